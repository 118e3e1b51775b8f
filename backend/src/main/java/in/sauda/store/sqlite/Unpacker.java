package in.sauda.store.sqlite;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads what {@link Packer} wrote; throws {@link IllegalStateException} at the end of damaged bytes. */
final class Unpacker {

    private final byte[] bytes;
    private int at;

    Unpacker(byte[] bytes) {
        this.bytes = bytes;
    }

    long count() {
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

    int smallCount() {
        return Math.toIntExact(count());
    }

    long signed() {
        long value = count();
        return (value >>> 1) ^ -(value & 1);
    }

    boolean flag() {
        return count() != 0;
    }

    @Nullable
    String text() {
        int length = smallCount();
        return length == 0 ? null : new String(raw(length - 1), StandardCharsets.UTF_8);
    }

    /** As many items as the next count says. */
    <T> List<T> list(Supplier<T> next) {
        int count = smallCount();
        List<T> items = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            items.add(next.get());
        }
        return items;
    }

    byte[] raw(int length) {
        if (length < 0 || length > bytes.length - at) {
            throw damaged();
        }
        byte[] value = Arrays.copyOfRange(bytes, at, at + length);
        at += length;
        return value;
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
