package in.sauda.store.packed;

import in.sauda.fill.Fill;
import in.sauda.instrument.Symbol;
import in.sauda.order.Order;
import in.sauda.portfolio.AccountKey;
import in.sauda.trading.AccountEvent;
import in.sauda.trading.AccountEvent.GttChanged;
import in.sauda.trading.AccountEvent.Noticed;
import in.sauda.trading.AccountEvent.OrderChanged;
import in.sauda.trading.AccountEvent.PortfolioChanged;
import in.sauda.trading.AccountEvent.Traded;
import in.sauda.trading.Booking;
import in.sauda.trading.Notice;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A booking's events in a packed column. What stands beside them in the same row and cannot change any more, a fill or
 * an order in its final state, is told by its place there.
 */
public final class PackedEvents {

    private static final int ORDER_BESIDE = 0;
    private static final int ORDER_FOLLOWS = 1;
    private static final int FILL_BESIDE = 2;
    private static final int PORTFOLIO = 3;
    private static final int GTT = 4;
    private static final int NOTICE = 5;

    private PackedEvents() {}

    /**
     * Packs the events of {@code booking}.
     *
     * @param placed the orders that stand beside them
     * @return null for none
     */
    public static byte @Nullable [] pack(Booking booking, List<Order> placed, Packer packer, Words words) {
        List<AccountEvent> events = booking.events();
        if (events.isEmpty()) {
            return null;
        }
        packer.clear().count(events.size()).count(events.getFirst().id());
        long expected = events.getFirst().id();
        for (AccountEvent event : events) {
            if (event.id() != expected++) {
                throw new IllegalArgumentException(booking.key() + ": event " + event.id() + " leaves a gap");
            }
            packer.signed(event.at());
            switch (event) {
                case OrderChanged changed -> order(booking.key(), changed.order(), placed, packer, words);
                case Traded traded -> packer.count(FILL_BESIDE).count(place(booking.fills(), traded.fill()));
                case PortfolioChanged changed ->
                    packer.count(PORTFOLIO)
                            .signed(changed.cashPaise())
                            .signed(changed.cashPaise() - changed.availablePaise());
                case GttChanged changed -> {
                    packer.count(GTT);
                    PackedGtts.add(booking.key(), changed.gtt(), packer, words);
                }
                case Noticed noticed -> {
                    packer.count(NOTICE);
                    notice(noticed.notice(), packer, words);
                }
            }
        }
        return packer.packed();
    }

    private static void order(AccountKey key, Order order, List<Order> placed, Packer packer, Words words) {
        int place = order.status().isFinal() ? placed.indexOf(order) : -1;
        if (place >= 0) {
            packer.count(ORDER_BESIDE).count(place);
        } else {
            packer.count(ORDER_FOLLOWS);
            PackedOrders.add(key, order, packer, words);
        }
    }

    private static void notice(Notice notice, Packer packer, Words words) {
        Symbol symbol = notice.symbol();
        packer.count(words.number(notice.code().name()))
                .count(symbol == null ? 0 : words.number(symbol.text()))
                .text(notice.detail());
    }

    private static int place(List<Fill> fills, Fill fill) {
        int place = fills.indexOf(fill);
        if (place < 0) {
            throw new IllegalArgumentException("An event tells of fill " + fill.id() + ", which is not in its booking");
        }
        return place;
    }

    /** Reads back what {@link #pack} wrote; {@code placed} and {@code fills} are what stood beside it then. */
    public static List<AccountEvent> unpack(
            AccountKey key, byte @Nullable [] packed, List<Order> placed, List<Fill> fills, Words words) {
        if (packed == null) {
            return List.of();
        }
        Unpacker unpacker = new Unpacker(packed);
        int count = unpacker.smallCount();
        long id = unpacker.count();
        List<AccountEvent> events = new ArrayList<>();
        for (int i = 0; i < count; i++, id++) {
            long at = unpacker.signed();
            events.add(
                    switch (unpacker.smallCount()) {
                        case ORDER_BESIDE -> new OrderChanged(id, at, placed.get(unpacker.smallCount()));
                        case ORDER_FOLLOWS -> new OrderChanged(id, at, PackedOrders.next(key, unpacker, words));
                        case FILL_BESIDE -> new Traded(id, at, fills.get(unpacker.smallCount()));
                        case PORTFOLIO -> portfolio(id, at, unpacker);
                        case GTT -> new GttChanged(id, at, PackedGtts.next(key, unpacker, words));
                        case NOTICE -> new Noticed(id, at, notice(unpacker, words));
                        default -> throw new IllegalStateException("A packed event is damaged");
                    });
        }
        return events;
    }

    private static PortfolioChanged portfolio(long id, long at, Unpacker unpacker) {
        long cash = unpacker.signed();
        return new PortfolioChanged(id, at, cash, cash - unpacker.signed());
    }

    private static Notice notice(Unpacker unpacker, Words words) {
        Notice.Code code = words.constant(Notice.Code.class, unpacker.smallCount());
        int symbol = unpacker.smallCount();
        return new Notice(code, symbol == 0 ? null : words.symbol(symbol), Objects.requireNonNull(unpacker.text()));
    }
}
