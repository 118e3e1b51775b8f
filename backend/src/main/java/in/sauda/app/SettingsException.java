package in.sauda.app;

import java.util.List;

/** The settings cannot be used: one line for each thing that is wrong. */
public final class SettingsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> lines;

    SettingsException(List<String> lines) {
        super(String.join(System.lineSeparator(), lines));
        this.lines = List.copyOf(lines);
    }

    /** One line for each wrong setting, naming the variable, its value and what is allowed. */
    public List<String> lines() {
        return lines;
    }
}
