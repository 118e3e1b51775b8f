package in.sauda.account;

import in.sauda.account.AccountRefusal.Code;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a password may be, and how it is hashed and compared.
 *
 * <p>8 to 128 characters (Unicode code points) of any kind, blanks included; nothing is cut off. Before it is hashed a
 * password is brought to Unicode form NFKC, so that the same letters typed on another keyboard are the same password.
 * Only a few hashes are computed at once, since each takes 19 MiB and a core; who waits too long is told so.
 */
public final class Passwords {

    private static final int SHORTEST = 8;
    private static final int LONGEST = 128;
    private static final int AT_ONCE = 2;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(3);

    /** More would only hold threads that others need. */
    private static final int MOST_WAITING = 16;

    private final CommonPasswords common = new CommonPasswords();
    private final PasswordHashing hashing;
    private final String unmatchable;
    private final Semaphore places;
    private final Duration longestWait;

    /** With the product's hashing and bounds. */
    public Passwords() {
        this(new PasswordHashing(), AT_ONCE, LONGEST_WAIT);
    }

    Passwords(PasswordHashing hashing, int atOnce, Duration longestWait) {
        this.hashing = hashing;
        this.unmatchable = hashing.unmatchable();
        this.places = new Semaphore(atOnce, true);
        this.longestWait = longestWait;
    }

    /** What comparing a password with a hash gave. */
    enum Match {
        YES,
        NO,
        /** Not compared: too many others. */
        TOO_BUSY
    }

    /** Why {@code password} may not be that of {@code username}, or empty if it may. */
    Optional<AccountRefusal> fault(String username, String password) {
        int characters = password.codePointCount(0, password.length());
        if (characters < SHORTEST) {
            return refuse(Code.PASSWORD_TOO_SHORT, "A password has at least " + SHORTEST + " characters.");
        }
        if (characters > LONGEST) {
            return refuse(Code.PASSWORD_TOO_LONG, "A password has at most " + LONGEST + " characters.");
        }
        if (password.codePoints()
                .anyMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE)) {
            return refuse(Code.PASSWORD_INVALID, "The password is not a text: it has half of a character.");
        }
        String normal = normal(password);
        if (common.contains(normal) || Usernames.folded(normal).equals(Usernames.folded(username))) {
            return refuse(Code.PASSWORD_COMMON, "This password is among the first that others would try.");
        }
        return Optional.empty();
    }

    /** The hash to store for {@code password}, or empty if too many others are waiting. */
    Optional<String> hash(String password) {
        return Optional.ofNullable(inTurn(() -> hashing.hash(normal(password))));
    }

    /**
     * Compares {@code password} with {@code hash}.
     *
     * @param hash null or empty if there is no such trader, or none with a password: it costs as much, and matches
     *             nothing
     */
    Match match(String password, @Nullable String hash) {
        // No stored password is longer, so there is nothing to compare; who exists does not matter here.
        boolean possible = password.length() <= 2 * LONGEST;
        String text = possible ? normal(password) : "";
        String against = possible && hash != null && !hash.isEmpty() ? hash : unmatchable;
        Boolean matches = inTurn(() -> hashing.matches(text, against));
        if (matches == null) {
            return Match.TOO_BUSY;
        }
        return matches ? Match.YES : Match.NO;
    }

    private <T> @Nullable T inTurn(Supplier<T> work) {
        if (places.getQueueLength() >= MOST_WAITING) {
            return null;
        }
        try {
            if (!places.tryAcquire(longestWait.toMillis(), TimeUnit.MILLISECONDS)) {
                return null;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    private static Optional<AccountRefusal> refuse(Code code, String detail) {
        return Optional.of(AccountRefusal.of(code, detail));
    }
}
