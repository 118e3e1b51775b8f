package in.sauda.stream;

import in.sauda.calendar.Ist;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON as UTF-8 into one growing array. Rupees are written exactly from paise, with no more decimals than they
 * need. The caller keeps the structure right; commas follow by themselves. Not for several threads.
 */
final class Json {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSSXXX");
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private byte[] bytes;
    private int length;

    Json(int expected) {
        bytes = new byte[expected];
    }

    /** Forgets what was written and keeps the array. */
    Json clear() {
        length = 0;
        return this;
    }

    int length() {
        return length;
    }

    /** The array that is written into: valid up to {@link #length}, and until the next write. */
    byte[] array0() {
        return bytes;
    }

    byte[] copy() {
        return Arrays.copyOf(bytes, length);
    }

    Json object() {
        comma();
        return put('{');
    }

    Json object(String name) {
        return name(name).put('{');
    }

    Json endObject() {
        return put('}');
    }

    Json array() {
        comma();
        return put('[');
    }

    Json array(String name) {
        return name(name).put('[');
    }

    Json endArray() {
        return put(']');
    }

    Json text(String name, @Nullable String value) {
        name(name);
        return value == null ? ascii("null") : quoted(value);
    }

    Json text(String value) {
        comma();
        return quoted(value);
    }

    Json number(String name, long value) {
        return name(name).digits(value);
    }

    Json number(long value) {
        comma();
        return digits(value);
    }

    Json flag(String name, boolean value) {
        return name(name).ascii(value ? "true" : "false");
    }

    /** Rupees from paise, or percent from basis points. */
    Json rupees(String name, long hundredths) {
        return name(name).hundredths(hundredths);
    }

    Json rupees(long hundredths) {
        comma();
        return hundredths(hundredths);
    }

    /** As {@link #rupees(String, long)}; {@code null} for 0, which means that there is none. */
    Json rupeesOrNull(String name, long paise) {
        return paise == 0 ? name(name).ascii("null") : rupees(name, paise);
    }

    Json rupeesOrNull(long paise) {
        if (paise == 0) {
            comma();
            return ascii("null");
        }
        return rupees(paise);
    }

    Json none(String name) {
        return name(name).ascii("null");
    }

    /** ISO-8601 in Indian time. */
    Json time(String name, long micros) {
        return name(name).put('"').ascii(TIME.format(Ist.time(micros))).put('"');
    }

    private void comma() {
        if (length > 0) {
            byte last = bytes[length - 1];
            if (last != '{' && last != '[' && last != ':') {
                put(',');
            }
        }
    }

    private Json name(String name) {
        comma();
        return put('"').ascii(name).put('"').put(':');
    }

    private Json hundredths(long value) {
        long size = Math.abs(value);
        if (value < 0) {
            put('-');
        }
        digits(size / 100);
        int rest = (int) (size % 100);
        if (rest != 0) {
            put('.').put('0' + rest / 10);
            if (rest % 10 != 0) {
                put('0' + rest % 10);
            }
        }
        return this;
    }

    private Json digits(long value) {
        room(20);
        long rest = value;
        if (rest < 0) {
            bytes[length++] = '-';
            rest = -rest;
        }
        int count = 1;
        for (long size = rest; size >= 10; size /= 10) {
            count++;
        }
        for (int at = length + count - 1; at >= length; at--) {
            bytes[at] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        length += count;
        return this;
    }

    private Json quoted(String value) {
        put('"');
        for (byte b : value.getBytes(StandardCharsets.UTF_8)) {
            if (b == '"' || b == '\\') {
                put('\\').put(b);
            } else if (b >= 0 && b < 0x20) {
                ascii("\\u00").put(HEX[b >> 4]).put(HEX[b & 15]);
            } else {
                put(b);
            }
        }
        return put('"');
    }

    private Json ascii(String text) {
        room(text.length());
        for (int i = 0; i < text.length(); i++) {
            bytes[length++] = (byte) text.charAt(i);
        }
        return this;
    }

    private Json put(int b) {
        room(1);
        bytes[length++] = (byte) b;
        return this;
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + more, bytes.length * 2));
        }
    }
}
