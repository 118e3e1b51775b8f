package in.sauda.store.packed;

import in.sauda.order.Gtt;
import in.sauda.order.Gtt.Leg;
import in.sauda.order.Product;
import in.sauda.order.RejectReason;
import in.sauda.order.Side;
import in.sauda.portfolio.AccountKey;
import java.util.ArrayList;
import java.util.List;

/** Triggers within a packed column; their ids and those of their orders follow from their numbers. */
final class PackedGtts {

    private static final long NO_ORDER = 0;

    private PackedGtts() {}

    static void add(AccountKey key, Gtt gtt, Packer packer, Words words) {
        RejectReason reason = gtt.rejectReason();
        long order = gtt.orderId() == null ? NO_ORDER : key.orderNumber(gtt.orderId());
        if (!gtt.id().equals(key.gttId(gtt.number())) || (gtt.orderId() != null && order == NO_ORDER)) {
            throw new IllegalArgumentException("Trigger " + gtt.number() + " of " + key + " is called " + gtt.id()
                    + " and placed " + gtt.orderId());
        }
        packer.count(gtt.number())
                .count(words.number(gtt.symbol().text()))
                .count(words.number(gtt.side().name()))
                .count(words.number(gtt.product().name()))
                .count(gtt.quantity())
                .count(gtt.legs().size());
        for (Leg leg : gtt.legs()) {
            packer.count(leg.triggerPaise()).count(leg.pricePaise());
        }
        packer.count(words.number(gtt.status().name()))
                .signed(gtt.lastPaise())
                .signed(gtt.placedAt())
                .signed(gtt.updatedAt() - gtt.placedAt())
                .signed(gtt.expiresAt() - gtt.placedAt())
                .count(order)
                .count(reason == null ? 0 : words.number(reason.name()));
    }

    static Gtt next(AccountKey key, Unpacker unpacker, Words words) {
        long number = unpacker.count();
        var symbol = words.symbol(unpacker.smallCount());
        Side side = words.constant(Side.class, unpacker.smallCount());
        Product product = words.constant(Product.class, unpacker.smallCount());
        long quantity = unpacker.count();
        List<Leg> legs = legs(unpacker);
        Gtt.Status status = words.constant(Gtt.Status.class, unpacker.smallCount());
        long last = unpacker.signed();
        long placedAt = unpacker.signed();
        long updatedAt = placedAt + unpacker.signed();
        long expiresAt = placedAt + unpacker.signed();
        long order = unpacker.count();
        return new Gtt(
                key.gttId(number),
                number,
                symbol,
                side,
                product,
                quantity,
                legs,
                status,
                last,
                placedAt,
                updatedAt,
                expiresAt,
                order == NO_ORDER ? null : key.orderId(order),
                words.constantOrNull(RejectReason.class, unpacker.smallCount()));
    }

    private static List<Leg> legs(Unpacker unpacker) {
        int count = unpacker.smallCount();
        List<Leg> legs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            legs.add(new Leg(unpacker.count(), unpacker.count()));
        }
        return legs;
    }
}
