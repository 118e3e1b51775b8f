package in.sauda.account;

import java.util.Locale;
import java.util.regex.Pattern;

/** What a username may be: 3 to 32 of {@code A-Z a-z 0-9 . _ -}, kept as typed and unique regardless of case. */
public final class Usernames {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{3,32}");

    private Usernames() {}

    /** Whether {@code typed} may be a username. Blanks around it are not taken away. */
    public static boolean valid(String typed) {
        return FORM.matcher(typed).matches();
    }

    /** The form in which two names that differ in case only are equal. */
    public static String folded(String username) {
        return username.toLowerCase(Locale.ROOT);
    }
}
