package in.sauda.market;

import java.util.List;

/** A market that cannot be opened; each message is one line that says what to do. */
public final class MarketRefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<String> lines;

    /** Refused for the reasons in {@code lines}, at least one. */
    public MarketRefusedException(List<String> lines) {
        super(String.join("; ", lines));
        this.lines = List.copyOf(lines);
    }

    /** The reasons, a line each. */
    public List<String> lines() {
        return lines;
    }
}
