package in.sauda.json;

import in.sauda.calendar.Ist;
import in.sauda.money.Money;
import in.sauda.money.Price;
import in.sauda.money.Quantity;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON as UTF-8 into one growing array: rupees exactly from paise, times in Indian time, no reflection.
 *
 * <p>The caller keeps the structure right ({@code open}/{@code close}, {@code array}/{@code end}); commas follow by
 * themselves. Field names are ASCII. Not for several threads.
 */
public final class JsonOut {

    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    /** By exponent; the first is 0, since 0 has a digit too. */
    private static final int[] POWERS_OF_TEN = {
        0, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000
    };

    private static final byte[] TENS = new byte[100];
    private static final byte[] ONES = new byte[100];

    static {
        for (int i = 0; i < 100; i++) {
            TENS[i] = (byte) ('0' + i / 10);
            ONES[i] = (byte) ('0' + i % 10);
        }
    }

    private byte[] buffer;
    private int length;

    /** With room for {@code expected} bytes before it has to grow. */
    public JsonOut(int expected) {
        buffer = new byte[Math.max(64, expected)];
    }

    /** Starts an object as the next value. */
    public JsonOut open() {
        return separate().put('{');
    }

    /** Starts an object as the value of {@code name}. */
    public JsonOut open(String name) {
        return name(name).put('{');
    }

    /** Ends an object. */
    public JsonOut close() {
        return put('}');
    }

    /** Starts an array as the next value. */
    public JsonOut array() {
        return separate().put('[');
    }

    /** Starts an array as the value of {@code name}. */
    public JsonOut array(String name) {
        return name(name).put('[');
    }

    /** Ends an array. */
    public JsonOut end() {
        return put(']');
    }

    /** A text field; null is written as {@code null}. */
    public JsonOut text(String name, @Nullable String value) {
        name(name);
        return value == null ? ascii("null") : quoted(value);
    }

    /** A text in an array. */
    public JsonOut text(String value) {
        return separate().quoted(value);
    }

    /** A whole-number field. */
    public JsonOut number(String name, long value) {
        return name(name).digits(value);
    }

    /** A whole-number field; {@code null} where {@code value} is 0 and means that there is none. */
    public JsonOut numberIfAny(String name, long value) {
        return value == 0 ? name(name).ascii("null") : number(name, value);
    }

    /** A whole number in an array. */
    public JsonOut number(long value) {
        return separate().digits(value);
    }

    /** A field in rupees, or in percent from basis points: {@code hundredths} with two decimals. */
    public JsonOut rupees(String name, long hundredths) {
        return name(name).hundredths(hundredths);
    }

    /** A field in rupees; {@code null} where {@code paise} is 0 and means that there is none. */
    public JsonOut rupeesIfAny(String name, long paise) {
        return paise == 0 ? name(name).ascii("null") : rupees(name, paise);
    }

    /** Rupees in an array. */
    public JsonOut rupees(long paise) {
        return separate().hundredths(paise);
    }

    /** Rupees in an array with no more decimals than they need; {@code null} where {@code paise} is 0: there is none. */
    public JsonOut shortRupeesIfAny(long paise) {
        separate();
        if (paise == 0) {
            return ascii("null");
        }
        hundredths(paise);
        if (buffer[length - 1] == '0') {
            length -= buffer[length - 2] == '0' ? 3 : 1;
        }
        return this;
    }

    /** A true-or-false field. */
    public JsonOut flag(String name, boolean value) {
        return name(name).ascii(value ? "true" : "false");
    }

    /** A field that is {@code null}. */
    public JsonOut none(String name) {
        return name(name).ascii("null");
    }

    /** A time field, ISO-8601 with offset +05:30; {@code null} where {@code micros} is 0. */
    public JsonOut time(String name, long micros) {
        name(name);
        return micros == 0 ? ascii("null") : instant(micros);
    }

    /** Any value a problem's figures may have. */
    public JsonOut value(String name, Object value) {
        return name(name).any(value);
    }

    /** A name that is not known beforehand; its value follows. */
    public JsonOut key(String name) {
        return separate().quoted(name).put(':');
    }

    /** The part of {@code json} from {@code start} on, already written as JSON; what it opens is the caller's to close. */
    public JsonOut members(byte[] json, int start) {
        return separate().put(json, start);
    }

    /** How many bytes were written. */
    public int length() {
        return length;
    }

    /** The array that is written into: valid up to {@link #length}, and until the next write. */
    public byte[] backing() {
        return buffer;
    }

    /** Forgets what was written and keeps the array; only where {@link #bytes} was not called. */
    public JsonOut clear() {
        length = 0;
        return this;
    }

    /** What was written. */
    public byte[] bytes() {
        return length == buffer.length ? buffer : Arrays.copyOf(buffer, length);
    }

    private JsonOut any(Object value) {
        return switch (value) {
            case Money money -> hundredths(money.paise());
            case Price price -> hundredths(price.paise());
            case Quantity quantity -> digits(quantity.shares());
            case Long number -> digits(number);
            case Integer number -> digits(number);
            case Boolean flag -> ascii(flag ? "true" : "false");
            case Collection<?> list -> {
                put('[');
                for (Object item : list) {
                    separate().any(item);
                }
                yield put(']');
            }
            case Map<?, ?> members -> {
                put('{');
                members.forEach((name, member) ->
                        separate().quoted(name.toString()).put(':').any(member));
                yield put('}');
            }
            default -> quoted(value.toString());
        };
    }

    private JsonOut separate() {
        if (length > 0) {
            byte last = buffer[length - 1];
            if (last != '{' && last != '[' && last != ':') {
                put(',');
            }
        }
        return this;
    }

    /** Comma, name and colon in one go: half of what is written are names. */
    @SuppressWarnings("deprecation") // the one-byte copy: names are ASCII
    private JsonOut name(String name) {
        int count = name.length();
        room(count + 4);
        byte[] to = buffer;
        int at = length;
        byte last = at == 0 ? (byte) '{' : to[at - 1];
        if (last != '{' && last != '[') {
            to[at++] = ',';
        }
        to[at++] = '"';
        name.getBytes(0, count, to, at);
        at += count;
        to[at] = '"';
        to[at + 1] = ':';
        length = at + 2;
        return this;
    }

    private JsonOut hundredths(long value) {
        room(24);
        long size = Math.abs(value);
        if (value < 0) {
            buffer[length++] = '-';
        }
        plain(size / 100);
        int rest = (int) (size % 100);
        buffer[length] = '.';
        pair(rest, length + 1);
        length += 3;
        return this;
    }

    private JsonOut digits(long value) {
        room(20);
        if (value < 0) {
            buffer[length++] = '-';
        }
        plain(Math.abs(value));
        return this;
    }

    private void plain(long value) {
        if (value <= Integer.MAX_VALUE) {
            plain((int) value);
            return;
        }
        int count = 1;
        for (long rest = value; rest >= 10; rest /= 10) {
            count++;
        }
        int at = length + count;
        length = at;
        long rest = value;
        do {
            buffer[--at] = (byte) ('0' + rest % 10);
            rest /= 10;
        } while (rest > 0);
    }

    /** Like its namesake; division of an {@code int} costs a fraction of that of a {@code long}, and two digits of one. */
    private void plain(int value) {
        int count = digitsOf(value);
        int at = length + count;
        length = at;
        int rest = value;
        if (rest >= 10_000) {
            // Four digits that do not wait for each other's divisions.
            int four = rest % 10_000;
            rest /= 10_000;
            pair(four % 100, at - 2);
            pair(four / 100, at - 4);
            at -= 4;
        }
        while (rest >= 10) {
            at -= 2;
            pair(rest % 100, at);
            rest /= 100;
        }
        if ((count & 1) == 1) {
            buffer[at - 1] = (byte) ('0' + rest);
        }
    }

    /** How many digits {@code value}, from 0, has: near enough from its bits (1233/4096 is log10(2)), then exactly. */
    private static int digitsOf(int value) {
        int about = (Integer.SIZE - Integer.numberOfLeadingZeros(value | 1)) * 1233 >> 12;
        return value < POWERS_OF_TEN[about] ? about : about + 1;
    }

    /** Writes two digits at {@code at}. */
    private void pair(int value, int at) {
        buffer[at] = TENS[value];
        buffer[at + 1] = ONES[value];
    }

    private JsonOut instant(long micros) {
        LocalDateTime at = LocalDateTime.ofEpochSecond(
                Math.floorDiv(micros, Ist.SECOND) + Ist.ZONE.getTotalSeconds(), 0, java.time.ZoneOffset.UTC);
        room(40);
        put('"');
        padded(at.getYear(), 4).put('-').padded(at.getMonthValue(), 2).put('-').padded(at.getDayOfMonth(), 2);
        put('T').padded(at.getHour(), 2)
                .put(':')
                .padded(at.getMinute(), 2)
                .put(':')
                .padded(at.getSecond(), 2);
        put('.').padded(Math.floorMod(micros, Ist.SECOND), 6);
        return ascii("+05:30\"");
    }

    private JsonOut padded(long value, int width) {
        room(width);
        long rest = value;
        for (int at = length + width - 1; at >= length; at--) {
            buffer[at] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        length += width;
        return this;
    }

    private JsonOut quoted(String text) {
        put('"');
        int count = text.length();
        room(count + 1);
        for (int i = 0; i < count; i++) {
            char c = text.charAt(i);
            if (c < 0x20 || c >= 0x80 || c == '"' || c == '\\') {
                return escaped(text.getBytes(StandardCharsets.UTF_8));
            }
            buffer[length + i] = (byte) c;
        }
        length += count;
        return put('"');
    }

    private JsonOut escaped(byte[] utf8) {
        for (byte b : utf8) {
            escape(b);
        }
        return put('"');
    }

    private void escape(byte b) {
        if (b == '"' || b == '\\') {
            put('\\').put(b);
        } else if (b >= 0 && b < 0x20) {
            ascii("\\u00").put(HEX[b >> 4]).put(HEX[b & 15]);
        } else {
            put(b);
        }
    }

    @SuppressWarnings("deprecation") // the one-byte copy: the text is ASCII
    private JsonOut ascii(String text) {
        room(text.length());
        text.getBytes(0, text.length(), buffer, length);
        length += text.length();
        return this;
    }

    private JsonOut put(int b) {
        room(1);
        buffer[length++] = (byte) b;
        return this;
    }

    private JsonOut put(byte[] json, int start) {
        int count = json.length - start;
        room(count);
        System.arraycopy(json, start, buffer, length, count);
        length += count;
        return this;
    }

    private void room(int more) {
        if (length + more > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(length + more, buffer.length * 2));
        }
    }
}
