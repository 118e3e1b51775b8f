package in.sauda.infra;

import java.util.List;

/** What was asked for cannot be deployed; a line for each reason. */
final class WrongDeploymentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final List<String> lines;

    WrongDeploymentException(List<String> lines) {
        super(String.join("\n", lines));
        this.lines = List.copyOf(lines);
    }

    /** What is wrong, for people. */
    List<String> lines() {
        return lines;
    }
}
