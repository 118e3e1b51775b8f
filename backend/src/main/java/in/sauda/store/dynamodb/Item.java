package in.sauda.store.dynamodb;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An item on its way to or from a table, and what it weighs. */
final class Item {

    /** DynamoDB keeps no larger item: 400 KB, names included. */
    static final int MOST_BYTES = 400 * 1_024;

    private final Map<String, AttributeValue> values = new LinkedHashMap<>();

    private Item() {}

    static Item of(String partition, String sort) {
        return new Item().text(Keys.PARTITION, partition).text(Keys.SORT, sort);
    }

    static Map<String, AttributeValue> key(String partition, String sort) {
        return of(partition, sort).values();
    }

    Item text(String name, @Nullable String value) {
        if (value != null) {
            values.put(name, text(value));
        }
        return this;
    }

    Item number(String name, long value) {
        values.put(name, number(value));
        return this;
    }

    Item bytes(String name, byte @Nullable [] value) {
        if (value != null) {
            values.put(name, bytes(value));
        }
        return this;
    }

    Map<String, AttributeValue> values() {
        return values;
    }

    static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }

    static AttributeValue number(long value) {
        return AttributeValue.fromN(Long.toString(value));
    }

    static AttributeValue bytes(byte[] value) {
        return AttributeValue.fromB(SdkBytes.fromByteArrayUnsafe(value));
    }

    static String text(Map<String, AttributeValue> item, String name) {
        return required(item, name).s();
    }

    static long number(Map<String, AttributeValue> item, String name) {
        return Long.parseLong(required(item, name).n());
    }

    static byte[] bytes(Map<String, AttributeValue> item, String name) {
        return required(item, name).b().asByteArrayUnsafe();
    }

    static byte @Nullable [] bytesOrNull(Map<String, AttributeValue> item, String name) {
        return item.containsKey(name) ? bytes(item, name) : null;
    }

    static AttributeValue required(Map<String, AttributeValue> item, String name) {
        AttributeValue value = item.get(name);
        if (value == null) {
            throw new IllegalStateException(
                    "An item of " + item.get(Keys.PARTITION) + " lacks " + name + ": the table is damaged");
        }
        return value;
    }

    /** What DynamoDB counts for {@code item}: names and values, in bytes. */
    static int size(Map<String, AttributeValue> item) {
        int size = 0;
        for (Map.Entry<String, AttributeValue> attribute : item.entrySet()) {
            size += utf8(attribute.getKey()) + size(attribute.getValue());
        }
        return size;
    }

    private static int size(AttributeValue value) {
        return switch (value.type()) {
            case S -> utf8(value.s());
            // Two digits to a byte and one for the exponent; one more below zero.
            case N -> (value.n().length() + 1) / 2 + 1;
            case B -> value.b().asByteArrayUnsafe().length;
            case BOOL -> 1;
            // Three bytes for the whole and one for each part.
            case L -> 3 + value.l().stream().mapToInt(each -> 1 + size(each)).sum();
            case M -> 3 + value.m().size() + size(value.m());
            default -> throw new IllegalArgumentException("No such value is kept: " + value);
        };
    }

    private static int utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
