package in.sauda.market;

import in.sauda.calendar.Ist;
import in.sauda.instrument.Instrument;
import in.sauda.order.Gtt;
import in.sauda.order.OrderType;
import in.sauda.order.Product;
import in.sauda.order.Side;
import in.sauda.order.Validity;
import in.sauda.order.Variety;
import in.sauda.order.WorkingOrder;
import in.sauda.portfolio.Account;
import in.sauda.portfolio.Position;
import in.sauda.portfolio.TraderId;
import in.sauda.quote.Candle;
import in.sauda.quote.Interval;
import in.sauda.trading.Answer;
import in.sauda.trading.IdempotencyKey;
import in.sauda.trading.ModifyOrder;
import in.sauda.trading.Outcome;
import in.sauda.trading.PlaceGtt;
import in.sauda.trading.PlaceOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/**
 * 500 orders of all types in the recorded week from 1 to 5 June 2026: the strategy of {@code docs/june-strategy.md}. What
 * it does at a step follows from the step's number, the replayed prices and the account alone.
 */
final class JuneStrategy {

    static final int STEPS = 500;
    static final TraderId TRADER = new TraderId("J0NE0000");

    private static final int IN_SESSION = 96;
    private static final int AFTER_HOURS = 5;
    private static final long TICK = 10;

    private final Market market;

    JuneStrategy(Market market) {
        this.market = market;
    }

    /** Brings the market to step {@code number} (from 0) and does what it asks for, once it is stored. */
    void step(int number) {
        int day = Math.min(number / (IN_SESSION + AFTER_HOURS), 4);
        int place = number - day * (IN_SESSION + AFTER_HOURS);
        LocalDate date = LocalDate.of(2026, 6, 1 + day);
        boolean evening = place >= IN_SESSION;
        long at = evening
                ? Ist.micros(date, LocalTime.of(17, 0).plusMinutes(place - IN_SESSION))
                : Ist.micros(date, LocalTime.of(9, 20).plusSeconds(230L * place));
        if (at > market.clock().nowMicros()) {
            market.replay().orElseThrow().runTo(at);
        }
        Instrument share = market.catalog()
                .find(List.of("RELIANCE", "TCS", "HDFCBANK").get(number % 3))
                .orElseThrow();
        // The market has seen the time once it has answered.
        await(market.cancel(TRADER, Long.MAX_VALUE / 2));
        long ltp = Objects.requireNonNull(market.board().quote(share)).tick().ltpPaise();
        boolean up = rises(share, at);
        await(market.place(order(number, place, share, ltp, up, evening), JuneStrategy::rendered));
        if (!evening) {
            more(number, share, ltp, up);
        }
    }

    private static PlaceOrder order(int number, int place, Instrument share, long ltp, boolean up, boolean evening) {
        Side trend = up ? Side.BUY : Side.SELL;
        Side against = up ? Side.SELL : Side.BUY;
        long quantity = 5 + number % 7 * 5;
        if (evening) {
            return switch (place - IN_SESSION) {
                case 0 ->
                    wish(
                            number,
                            share,
                            Side.BUY,
                            OrderType.LIMIT,
                            Product.CNC,
                            Validity.DAY,
                            quantity,
                            off(ltp, -5),
                            0);
                case 1 -> wish(number, share, Side.BUY, OrderType.MARKET, Product.CNC, Validity.DAY, quantity, 0, 0);
                case 2 ->
                    wish(
                            number,
                            share,
                            Side.BUY,
                            OrderType.SL,
                            Product.CNC,
                            Validity.DAY,
                            quantity,
                            off(ltp, 60),
                            off(ltp, 40));
                case 3 ->
                    wish(number, share, trend, OrderType.LIMIT, Product.MIS, Validity.DAY, quantity, off(ltp, 0), 0);
                default ->
                    wish(
                            number,
                            share,
                            Side.BUY,
                            OrderType.LIMIT,
                            Product.CNC,
                            Validity.IOC,
                            quantity,
                            off(ltp, 100),
                            0);
            };
        }
        int sign = up ? 1 : -1;
        return switch (place % 12) {
            case 0 ->
                wish(number, share, Side.BUY, OrderType.LIMIT, Product.CNC, Validity.DAY, quantity, off(ltp, -20), 0);
            case 1 -> wish(number, share, Side.BUY, OrderType.MARKET, Product.CNC, Validity.DAY, quantity, 0, 0);
            case 2 -> wish(number, share, trend, OrderType.MARKET, Product.MIS, Validity.DAY, quantity, 0, 0);
            case 3 ->
                wish(
                        number,
                        share,
                        trend,
                        OrderType.SL,
                        Product.MIS,
                        Validity.DAY,
                        quantity,
                        off(ltp, 20 * sign),
                        off(ltp, 10 * sign));
            case 4 ->
                wish(
                        number,
                        share,
                        against,
                        OrderType.SL_M,
                        Product.MIS,
                        Validity.DAY,
                        quantity,
                        0,
                        off(ltp, -15 * sign));
            case 5 ->
                wish(number, share, Side.BUY, OrderType.LIMIT, Product.CNC, Validity.IOC, quantity, off(ltp, 5), 0);
            case 6 ->
                wish(
                        number,
                        share,
                        trend,
                        OrderType.LIMIT,
                        Product.MIS,
                        Validity.TTL,
                        quantity,
                        off(ltp, -5 * sign),
                        0);
            case 7 ->
                wish(
                        number,
                        share,
                        against,
                        OrderType.LIMIT,
                        Product.MIS,
                        Validity.DAY,
                        quantity,
                        off(ltp, 10 * sign),
                        0);
            case 8 ->
                wish(number, share, Side.SELL, OrderType.LIMIT, Product.CNC, Validity.DAY, quantity, off(ltp, 10), 0);
            case 9 -> wish(number, share, Side.SELL, OrderType.MARKET, Product.CNC, Validity.IOC, quantity, 0, 0);
            case 10 -> wish(number, share, against, OrderType.MARKET, Product.MIS, Validity.DAY, quantity, 0, 0);
            default ->
                wish(
                        number,
                        share,
                        Side.SELL,
                        OrderType.SL,
                        Product.CNC,
                        Validity.DAY,
                        quantity,
                        off(ltp, -20),
                        off(ltp, -10));
        };
    }

    /** Every tenth step withdraws, every seventh changes an order, every 24th places a trigger, every 25th converts. */
    private void more(int number, Instrument share, long ltp, boolean up) {
        Account account = await(market.account(TRADER));
        if (number % 10 == 9 && !account.working().isEmpty() && !withdrewNow(account)) {
            await(market.cancel(TRADER, account.working().getFirst().order().number()));
        }
        if (number % 7 == 6 && !account.working().isEmpty()) {
            WorkingOrder last = account.working().getLast();
            await(market.modify(
                    TRADER,
                    new ModifyOrder(
                            last.order().number(),
                            last.order().quantity() + 5,
                            last.order().type() == OrderType.LIMIT
                                    ? off(last.order().pricePaise(), up ? 3 : -3)
                                    : null,
                            null,
                            null,
                            null),
                    key("modify", number),
                    JuneStrategy::rendered));
        }
        if (number % 24 == 5) {
            Gtt.Leg above = new Gtt.Leg(off(ltp, 60), off(ltp, 50));
            Gtt.Leg below = new Gtt.Leg(off(ltp, -60), off(ltp, -70));
            await(market.placeGtt(
                    TRADER,
                    new PlaceGtt(0, share, Side.SELL, Product.CNC, 5, List.of(above, below)),
                    key("gtt", number),
                    JuneStrategy::rendered));
        }
        if (number % 25 == 14) {
            for (Position position : account.positions()) {
                if (position.product() == Product.MIS && position.quantity() > 0) {
                    await(market.convert(
                            TRADER,
                            market.catalog().find(position.symbol()).orElseThrow(),
                            Product.CNC,
                            Math.min(position.quantity(), 5),
                            key("convert-" + position.symbol(), number),
                            JuneStrategy::rendered));
                }
            }
        }
    }

    /** Whether this step has withdrawn its order already: a withdrawal has no key, and after a crash a step is repeated. */
    private boolean withdrewNow(Account account) {
        long now = market.clock().nowMicros();
        return market.store().orders(account.key(), null, Long.MAX_VALUE, 2 * STEPS).items().stream()
                .map(order -> order.history().getLast())
                .anyMatch(last -> last.at() == now && "Cancelled by the trader".equals(last.detail()));
    }

    /** Whether the mean of the last five minutes' closes is above that of the last twenty. */
    private boolean rises(Instrument share, long at) {
        List<Candle> minutes =
                market.feed().candles().candles(share, Interval.ONE_MINUTE, at - 20 * Ist.MINUTE, at, at);
        if (minutes.isEmpty()) {
            return true;
        }
        long all = minutes.stream().mapToLong(Candle::close).sum();
        List<Candle> late = minutes.subList(Math.max(minutes.size() - 5, 0), minutes.size());
        long few = late.stream().mapToLong(Candle::close).sum();
        return few * minutes.size() >= all * late.size();
    }

    /** {@code paise} moved by so many hundredths of a percent, on tick. */
    private static long off(long paise, long basisPoints) {
        return Math.multiplyExact(paise, 10_000 + basisPoints) / 10_000 / TICK * TICK;
    }

    private static PlaceOrder wish(
            int number,
            Instrument share,
            Side side,
            OrderType type,
            Product product,
            Validity validity,
            long quantity,
            long price,
            long trigger) {
        boolean evening = number % (IN_SESSION + AFTER_HOURS) >= IN_SESSION && number < 4 * (IN_SESSION + AFTER_HOURS);
        return new PlaceOrder(
                TRADER,
                share,
                side,
                type,
                product,
                validity,
                evening ? Variety.AMO : Variety.REGULAR,
                quantity,
                price,
                trigger,
                0,
                validity == Validity.TTL ? 10 : 0,
                "june-" + number,
                key("order", number));
    }

    private static IdempotencyKey key(String what, int number) {
        return new IdempotencyKey("/" + what, what + "-" + number, "0".repeat(64));
    }

    private static Answer rendered(Outcome outcome) {
        return new Answer(200, outcome.getClass().getSimpleName().getBytes(StandardCharsets.UTF_8));
    }

    private static <T> T await(CompletionStage<T> stage) {
        try {
            return stage.toCompletableFuture().get(60, TimeUnit.SECONDS);
        } catch (InterruptedException
                | java.util.concurrent.ExecutionException
                | java.util.concurrent.TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }
}
