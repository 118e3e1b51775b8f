package in.sauda.trading;

import in.sauda.instrument.Instrument;
import in.sauda.order.Gtt;
import in.sauda.order.OrderType;
import in.sauda.order.Product;
import in.sauda.order.Side;
import in.sauda.order.Validity;
import in.sauda.order.Variety;
import in.sauda.order.WorkingOrder;
import in.sauda.portfolio.Account;
import in.sauda.portfolio.Holding;
import in.sauda.portfolio.Position;
import in.sauda.portfolio.TraderId;
import in.sauda.quote.Quote;
import in.sauda.quote.QuoteBoard;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** A trader without a plan: any command, mostly one that could be meant, from a seed and what the trader sees. */
final class RandomCommands {

    private static final long STEP = 5;

    private final SplittableRandom random;
    private final TraderId trader;
    private final @Nullable Account account;
    private final QuoteBoard board;
    private final boolean closed;

    RandomCommands(long seed, TraderId trader, @Nullable Account account, QuoteBoard board, boolean closed) {
        this.random = new SplittableRandom(seed);
        this.trader = trader;
        this.account = account;
        this.board = board;
        this.closed = closed;
    }

    LoopCommand.Kind next() {
        Account mine = account;
        int what = random.nextInt(100);
        if (mine == null || what < 55) {
            return new LoopCommand.Kind.Place(order());
        }
        if (what < 65 && !mine.working().isEmpty()) {
            return modify(pick(mine.working()));
        }
        if (what < 71) {
            return new LoopCommand.Kind.Cancel(
                    mine.working().isEmpty() || random.nextInt(8) == 0
                            ? 1 + random.nextInt(20)
                            : pick(mine.working()).order().number());
        }
        if (what < 79) {
            return gtt(mine);
        }
        if (what < 81) {
            return new LoopCommand.Kind.CancelGtt(1 + random.nextInt(6));
        }
        if (what < 88) {
            return convert(mine);
        }
        if (what < 93) {
            return new LoopCommand.Kind.SquareOff(
                    random.nextBoolean()
                            ? null
                            : pick(RandomMarket.CATALOG.all()).symbol());
        }
        if (what < 95) {
            return new LoopCommand.Kind.Preview(order());
        }
        return what < 96 ? new LoopCommand.Kind.Reset() : new LoopCommand.Kind.Open();
    }

    private PlaceOrder order() {
        Instrument instrument = instrument();
        Side side = random.nextInt(5) < 3 ? Side.BUY : Side.SELL;
        OrderType type = OrderType.values()[random.nextInt(4)];
        Product product = random.nextInt(5) < 3 ? Product.CNC : Product.MIS;
        Validity validity = random.nextInt(4) > 0 ? Validity.DAY : random.nextBoolean() ? Validity.IOC : Validity.TTL;
        Variety variety = closed == (random.nextInt(12) > 0) ? Variety.AMO : Variety.REGULAR;
        long ltp = ltp(instrument);
        boolean stop = type == OrderType.SL || type == OrderType.SL_M;
        long away = STEP * random.nextInt(30) * (side == Side.BUY ? 1 : -1);
        long trigger = stop ? Math.max(ltp + (random.nextInt(10) == 0 ? -away : away), STEP) : 0;
        long limit = type == OrderType.LIMIT
                ? ltp + STEP * (random.nextInt(61) - 30)
                : type == OrderType.SL ? trigger + away / STEP / 2 * STEP : 0;
        return new PlaceOrder(
                trader,
                instrument,
                side,
                type,
                product,
                validity,
                variety,
                quantity(instrument, side, product),
                type == OrderType.LIMIT || type == OrderType.SL ? Math.max(limit, STEP) : 0,
                trigger,
                type == OrderType.MARKET && random.nextInt(4) == 0 ? 100 + random.nextInt(900) : 0,
                validity == Validity.TTL ? 1 + random.nextInt(120) : 0,
                null,
                null);
    }

    private long quantity(Instrument instrument, Side side, Product product) {
        Account mine = account;
        if (mine != null && random.nextInt(3) > 0) {
            if (side == Side.SELL && product == Product.CNC) {
                return Math.max(held(mine, instrument) * (1 + random.nextInt(4)) / 4, 1);
            }
            Position open = mine.position(instrument.symbol(), Product.MIS);
            if (product == Product.MIS && open != null && open.quantity() != 0) {
                return Math.abs(open.quantity());
            }
            return Math.clamp(mine.availablePaise() / ltp(instrument) / (1 + random.nextInt(5)), 1, 20_000);
        }
        return 1 + random.nextInt(random.nextBoolean() ? 30 : 1_500);
    }

    private static long held(Account mine, Instrument instrument) {
        Holding holding = mine.holding(instrument);
        return holding == null ? 0 : holding.shares();
    }

    private LoopCommand.Kind modify(WorkingOrder waiting) {
        long number = waiting.order().number();
        boolean priced = waiting.order().pricePaise() > 0;
        return new LoopCommand.Kind.Modify(
                switch (random.nextInt(6)) {
                    case 0 -> new ModifyOrder(number, 1 + random.nextLong(2_000), null, null, null, null);
                    case 1, 2 ->
                        new ModifyOrder(
                                number,
                                random.nextBoolean() ? null : waiting.order().quantity(),
                                near(priced ? waiting.order().pricePaise() : waiting.reservePaise()),
                                null,
                                null,
                                null);
                    case 3 ->
                        new ModifyOrder(
                                number,
                                null,
                                null,
                                near(Math.max(waiting.order().triggerPaise(), STEP)),
                                null,
                                null);
                    case 4 ->
                        new ModifyOrder(
                                number,
                                null,
                                near(waiting.reservePaise()),
                                near(waiting.reservePaise()),
                                OrderType.values()[random.nextInt(4)],
                                null);
                    default -> new ModifyOrder(number, null, null, null, null, Validity.values()[random.nextInt(3)]);
                });
    }

    private LoopCommand.Kind gtt(Account mine) {
        Instrument instrument = instrument();
        long ltp = ltp(instrument);
        Gtt.Leg below = leg(ltp - STEP * (1 + random.nextInt(60)));
        Gtt.Leg above = leg(ltp + STEP * (1 + random.nextInt(60)));
        long replaces = mine.gtts().isEmpty() || random.nextInt(3) > 0
                ? 0
                : pick(mine.gtts()).number();
        Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
        Product product = random.nextInt(4) > 0 ? Product.CNC : Product.MIS;
        return new LoopCommand.Kind.Gtt(new PlaceGtt(
                replaces,
                instrument,
                side,
                product,
                quantity(instrument, side, product),
                random.nextBoolean() ? List.of(below, above) : List.of(random.nextBoolean() ? below : above)));
    }

    private Gtt.Leg leg(long trigger) {
        long at = Math.max(trigger, STEP);
        return new Gtt.Leg(at, near(at));
    }

    private LoopCommand.Kind convert(Account mine) {
        List<Position> open = mine.positions().stream()
                .filter(position -> position.quantity() != 0)
                .toList();
        List<Holding> held = mine.holdings().values().stream()
                .sorted(Comparator.comparing(Holding::symbol))
                .toList();
        if (!open.isEmpty() && (held.isEmpty() || random.nextBoolean())) {
            Position position = pick(open);
            return new LoopCommand.Kind.Convert(
                    instrument(position.symbol().text()),
                    Product.CNC,
                    1 + random.nextLong(Math.abs(position.quantity()) + 1));
        }
        if (held.isEmpty()) {
            return new LoopCommand.Kind.Convert(instrument(), Product.MIS, 1 + random.nextInt(50));
        }
        Holding holding = pick(held);
        return new LoopCommand.Kind.Convert(
                instrument(pick(instrument(holding.symbol().text()).listings()).text()),
                Product.MIS,
                1 + random.nextLong(holding.shares() + 1));
    }

    private long near(long price) {
        return Math.max(
                price / STEP * STEP + STEP * (random.nextInt(41) - 20) + (random.nextInt(30) == 0 ? 1 : 0), STEP);
    }

    private long ltp(Instrument instrument) {
        Quote quote = board.quote(instrument);
        return quote == null ? 100_00 : quote.tick().ltpPaise();
    }

    private Instrument instrument() {
        return pick(RandomMarket.CATALOG.all());
    }

    private static Instrument instrument(String symbol) {
        return RandomMarket.CATALOG.find(symbol).orElseThrow();
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
