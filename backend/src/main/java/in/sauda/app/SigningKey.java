package in.sauda.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The key that signs sign-in tokens: from the settings, or one made at the first start and kept. */
final class SigningKey {

    private static final int RANDOM_BYTES = 32;

    private SigningKey() {}

    static SecretKey of(Settings settings) throws IOException {
        String secret = settings.secretKey().isPresent()
                ? settings.secretKey().get()
                : kept(settings.dataDir().resolve("secret.key"));
        return derived(secret);
    }

    /** The keys whose tokens are accepted beside it, while it is being changed. */
    static List<SecretKey> accepted(Settings settings) {
        return settings.acceptedKeys().stream().map(SigningKey::derived).toList();
    }

    private static SecretKey derived(String secret) {
        return new SecretKeySpec(sha256("sauda sign-in token\n" + secret), "HmacSHA256");
    }

    private static String kept(Path file) throws IOException {
        if (Files.exists(file)) {
            String kept = Files.readString(file, StandardCharsets.US_ASCII).strip();
            if (kept.length() < 2 * RANDOM_BYTES) {
                throw new IOException(file + " holds no whole key; remove it and everybody signs in again");
            }
            return kept;
        }
        byte[] random = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(random);
        String secret = HexFormat.of().formatHex(random);
        Files.createDirectories(file.toAbsolutePath().getParent());
        boolean posix = Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix");
        FileAttribute<?>[] onlyOwner = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        // Never half a key: it appears under its name only when it is whole.
        Path whole = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(whole);
        Files.createFile(whole, onlyOwner);
        Files.writeString(whole, secret + "\n", StandardCharsets.US_ASCII);
        Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
        return secret;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
