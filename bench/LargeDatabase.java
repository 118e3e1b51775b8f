import in.sauda.account.Trader;
import in.sauda.calendar.AlwaysOpen;
import in.sauda.instrument.Instrument;
import in.sauda.instrument.InstrumentCatalog;
import in.sauda.instrument.InstrumentFiles;
import in.sauda.instrument.PriceBands;
import in.sauda.instrument.TickSizes;
import in.sauda.market.Market;
import in.sauda.market.MarketSetup;
import in.sauda.market.SimulatedMarket;
import in.sauda.money.Money;
import in.sauda.order.Side;
import in.sauda.portfolio.TraderId;
import in.sauda.store.sqlite.SqliteStore;
import in.sauda.trading.Outcome;
import in.sauda.trading.Ownership;
import in.sauda.trading.PlaceOrder;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Fills a data folder with traders who have traded, through the real market and the real store.
 *
 * <p>Usage: {@code java -cp <the server and its libraries> bench/LargeDatabase.java DATA_DIR TRADERS TRADES_EACH}
 */
public final class LargeDatabase {

    private static final int IN_FLIGHT = 4_000;
    private static final long SEED = 2026;
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final List<String> SYMBOLS = List.of(
            "RELIANCE.NS", "HDFCBANK.NS", "ICICIBANK.NS", "INFY.NS", "TCS.NS", "ITC.NS", "LT.NS", "SBIN.NS",
            "AXISBANK.NS", "BHARTIARTL.NS", "M&M.NS", "MARUTI.NS", "SUNPHARMA.NS", "NTPC.NS", "TITAN.NS", "WIPRO.NS");

    private LargeDatabase() {}

    public static void main(String[] arguments) throws Exception {
        Path dataDir = Path.of(arguments[0]);
        int traders = Integer.parseInt(arguments[1]);
        int tradesEach = Integer.parseInt(arguments[2]);
        long began = System.nanoTime();
        try (SqliteStore store = SqliteStore.open(dataDir)) {
            fill(store, traders, tradesEach);
        }
        long seconds = (System.nanoTime() - began) / 1_000_000_000;
        System.out.println(traders + " traders with " + tradesEach + " trades each, in " + seconds + " s");
    }

    private static void fill(SqliteStore store, int traders, int tradesEach) throws Exception {
        InstrumentCatalog catalog = InstrumentFiles.load();
        Executor readers = Executors.newVirtualThreadPerTaskExecutor();
        MarketSetup setup = new MarketSetup(
                catalog, TickSizes.load(), PriceBands.load(), store, Ownership.ALL, Money.ofRupees(10_000_000_000L),
                () -> System.currentTimeMillis() * 1_000, System::nanoTime, readers);
        List<Instrument> shares = SYMBOLS.stream()
                .map(symbol -> catalog.find(symbol).orElseThrow())
                .toList();
        for (int number = 0; number < traders; number++) {
            if (!store.add(trader(number))) {
                throw new IllegalStateException("Trader " + number + " is there already");
            }
        }
        Semaphore room = new Semaphore(IN_FLIGHT);
        AtomicLong filled = new AtomicLong();
        try (Market market = SimulatedMarket.open(setup, SEED, 1, new AlwaysOpen())) {
            market.start();
            for (int number = 0; number < traders; number++) {
                Trader trader = trader(number);
                for (int trade = 0; trade < tradesEach; trade++) {
                    room.acquire();
                    Instrument share = shares.get((number + trade) % shares.size());
                    PlaceOrder order = PlaceOrder.market(trader.id(), share, Side.BUY, 1 + trade, null);
                    market.place(order, outcome -> {
                        throw new IllegalStateException("No answer is stored");
                    }).whenComplete((outcome, failure) -> {
                        room.release();
                        if (outcome instanceof Outcome.Taken) {
                            filled.incrementAndGet();
                        }
                    });
                }
            }
            room.acquire(IN_FLIGHT);
        }
        if (filled.get() != (long) traders * tradesEach) {
            throw new IllegalStateException("Only " + filled.get() + " orders were taken");
        }
    }

    private static Trader trader(int number) {
        long mixed = (number * 0x9E3779B97F4A7C15L) >>> 24;
        StringBuilder id = new StringBuilder(8);
        for (int place = 0; place < 8; place++) {
            id.append(ALPHABET.charAt((int) (mixed >>> (5 * place) & 31)));
        }
        return new Trader(new TraderId(id.toString()), "many-" + number, "", false, 1, 0);
    }
}
