package in.sauda.store;

import in.sauda.charge.Charges;
import in.sauda.fill.AuctionPrint;
import in.sauda.fill.Execution;
import in.sauda.fill.FillRule;
import in.sauda.instrument.Symbol;
import in.sauda.order.Gtt;
import in.sauda.order.Order;
import in.sauda.order.Order.StateChange;
import in.sauda.order.OrderStatus;
import in.sauda.order.OrderType;
import in.sauda.order.Product;
import in.sauda.order.RejectReason;
import in.sauda.order.Side;
import in.sauda.order.Validity;
import in.sauda.order.Variety;
import in.sauda.order.WorkingOrder;
import in.sauda.portfolio.AccountKey;
import in.sauda.portfolio.Holding;
import in.sauda.portfolio.Lot;
import in.sauda.portfolio.Position;
import in.sauda.quote.Depth;
import in.sauda.quote.Depth.Level;
import in.sauda.quote.Liquidity;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Values of every kind that an account is made of, each figure drawn from all that its type allows. */
final class RandomParts {

    static final List<Symbol> SYMBOLS =
            List.of(SampleBook.symbol("INFY.NS"), SampleBook.symbol("TCS.NS"), SampleBook.symbol("M&M.BO"));

    private static final long EPOCH_DAY = 20_605;

    private final Random random;
    private final AccountKey key;

    RandomParts(Random random, AccountKey key) {
        this.random = random;
        this.key = key;
    }

    Symbol symbol() {
        return SYMBOLS.get(random.nextInt(SYMBOLS.size()));
    }

    <E extends Enum<E>> E any(Class<E> type) {
        E[] constants = type.getEnumConstants();
        return constants[random.nextInt(constants.length)];
    }

    /** From 0: mostly small, sometimes as large as may be. */
    long count() {
        return switch (random.nextInt(8)) {
            case 0 -> 0;
            case 1 -> random.nextLong(Long.MAX_VALUE);
            default -> random.nextLong(1L << (1 + random.nextInt(40)));
        };
    }

    long atLeastOne() {
        return Math.max(1, count());
    }

    long signed() {
        return random.nextBoolean() ? count() : -count();
    }

    /** Like a price, in paise. */
    long price() {
        return 5 + random.nextLong(100_000_000);
    }

    <T> List<T> several(int most, Supplier<T> each) {
        List<T> items = new ArrayList<>();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            items.add(each.get());
        }
        return items;
    }

    @Nullable
    String words() {
        return switch (random.nextInt(4)) {
            case 0 -> null;
            case 1 -> "";
            case 2 -> "खरीदा ₹" + price();
            default -> "Needs " + price();
        };
    }

    Charges charges() {
        return random.nextInt(4) == 0
                ? Charges.NONE
                : new Charges(paise(), paise(), paise(), paise(), paise(), paise(), paise(), paise());
    }

    private long paise() {
        return random.nextInt(3) == 0 ? 0 : random.nextLong(-1_000, 1L << 40);
    }

    /** A new order in any state, nothing of it filled. */
    Order order(long number, long at, OrderStatus status) {
        long quantity = 1_000 + random.nextLong(1L << 40);
        boolean ended = status == OrderStatus.CANCELLED || status == OrderStatus.REJECTED;
        String message = words();
        return new Order(
                key.orderId(number),
                number,
                symbol(),
                any(Side.class),
                any(OrderType.class),
                any(Product.class),
                any(Validity.class),
                any(Variety.class),
                random.nextInt(10_000),
                random.nextInt(400),
                quantity,
                0,
                ended ? quantity : 0,
                count(),
                count(),
                0,
                status,
                status == OrderStatus.REJECTED ? any(RejectReason.class) : null,
                message,
                words(),
                at - random.nextLong(5_000_000),
                at,
                several(
                        5,
                        () -> new StateChange(
                                any(OrderStatus.class),
                                at - random.nextLong(5_000_000),
                                random.nextBoolean() ? message : words())));
    }

    WorkingOrder working(Order order) {
        return new WorkingOrder(
                order,
                count(),
                atLeastOne() / 2,
                count(),
                1 + random.nextInt(5),
                count(),
                signed(),
                count(),
                random.nextBoolean() ? 0 : count());
    }

    Gtt gtt(long number, long orders, long at) {
        boolean placed = orders > 0 && random.nextBoolean();
        return new Gtt(
                key.gttId(number),
                number,
                symbol(),
                any(Side.class),
                any(Product.class),
                atLeastOne(),
                random.nextBoolean() ? List.of(leg()) : List.of(leg(), leg()),
                any(Gtt.Status.class),
                price(),
                at - random.nextLong(5_000_000),
                at,
                at + 31_536_000_000_000L,
                placed ? key.orderId(1 + random.nextLong(orders)) : null,
                random.nextBoolean() ? any(RejectReason.class) : null);
    }

    private Gtt.Leg leg() {
        return new Gtt.Leg(price(), price());
    }

    Position position() {
        return new Position(
                symbol(),
                any(Product.class),
                signed(),
                count(),
                1 + random.nextInt(5),
                count(),
                count(),
                count(),
                count(),
                signed(),
                count());
    }

    Holding holding(Symbol symbol, long at) {
        List<Lot> lots = several(3, () -> lot(at));
        return new Holding(symbol, lots.isEmpty() ? List.of(lot(at)) : lots);
    }

    private Lot lot(long at) {
        return new Lot(
                atLeastOne(),
                count(),
                at - random.nextLong(1L << 45),
                random.nextBoolean() ? 0 : EPOCH_DAY + 1,
                symbol());
    }

    /** As the model's rules ask: the last price fits the rule, auctions have their print. */
    Execution execution(long wanted, long at) {
        FillRule rule = any(FillRule.class);
        Side side = any(Side.class);
        boolean auction = rule == FillRule.OPENING_AUCTION || rule == FillRule.CLOSING_AUCTION;
        long ltp = price();
        long limit = switch (rule) {
            case TRADED_AT -> ltp;
            case TRADED_THROUGH -> side == Side.BUY ? ltp + 5 : ltp - 4;
            case POST_CLOSE -> price();
            default -> random.nextBoolean() ? 0 : price();
        };
        long micros = at - random.nextLong(2_000_000);
        return new Execution(
                rule,
                side,
                wanted,
                limit,
                count(),
                count(),
                count(),
                random.nextInt(101),
                5,
                count(),
                micros,
                ltp,
                liquidity(ltp, micros),
                auction ? new AuctionPrint(price(), atLeastOne(), signed()) : null);
    }

    Liquidity liquidity(long ltp, long micros) {
        Depth depth = new Depth(levels(ltp, -5), levels(ltp, 5), random.nextBoolean(), count(), micros);
        long low = random.nextBoolean() ? 0 : price();
        return new Liquidity(depth, low, random.nextBoolean() ? Long.MAX_VALUE : low + count() / 2, count());
    }

    private List<Level> levels(long ltp, long step) {
        List<Level> levels = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            levels.add(new Level(ltp + step * i, atLeastOne(), 1 + random.nextInt(500)));
        }
        return levels;
    }
}
