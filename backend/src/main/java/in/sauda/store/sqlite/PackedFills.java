package in.sauda.store.sqlite;

import in.sauda.fill.Fill;
import in.sauda.order.Product;
import in.sauda.order.Side;
import in.sauda.portfolio.AccountKey;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fills in a packed column; their ids follow from their numbers. */
final class PackedFills {

    private PackedFills() {}

    static byte @Nullable [] pack(AccountKey key, List<Fill> fills, Packer packer, Words words, Statements writer)
            throws SQLException {
        if (fills.isEmpty()) {
            return null;
        }
        packer.clear().count(fills.size());
        for (Fill fill : fills) {
            long order = key.orderNumber(fill.orderId());
            if (order == 0 || !fill.id().equals(key.fillId(fill.number()))) {
                throw new IllegalArgumentException(
                        "Fill " + fill.number() + " of " + key + " is called " + fill.id() + " of " + fill.orderId());
            }
            packer.count(fill.number())
                    .count(order)
                    .count(words.number(writer, fill.symbol().text()))
                    .count(words.number(writer, fill.side().name()))
                    .count(words.number(writer, fill.product().name()))
                    .count(fill.quantity())
                    .count(fill.pricePaise())
                    .signed(fill.at())
                    .signed(fill.quoteSeq())
                    .signed(fill.at() - fill.quoteMicros());
        }
        return packer.packed();
    }

    static List<Fill> unpack(AccountKey key, byte @Nullable [] packed, Words words) {
        if (packed == null) {
            return List.of();
        }
        Unpacker unpacker = new Unpacker(packed);
        int count = unpacker.smallCount();
        List<Fill> fills = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long number = unpacker.count();
            String order = key.orderId(unpacker.count());
            var symbol = words.symbol(unpacker.smallCount());
            Side side = words.constant(Side.class, unpacker.smallCount());
            Product product = words.constant(Product.class, unpacker.smallCount());
            long quantity = unpacker.count();
            long price = unpacker.count();
            long at = unpacker.signed();
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
                    at - unpacker.signed()));
        }
        return fills;
    }
}
