package in.sauda.portfolio;

import java.util.regex.Pattern;

/**
 * Who trades: the person's stable, unguessable name inside the program; it appears in order numbers, never the
 * username.
 *
 * @param text 8 characters of Crockford base 32
 */
public record TraderId(String text) {

    private static final Pattern FORM = Pattern.compile("[0-9A-HJKMNP-TV-Z]{8}");

    /** @throws IllegalArgumentException if it is not of that form */
    public TraderId {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("Not a trader id: " + text);
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
