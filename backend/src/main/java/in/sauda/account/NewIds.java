package in.sauda.account;

import in.sauda.portfolio.TraderId;
import java.util.Base64;
import java.util.random.RandomGenerator;

/** Draws the names that nobody can guess. */
final class NewIds {

    private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int TRADER_LENGTH = 8;
    private static final int GUEST_LENGTH = 6;
    private static final int SESSION_BYTES = 16;

    private final RandomGenerator random;

    NewIds(RandomGenerator random) {
        this.random = random;
    }

    TraderId trader() {
        return new TraderId(draw(TRADER_LENGTH));
    }

    /** Such as {@code guest-7k2m9q}. */
    String guestName() {
        return "guest-" + Usernames.folded(draw(GUEST_LENGTH));
    }

    /** 128 bits in base64url. */
    String session() {
        byte[] bytes = new byte[SESSION_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private String draw(int length) {
        StringBuilder drawn = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            drawn.append(CROCKFORD.charAt(random.nextInt(CROCKFORD.length())));
        }
        return drawn.toString();
    }
}
