package in.sauda.store.packed;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Writes values one after another in few bytes: whole numbers seven bits to a byte, low bits first, with the high bit
 * saying that more follow; signed ones zigzag, so that small negatives stay small; text as its length plus one (0 for
 * null) and UTF-8. {@link Unpacker} reads them back in the same order.
 */
public final class Packer {

    private byte[] bytes = new byte[256];
    private int size;

    /** Empty. */
    public Packer() {}

    /** Starts afresh. */
    public Packer clear() {
        size = 0;
        return this;
    }

    /** A number from 0; throws {@link IllegalArgumentException} if it is below. */
    public Packer count(long value) {
        if (value < 0) {
            throw new IllegalArgumentException("Below zero: " + value);
        }
        unsigned(value);
        return this;
    }

    /** Any number. */
    public Packer signed(long value) {
        unsigned((value << 1) ^ (value >> 63));
        return this;
    }

    /** True or false. */
    public Packer flag(boolean value) {
        unsigned(value ? 1 : 0);
        return this;
    }

    /** Any text, or null. */
    public Packer text(@Nullable String value) {
        if (value == null) {
            unsigned(0);
            return this;
        }
        byte[] encoded = value.getBytes(StandardCharsets.UTF_8);
        unsigned(encoded.length + 1L);
        return raw(encoded);
    }

    /** Bytes whose number the reader knows. */
    public Packer raw(byte[] value) {
        room(value.length);
        System.arraycopy(value, 0, bytes, size, value.length);
        size += value.length;
        return this;
    }

    /** What was written, in an array of its own. */
    public byte[] packed() {
        return Arrays.copyOf(bytes, size);
    }

    private void unsigned(long value) {
        room(10);
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes[size++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }
}
