package in.sauda.account;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * Argon2id with 19 MiB, two passes and one lane, the least that OWASP's password storage sheet asks for; written in the
 * standard text form, which carries salt and costs. One hash takes some 50 ms of one core.
 */
class PasswordHashing {

    private static final int MEMORY_KIB = 19_456;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;

    private final SecureRandom random = new SecureRandom();

    /** A new hash of {@code password} with a salt of its own. */
    String hash(String password) {
        byte[] salt = bytes(SALT_BYTES);
        return function().hash(password.getBytes(StandardCharsets.UTF_8), salt).getResult();
    }

    /** Whether {@code hash} is of {@code password}; takes the same time whatever the answer. */
    boolean matches(String password, String hash) {
        return Argon2Function.getInstanceFromHash(hash).check(password, hash);
    }

    /** A text that costs as much to compare with as a real hash, and matches nothing. */
    String unmatchable() {
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + MEMORY_KIB + ",t=" + PASSES + ",p=" + LANES + "$"
                + base64.encodeToString(bytes(SALT_BYTES)) + "$" + base64.encodeToString(bytes(HASH_BYTES));
    }

    private static Argon2Function function() {
        return Argon2Function.getInstance(MEMORY_KIB, PASSES, LANES, HASH_BYTES, Argon2.ID);
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
