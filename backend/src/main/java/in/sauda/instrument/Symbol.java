package in.sauda.instrument;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The name of an instrument as Yahoo writes it: {@code RELIANCE.NS}, {@code M&M.BO}, {@code ^NSEI}.
 *
 * <p>Upper case, at most 24 characters. A bare {@code reliance} is read as {@code RELIANCE.NS}. Immutable.
 *
 * @param text the full symbol, suffix or caret included
 */
public record Symbol(String text) implements Comparable<Symbol> {

    private static final Pattern SHARE = Pattern.compile("[A-Z0-9][A-Z0-9&-]{0,19}(\\.NS|\\.BO)?");
    private static final Pattern INDEX = Pattern.compile("\\^[A-Z0-9]{1,19}");

    /**
     * Reads what a person or program typed.
     *
     * @param typed not null; surrounding blanks and case do not matter
     * @return the symbol, or empty if this cannot be one
     */
    public static Optional<Symbol> parse(String typed) {
        String text = typed.strip().toUpperCase(Locale.ROOT);
        if (INDEX.matcher(text).matches()) {
            return Optional.of(new Symbol(text));
        }
        if (!SHARE.matcher(text).matches()) {
            return Optional.empty();
        }
        return Optional.of(new Symbol(text.indexOf('.') < 0 ? text + Exchange.NSE.suffix() : text));
    }

    /** Whether this names an index rather than a share. */
    public boolean isIndex() {
        return text.charAt(0) == '^';
    }

    /** The exchange's own name of the share, such as {@code RELIANCE}; for an index the text without its caret. */
    public String ticker() {
        if (isIndex()) {
            return text.substring(1);
        }
        return text.substring(0, text.lastIndexOf('.'));
    }

    // Written out: orders are compared by their symbols everywhere, and these are several times as fast as a record's
    // own.

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof Symbol symbol && text.equals(symbol.text));
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public int compareTo(Symbol other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
