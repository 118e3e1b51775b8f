package in.sauda.feed.replay;

import java.nio.file.Path;
import java.util.List;

/** A replay folder cannot be used; the message has a line for each of the first problems, as {@code file:line: what}. */
public final class ReplayRefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;
    private final int count;

    ReplayRefusedException(Path folder, List<String> problems, int count) {
        super(message(folder, problems, count));
        this.problems = List.copyOf(problems);
        this.count = count;
    }

    /** The first problems, at most 20, each as {@code file:line: what}. */
    public List<String> problems() {
        return problems;
    }

    /** How many there are in all. */
    public int count() {
        return count;
    }

    private static String message(Path folder, List<String> problems, int count) {
        String rest = count > problems.size() ? "\n  and " + (count - problems.size()) + " more" : "";
        return "The replay folder " + folder + " is refused, nothing of it is used ("
                + (count == 1 ? "1 problem" : count + " problems") + "):\n  "
                + String.join("\n  ", problems) + rest;
    }
}
