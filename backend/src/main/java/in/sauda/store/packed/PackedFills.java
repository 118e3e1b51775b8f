package in.sauda.store.packed;

import in.sauda.fill.Execution;
import in.sauda.fill.Fill;
import in.sauda.instrument.Symbol;
import in.sauda.order.Product;
import in.sauda.order.Side;
import in.sauda.portfolio.AccountKey;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Fills in a packed column; their ids follow from their numbers, which have no gaps. Fills of one meeting with the
 * market stand together behind what they share: the order and the execution.
 */
public final class PackedFills {

    private PackedFills() {}

    /** {@code fills} in their order, numbered without a gap; null for none. */
    public static byte @Nullable [] pack(AccountKey key, List<Fill> fills, Packer packer, Words words) {
        if (fills.isEmpty()) {
            return null;
        }
        packer.clear().count(fills.getFirst().number());
        Fill before = null;
        for (int i = 0; i < fills.size(); ) {
            Fill first = fills.get(i);
            int end = i + 1;
            while (end < fills.size() && sameMeeting(first, fills.get(end))) {
                end++;
            }
            packer.count(end - i);
            meeting(key, first, before, packer, words);
            for (; i < end; i++) {
                slice(key, fills.get(i), fills.getFirst().number() + i, packer);
            }
            before = first;
        }
        return packer.count(0).packed();
    }

    private static boolean sameMeeting(Fill first, Fill other) {
        return other.execution().equals(first.execution())
                && other.at() == first.at()
                && other.orderId().equals(first.orderId())
                && other.symbol().equals(first.symbol())
                && other.side() == first.side()
                && other.product() == first.product();
    }

    private static void meeting(AccountKey key, Fill fill, @Nullable Fill before, Packer packer, Words words) {
        long order = key.orderNumber(fill.orderId());
        if (order == 0) {
            throw new IllegalArgumentException("Fill " + fill.number() + " of " + key + " is of " + fill.orderId());
        }
        packer.count(order)
                .count(words.number(fill.symbol().text()))
                .count(words.number(fill.side().name()))
                .count(words.number(fill.product().name()))
                .signed(before == null ? fill.at() : fill.at() - before.at());
        PackedExecutions.add(fill.execution(), before == null ? null : before.execution(), fill.at(), packer, words);
    }

    private static void slice(AccountKey key, Fill fill, long number, Packer packer) {
        if (fill.number() != number || !fill.id().equals(key.fillId(number))) {
            throw new IllegalArgumentException(
                    "Fill " + fill.number() + " of " + key + " is called " + fill.id() + " and stands for " + number);
        }
        packer.count(fill.slice())
                .count(fill.quantity())
                .signed(fill.pricePaise() - fill.execution().ltpPaise())
                .signed(fill.chargesPaise());
    }

    /** Reads back what {@link #pack} wrote. */
    public static List<Fill> unpack(AccountKey key, byte @Nullable [] packed, Words words) {
        if (packed == null) {
            return List.of();
        }
        Unpacker unpacker = new Unpacker(packed);
        long number = unpacker.count();
        long at = 0;
        Execution execution = null;
        List<Fill> fills = new ArrayList<>();
        for (int count = unpacker.smallCount(); count > 0; count = unpacker.smallCount()) {
            String order = key.orderId(unpacker.count());
            Symbol symbol = words.symbol(unpacker.smallCount());
            Side side = words.constant(Side.class, unpacker.smallCount());
            Product product = words.constant(Product.class, unpacker.smallCount());
            at += unpacker.signed();
            execution = PackedExecutions.next(execution, at, unpacker, words);
            for (int i = 0; i < count; i++, number++) {
                int slice = unpacker.smallCount();
                long quantity = unpacker.count();
                long price = execution.ltpPaise() + unpacker.signed();
                fills.add(new Fill(
                        key.fillId(number),
                        number,
                        order,
                        symbol,
                        side,
                        product,
                        quantity,
                        price,
                        at,
                        unpacker.signed(),
                        execution,
                        slice));
            }
        }
        return fills;
    }
}
