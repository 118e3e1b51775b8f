package in.sauda.store.packed;

import in.sauda.order.Order;
import in.sauda.order.Product;
import in.sauda.order.WorkingOrder;
import in.sauda.portfolio.AccountKey;
import in.sauda.portfolio.Position;

/** Positions and working orders within an account's packed column. */
final class PackedWaiting {

    private PackedWaiting() {}

    static void add(Position position, Packer packer, Words words) {
        packer.count(words.number(position.symbol().text()))
                .count(words.number(position.product().name()))
                .signed(position.quantity())
                .signed(position.entryPaise())
                .count(position.leverage())
                .count(position.buyQuantity())
                .signed(position.buyPaise())
                .count(position.sellQuantity())
                .signed(position.sellPaise())
                .signed(position.realisedPaise())
                .signed(position.dpPaise());
    }

    static Position position(Unpacker unpacker, Words words) {
        return new Position(
                words.symbol(unpacker.smallCount()),
                words.constant(Product.class, unpacker.smallCount()),
                unpacker.signed(),
                unpacker.signed(),
                unpacker.smallCount(),
                unpacker.count(),
                unpacker.signed(),
                unpacker.count(),
                unpacker.signed(),
                unpacker.signed(),
                unpacker.signed());
    }

    static void add(AccountKey key, WorkingOrder working, Packer packer, Words words) {
        Order order = working.order();
        PackedOrders.add(key, order, packer, words);
        packer.count(working.limitPaise())
                .signed(working.reservePaise() - working.limitPaise())
                .signed(working.chargeReservePaise())
                .count(working.leverage())
                .count(working.queueAhead())
                .signed(working.seenSeq())
                .signed(working.seenVolume())
                .signed(working.expiresAt());
    }

    static WorkingOrder working(AccountKey key, Unpacker unpacker, Words words) {
        Order order = PackedOrders.next(key, unpacker, words);
        long limit = unpacker.count();
        return new WorkingOrder(
                order,
                limit,
                limit + unpacker.signed(),
                unpacker.signed(),
                unpacker.smallCount(),
                unpacker.count(),
                unpacker.signed(),
                unpacker.signed(),
                unpacker.signed());
    }
}
