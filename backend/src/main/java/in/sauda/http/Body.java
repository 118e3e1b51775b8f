package in.sauda.http;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request's JSON object, read strictly: numbers exactly, no field twice, nothing after the object, no field that
 * nobody asked for.
 *
 * <p>Each getter takes its field out; {@link #done} refuses what is left. Every fault is a {@link Problem} that names
 * the field.
 */
public final class Body {

    /** The largest quantity that any request may name; rules have lower limits of their own. */
    static final long MOST_SHARES = 1_000_000_000_000L;

    private static final BigDecimal MOST_RUPEES = new BigDecimal("10000000000");

    private final Map<String, Object> fields;

    private Body(Map<String, Object> fields) {
        this.fields = fields;
    }

    /** Reads {@code bytes}; throws {@link Problem} unless they are one JSON object in UTF-8. */
    public static Body parse(byte @Nullable [] bytes) {
        return new Body(StrictJson.object(bytes));
    }

    /** Like {@link #parse}, but no body at all reads as an empty object. */
    public static Body parseOptional(byte @Nullable [] bytes) {
        return bytes == null || bytes.length == 0 ? new Body(new LinkedHashMap<>()) : parse(bytes);
    }

    /** The text of {@code name}; it must be there. */
    public String text(String name) {
        return optionalText(name).orElseThrow(() -> missing(name));
    }

    /** The text of {@code name}, or empty if absent or null. */
    public Optional<String> optionalText(String name) {
        return Optional.ofNullable(take(name)).map(value -> {
            if (value instanceof String text) {
                return text;
            }
            throw wrongType(name, "text");
        });
    }

    /** A whole number of shares above zero, as a number or as digits in a text. */
    public long quantity(String name) {
        Object value = take(name);
        if (value == null) {
            throw missing(name);
        }
        BigDecimal number = switch (value) {
            case BigDecimal written -> written;
            case String text -> decimal(name, text);
            default -> throw wrongType(name, "a whole number");
        };
        if (number.signum() <= 0
                || number.compareTo(BigDecimal.valueOf(MOST_SHARES)) > 0
                || number.stripTrailingZeros().scale() > 0) {
            throw new Problem(
                            ProblemCode.INVALID_QUANTITY,
                            "The quantity must be a whole number of shares from 1 to " + MOST_SHARES + ".")
                    .field(name);
        }
        return number.longValueExact();
    }

    /** As {@link #quantity}, or null if absent or null. */
    public @Nullable Long optionalQuantity(String name) {
        if (fields.get(name) == StrictJson.NULL) {
            fields.remove(name);
        }
        return fields.containsKey(name) ? quantity(name) : null;
    }

    /** Rupees as paise, above zero; it must be there. */
    public long neededRupees(String name) {
        long paise = rupees(name);
        if (paise == 0) {
            throw missing(name);
        }
        return paise;
    }

    /** A percentage above 0 and up to 100 in hundredths; 0 if absent or null. */
    public int percent(String name) {
        Object value = take(name);
        if (value == null) {
            return 0;
        }
        if (!(value instanceof BigDecimal number)) {
            throw wrongType(name, "a number");
        }
        if (number.signum() <= 0 || number.compareTo(BigDecimal.valueOf(100)) > 0) {
            throw new Problem(ProblemCode.INVALID_VALUE, name + " must be above 0 and at most 100.").field(name);
        }
        if (number.stripTrailingZeros().scale() > 2) {
            throw new Problem(ProblemCode.TOO_MANY_DECIMALS, "A percentage has at most two decimals: " + number + ".")
                    .field(name);
        }
        return number.movePointRight(2).intValueExact();
    }

    /** Rupees as paise, above zero; 0 if absent or null. */
    public long rupees(String name) {
        Object value = take(name);
        if (value == null) {
            return 0;
        }
        if (!(value instanceof BigDecimal number)) {
            throw wrongType(name, "a number of rupees");
        }
        if (number.signum() <= 0 || number.compareTo(MOST_RUPEES) > 0) {
            throw new Problem(ProblemCode.INVALID_VALUE, "The amount must be above 0 and at most " + MOST_RUPEES + ".")
                    .field(name);
        }
        if (number.stripTrailingZeros().scale() > 2) {
            throw new Problem(ProblemCode.TOO_MANY_DECIMALS, "Rupees have at most two decimals: " + number + ".")
                    .field(name);
        }
        return number.movePointRight(2).longValueExact();
    }

    /** A whole number from {@code least} to {@code most}; {@code absent} if it is not there. */
    public int whole(String name, int absent, int least, int most) {
        Object value = take(name);
        if (value == null) {
            return absent;
        }
        if (!(value instanceof BigDecimal number)) {
            throw wrongType(name, "a whole number");
        }
        if (number.compareTo(BigDecimal.valueOf(least)) < 0
                || number.compareTo(BigDecimal.valueOf(most)) > 0
                || number.stripTrailingZeros().scale() > 0) {
            throw new Problem(
                            ProblemCode.INVALID_VALUE,
                            name + " must be a whole number from " + least + " to " + most + ".")
                    .field(name);
        }
        return number.intValueExact();
    }

    /** One of {@code type}'s names; {@code absent} if it is not there. Exact spelling. */
    public <E extends Enum<E>> E choice(String name, E absent, Class<E> type) {
        return optionalText(name).map(text -> Choice.of(name, text, type)).orElse(absent);
    }

    /** One of {@code type}'s names; it must be there. */
    public <E extends Enum<E>> E choice(String name, Class<E> type) {
        return Choice.of(name, text(name), type);
    }

    /** A list of texts, at most {@code most}; it must be there. */
    public List<String> texts(String name, int most) {
        Object value = take(name);
        if (value == null) {
            throw missing(name);
        }
        if (!(value instanceof List<?> items)) {
            throw wrongType(name, "a list of texts");
        }
        if (items.size() > most) {
            throw new Problem(
                            ProblemCode.INVALID_VALUE,
                            name + " has " + items.size() + " items; at most " + most + " are allowed.")
                    .field(name);
        }
        List<String> texts = new ArrayList<>(items.size());
        for (Object item : items) {
            if (!(item instanceof String text)) {
                throw wrongType(name, "a list of texts");
            }
            texts.add(text);
        }
        return texts;
    }

    /** A list of objects, at least one and at most {@code most}; it must be there. */
    public List<Body> objects(String name, int most) {
        Object value = take(name);
        if (value == null) {
            throw missing(name);
        }
        if (!(value instanceof List<?> items)) {
            throw wrongType(name, "a list of objects");
        }
        if (items.isEmpty() || items.size() > most) {
            throw new Problem(ProblemCode.INVALID_VALUE, name + " must have 1 to " + most + " items.").field(name);
        }
        List<Body> objects = new ArrayList<>(items.size());
        for (Object item : items) {
            if (!(item instanceof Map<?, ?> members)) {
                throw wrongType(name, "a list of objects");
            }
            Map<String, Object> copy = new LinkedHashMap<>();
            members.forEach((key, member) -> copy.put(key.toString(), member));
            objects.add(new Body(copy));
        }
        return objects;
    }

    /** Refuses fields that nobody took. */
    public void done() {
        for (String name : fields.keySet()) {
            throw new Problem(
                            ProblemCode.UNKNOWN_FIELD, "This request has no field \"" + StrictJson.shown(name) + "\".")
                    .field(StrictJson.shown(name));
        }
    }

    private @Nullable Object take(String name) {
        Object value = fields.remove(name);
        return value == StrictJson.NULL ? null : value;
    }

    private static BigDecimal decimal(String name, String text) {
        try {
            if (text.length() <= 40) {
                return new BigDecimal(text.strip());
            }
        } catch (NumberFormatException notANumber) {
            // falls through to the one answer for every text that is no number
        }
        throw new Problem(ProblemCode.INVALID_QUANTITY, "The quantity must be a whole number of shares.").field(name);
    }

    static Problem missing(String name) {
        return new Problem(ProblemCode.MISSING_FIELD, "The field \"" + name + "\" is missing.").field(name);
    }

    private static Problem wrongType(String name, String expected) {
        return new Problem(ProblemCode.WRONG_TYPE, "The field \"" + name + "\" must be " + expected + ".").field(name);
    }

    /** Reads a name of an enum. */
    static final class Choice {

        private Choice() {}

        static <E extends Enum<E>> E of(String name, String text, Class<E> type) {
            for (E value : type.getEnumConstants()) {
                if (value.name().equals(text)) {
                    return value;
                }
            }
            StringBuilder names = new StringBuilder();
            for (E value : type.getEnumConstants()) {
                names.append(names.isEmpty() ? "" : ", ").append(value.name());
            }
            throw new Problem(ProblemCode.INVALID_VALUE, name + " must be one of " + names + ".").field(name);
        }
    }
}
