package in.sauda.store.packed;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads what {@link Packer} wrote; throws {@link IllegalStateException} at the end of damaged bytes. */
public final class Unpacker {

    private final byte[] bytes;
    private int at;

    /** Reads {@code bytes} from the first on. */
    public Unpacker(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A number from 0. */
    public long count() {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            byte next = next();
            value |= (next & 0x7FL) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw damaged();
    }

    /** A number from 0 that is an {@code int}. */
    public int smallCount() {
        return Math.toIntExact(count());
    }

    /** Any number. */
    public long signed() {
        long value = count();
        return (value >>> 1) ^ -(value & 1);
    }

    /** True or false. */
    public boolean flag() {
        return count() != 0;
    }

    /** Any text, or null. */
    public @Nullable String text() {
        int length = smallCount();
        return length == 0 ? null : new String(raw(length - 1), StandardCharsets.UTF_8);
    }

    /** As many items as the next count says. */
    public <T> List<T> list(Supplier<T> next) {
        int count = smallCount();
        List<T> items = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            items.add(next.get());
        }
        return items;
    }

    /** As many bytes as the writer is known to have put there. */
    public byte[] raw(int length) {
        if (length < 0 || length > bytes.length - at) {
            throw damaged();
        }
        byte[] value = Arrays.copyOfRange(bytes, at, at + length);
        at += length;
        return value;
    }

    /** Whether everything was read: what an earlier version wrote lacks what was added at the end since. */
    public boolean atEnd() {
        return at == bytes.length;
    }

    private byte next() {
        if (at == bytes.length) {
            throw damaged();
        }
        return bytes[at++];
    }

    private static IllegalStateException damaged() {
        return new IllegalStateException("A packed column ends too early: the database is damaged");
    }
}
