package in.sauda.store.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import in.sauda.order.Order;
import in.sauda.portfolio.Account;
import in.sauda.store.SampleBook;
import in.sauda.trading.Booking;
import in.sauda.trading.IdempotencyRecord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What bookings cost, from the bytes of their items: DynamoDB Local reports less than DynamoDB charges. A write of a
 * transaction is two units for each KB begun; an entry of an index that comes or goes is one.
 */
class DynamoDbCostTest {

    private static final int UNIT_BYTES = 1_024;
    private static final Set<String> INDEXED = Set.of("f", "j", "e", "mf", "mu");

    /** A receipt as the API answers it: an order with two fills, its charges and the account's money. */
    private static final String RECEIPT = "x".repeat(1_500);

    private final SampleBook book = new SampleBook("8K2M4T9Q", "sim");

    @Test
    void aPlainBuyCostsLittleHoweverMuchIsHeld() {
        Account before = opened();
        Booking first = book.buy("RELIANCE.NS", 10, 131_010, receipt("first"));
        long plain = units(first, before);
        for (int i = 0; i < 100; i++) {
            book.buy("SYM" + i + ".NS", 10, 10_000);
        }
        before = book.account();
        Booking last = book.buy("RELIANCE.NS", 10, 131_010, receipt("last"));
        long withAHundredHoldings = units(last, before);

        System.out.println("plain buy: " + sizes(first, opened(first)) + ", " + plain
                + " write units; with 100 holdings " + withAHundredHoldings);
        // Once it is told: the booking is written again, and its entries in the two indexes of the outbox go.
        long relay = 3;
        assertThat(plain + relay).isLessThanOrEqualTo(26);
        assertThat(withAHundredHoldings).isLessThanOrEqualTo(plain + 2);
    }

    @Test
    void eachStepOfAnOrderHasItsPrice() {
        Map<String, Long> units = new LinkedHashMap<>();
        Booking opening = book.open();
        units.put("open", units(opening, null));
        Account before = book.account();
        Booking rested = book.rest("TCS.NS", 4);
        units.put("place", units(rested, before));
        before = book.account();
        Order resting = rested.orders().getFirst();
        units.put("cancel", units(book.cancel(resting), before));
        before = book.account();
        units.put("refuse", units(book.refused("MRF.NS", 1_000), before));
        System.out.println("write units: " + units);

        assertThat(units.values()).allMatch(each -> each <= 16);
    }

    private Account opened() {
        book.open();
        return book.account();
    }

    private static Account opened(Booking first) {
        SampleBook same = new SampleBook("8K2M4T9Q", "sim");
        same.open();
        assertThat(same.account().version()).isEqualTo(first.versionBefore());
        return same.account();
    }

    private static IdempotencyRecord receipt(String key) {
        return SampleBook.answer("/trade/buy", key + "-4f6d2c1e-9a31-4f0e-8f55-1f6f0c2b7a10", RECEIPT, Long.MAX_VALUE);
    }

    private static BookingWrites writes(Booking booking, @Nullable Account before) {
        Account after = Objects.requireNonNull(booking.after());
        return BookingWrites.of("trades", booking, before, after, new BookingItems.Stamp(new byte[8], 0, true));
    }

    private static Map<String, Integer> sizes(Booking booking, @Nullable Account before) {
        Map<String, Integer> sizes = new LinkedHashMap<>();
        writes(booking, before).items().forEach(item -> sizes.put(Item.text(item, "sk"), Item.size(item)));
        return sizes;
    }

    private static long units(Booking booking, @Nullable Account before) {
        BookingWrites writes = writes(booking, before);
        List<Map<String, AttributeValue>> items = writes.items();
        long units = 2L * (writes.writes().size() - items.size());
        for (Map<String, AttributeValue> item : items) {
            units += 2L * Math.ceilDiv(Item.size(item), UNIT_BYTES);
            units += item.keySet().stream().filter(INDEXED::contains).count();
        }
        Account after = Objects.requireNonNull(booking.after());
        boolean waited = before != null && before.waitsForTime();
        // Its place in the index is that of its last booking: it goes there and comes here.
        return units + (waited ? 1 : 0) + (after.waitsForTime() ? 1 : 0);
    }
}
