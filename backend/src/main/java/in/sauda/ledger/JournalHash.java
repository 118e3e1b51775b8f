package in.sauda.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The chain that makes an account's journals tamper-evident: each hash is the SHA-256 of the hash before it and of the
 * journal's canonical bytes.
 *
 * <p>Canonical bytes: numbers as eight bytes, high byte first; text as its length in UTF-8 (four bytes) and its bytes;
 * the hash before it, the journal's number, time, type's name, reference and narration, the number of entries, then for
 * each entry the account's {@linkplain LedgerAccount#code code} (one byte), what is debited less what is credited, the
 * symbol (empty if none) and, where there is one, the shares.
 */
public final class JournalHash {

    /** What stands before the first journal. */
    public static final String GENESIS = "0".repeat(64);

    private static final ThreadLocal<JournalHash> OF_THREAD = ThreadLocal.withInitial(JournalHash::new);

    private final MessageDigest sha256;
    private ByteBuffer buffer = ByteBuffer.allocate(4_096);

    private JournalHash() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** The hash of {@code journal} after the one whose hash is {@code previous}: 64 lower-case hex digits. */
    public static String next(String previous, Journal journal) {
        return OF_THREAD.get().hash(previous, journal);
    }

    private String hash(String previous, Journal journal) {
        buffer.clear();
        text(previous);
        number(journal.number());
        number(journal.at());
        text(journal.type().name());
        text(journal.reference());
        text(journal.narration());
        number(journal.entries().size());
        for (int i = 0; i < journal.entries().size(); i++) {
            entry(journal.entries().get(i));
        }
        sha256.update(buffer.array(), 0, buffer.position());
        return HexFormat.of().formatHex(sha256.digest());
    }

    private void entry(Entry entry) {
        room(1);
        buffer.put(entry.account().code());
        number(entry.debitPaise() - entry.creditPaise());
        if (entry.symbol() == null) {
            text("");
        } else {
            text(entry.symbol().text());
            number(entry.shares());
        }
    }

    private void number(long value) {
        room(Long.BYTES);
        buffer.putLong(value);
    }

    private void text(String text) {
        int length = text.length();
        room(Integer.BYTES + 3 * length);
        int start = buffer.position() + Integer.BYTES;
        byte[] bytes = buffer.array();
        for (int i = 0; i < length; i++) {
            char character = text.charAt(i);
            if (character >= 0x80) {
                byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
                buffer.putInt(encoded.length).put(encoded);
                return;
            }
            bytes[start + i] = (byte) character;
        }
        buffer.putInt(length).position(start + length);
    }

    private void room(int bytes) {
        if (buffer.remaining() < bytes) {
            ByteBuffer larger = ByteBuffer.allocate(Math.max(buffer.capacity() * 2, buffer.position() + bytes));
            larger.put(buffer.flip());
            buffer = larger;
        }
    }
}
