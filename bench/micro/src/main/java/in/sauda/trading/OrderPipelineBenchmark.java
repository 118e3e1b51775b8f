package in.sauda.trading;

import in.sauda.calendar.Ist;
import in.sauda.calendar.SessionPhase;
import in.sauda.calendar.SessionState;
import in.sauda.instrument.CorporateActions;
import in.sauda.instrument.Instrument;
import in.sauda.instrument.InstrumentFiles;
import in.sauda.order.Side;
import in.sauda.portfolio.Account;
import in.sauda.portfolio.AccountKey;
import in.sauda.portfolio.TraderId;
import in.sauda.quote.DayReference;
import in.sauda.quote.Depth;
import in.sauda.quote.Depth.Level;
import in.sauda.quote.Liquidity;
import in.sauda.quote.Quote;
import in.sauda.quote.Tick;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * A marketable order in memory: every check, the walk of a book, charges, journal with its hash, lots and the next
 * version of the account. Buys and sales of ten shares take turns, each on a new tick. The account starts again before
 * charges have eaten its money, and an order that is refused fails the benchmark: refusing is not what it measures.
 */
@State(Scope.Thread)
public class OrderPipelineBenchmark {

    private static final int VIEWS = 1 << 12;
    private static final long NOON = Ist.micros(LocalDate.of(2026, 11, 20), LocalTime.NOON);
    private static final TraderId TRADER = new TraderId("ASHA0000");

    private final MarketView[] views = new MarketView[VIEWS];
    private OrderPipeline pipeline;
    private PlaceOrder buy;
    private PlaceOrder sell;
    private Account opened;
    private Account account;
    private int next;

    @Setup
    public void market() {
        TradingRules rules = TradingRules.load(CorporateActions.none());
        pipeline = new OrderPipeline(new FactFinder(rules), new OrderTerms(rules), new Matcher(rules));
        Instrument share = InstrumentFiles.load().find("RELIANCE").orElseThrow();
        TradeDay day = new TradeDay(
                LocalDate.of(2026, 11, 20), LocalDate.of(2026, 11, 20).toEpochDay(), 20_780, 20_780);
        for (int i = 0; i < VIEWS; i++) {
            views[i] = view(share, day, i + 1);
        }
        buy = PlaceOrder.market(TRADER, share, Side.BUY, 10, null);
        sell = PlaceOrder.market(TRADER, share, Side.SELL, 10, null);
        opened = OrderPipeline.after(new AccountOpening(10_00_000_00L)
                .open(new AccountKey(TRADER, "sim"), NOON, day)
                .booking());
    }

    private static MarketView view(Instrument share, TradeDay day, long seq) {
        Tick tick = new Tick(
                share.number(), seq, NOON, 1_300_00, 1_000, 1_300_000_00, 1_299_90, 1_300_10, 1_300_00, 1_310_00,
                1_290_00);
        DayReference reference = new DayReference(1_300_00, 1_170_00, 1_430_00, 1_600_00, 1_100_00, 10);
        Depth depth = new Depth(levels(1_299_90, -10), levels(1_300_10, 10), true, seq, NOON);
        return new MarketView(
                share,
                NOON,
                day,
                true,
                new SessionState(SessionPhase.CONTINUOUS, NOON, SessionPhase.CLOSED, 0, 0, null, null),
                new Quote(share, tick, reference),
                Liquidity.deep(depth, 1_170_00, 1_430_00),
                1_300_00,
                1_170_00,
                1_430_00,
                (date, instrument) -> 0,
                0,
                symbol -> seq);
    }

    private static List<Level> levels(long first, long step) {
        return List.of(
                new Level(first, 200, 3),
                new Level(first + step, 300, 4),
                new Level(first + 2 * step, 300, 5),
                new Level(first + 3 * step, 400, 6),
                new Level(first + 4 * step, 500, 7));
    }

    /** Checks, fill, charges and journal of one order. */
    @Benchmark
    public Step place() {
        int i = next++ & (VIEWS - 1);
        Step step = pipeline.place(i == 0 ? opened : account, (i & 1) == 0 ? buy : sell, views[i]);
        if (!(step.outcome() instanceof Outcome.Taken taken)) {
            throw new IllegalStateException("Not taken: " + step.outcome());
        }
        account = taken.account();
        return step;
    }
}
