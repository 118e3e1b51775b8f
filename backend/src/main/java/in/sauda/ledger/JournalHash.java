package in.sauda.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The chain that makes an account's journals tamper-evident: each hash is the SHA-256 of the hash before it and of the
 * journal's canonical text.
 */
public final class JournalHash {

    /** What stands before the first journal. */
    public static final String GENESIS = "0".repeat(64);

    private JournalHash() {}

    /** The hash of {@code journal} after the one whose hash is {@code previous}: 64 lower-case hex digits. */
    public static String next(String previous, Journal journal) {
        StringBuilder text = new StringBuilder(256);
        text.append(previous)
                .append('|')
                .append(journal.number())
                .append('|')
                .append(journal.at())
                .append('|')
                .append(journal.type())
                .append('|')
                .append(journal.reference())
                .append('|')
                .append(journal.narration());
        for (Entry entry : journal.entries()) {
            text.append('\n')
                    .append(entry.account())
                    .append('|')
                    .append(entry.debitPaise())
                    .append('|')
                    .append(entry.creditPaise())
                    .append('|')
                    .append(entry.symbol() == null ? "" : entry.symbol().text())
                    .append('|')
                    .append(entry.shares());
        }
        return HexFormat.of().formatHex(sha256().digest(text.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
