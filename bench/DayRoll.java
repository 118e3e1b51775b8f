import in.sauda.calendar.AlwaysOpen;
import in.sauda.calendar.Ist;
import in.sauda.instrument.Instrument;
import in.sauda.instrument.InstrumentCatalog;
import in.sauda.instrument.InstrumentFiles;
import in.sauda.instrument.PriceBands;
import in.sauda.instrument.TickSizes;
import in.sauda.market.Market;
import in.sauda.market.MarketSetup;
import in.sauda.market.SimulatedMarket;
import in.sauda.money.Money;
import in.sauda.order.OrderType;
import in.sauda.order.Product;
import in.sauda.order.Side;
import in.sauda.order.Validity;
import in.sauda.order.Variety;
import in.sauda.portfolio.Account;
import in.sauda.portfolio.TraderId;
import in.sauda.store.sqlite.SqliteStore;
import in.sauda.trading.Outcome;
import in.sauda.trading.Ownership;
import in.sauda.trading.PlaceOrder;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How long the end of a day takes: each of many traders has bought shares for delivery, holds an intraday position and
 * has an order that waits. The clock passes the cut-off and midnight; measured until everything is squared off, noted
 * and settled, and stored.
 *
 * <p>Usage: {@code java -cp <the server and its libraries> bench/DayRoll.java DATA_DIR TRADERS}
 */
public final class DayRoll {

    private static final int IN_FLIGHT = 4_000;
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 16);
    private static final List<String> SYMBOLS =
            List.of("RELIANCE.NS", "HDFCBANK.NS", "ICICIBANK.NS", "INFY.NS", "TCS.NS", "ITC.NS", "LT.NS", "SBIN.NS");

    private DayRoll() {}

    public static void main(String[] arguments) throws Exception {
        int traders = Integer.parseInt(arguments[1]);
        AtomicLong clock = new AtomicLong(Ist.micros(DAY, LocalTime.NOON));
        try (SqliteStore store = SqliteStore.open(Path.of(arguments[0]))) {
            InstrumentCatalog catalog = InstrumentFiles.load();
            MarketSetup setup = new MarketSetup(
                    catalog, TickSizes.load(), PriceBands.load(), store, Ownership.ALL, Money.ofRupees(10_00_000), clock::get,
                    System::nanoTime, Executors.newVirtualThreadPerTaskExecutor());
            try (Market market = SimulatedMarket.open(setup, 2026, 1, new AlwaysOpen())) {
                market.start();
                settle(market);
                trade(market, catalog, traders);
                long began = System.nanoTime();
                clock.set(Ist.micros(DAY, LocalTime.of(23, 45, 1)));
                settle(market);
                long squaredOff = System.nanoTime();
                clock.set(Ist.micros(DAY.plusDays(1), LocalTime.of(0, 0, 1)));
                await(store, market);
                long done = System.nanoTime();
                System.out.println("{\"traders\":" + traders + ",\"squareOffMillis\":" + (squaredOff - began) / 1_000_000
                        + ",\"rollMillis\":" + (done - squaredOff) / 1_000_000 + "}");
            }
        }
    }

    private static void trade(Market market, InstrumentCatalog catalog, int traders) throws Exception {
        Semaphore room = new Semaphore(IN_FLIGHT);
        for (int number = 0; number < traders; number++) {
            TraderId trader = trader(number);
            Instrument share = catalog.find(SYMBOLS.get(number % SYMBOLS.size())).orElseThrow();
            for (Product product : Product.values()) {
                place(market, room, order(trader, share, OrderType.MARKET, product, 0));
            }
            long price = market.board().quote(share).tick().ltpPaise() * 93 / 100;
            long tick = market.board().quote(share).reference().tickPaise();
            place(market, room, order(trader, share, OrderType.LIMIT, Product.CNC, price / tick * tick));
        }
        room.acquire(IN_FLIGHT);
    }

    private static PlaceOrder order(TraderId trader, Instrument share, OrderType type, Product product, long price) {
        return new PlaceOrder(
                trader, share, Side.BUY, type, product, Validity.DAY, Variety.REGULAR, 2, price, 0, 0, 0, null, null);
    }

    private static void place(Market market, Semaphore room, PlaceOrder order) throws InterruptedException {
        room.acquire();
        market.place(order, outcome -> {
                    throw new IllegalStateException("No answer is stored");
                })
                .whenComplete((outcome, failure) -> {
                    room.release();
                    if (!(outcome instanceof Outcome.Taken)) {
                        System.err.println(outcome + " " + failure);
                    }
                });
    }

    /** Answered once everything before it is stored. */
    private static void settle(Market market) throws InterruptedException {
        while (true) {
            try {
                market.cancel(trader(0), 999).toCompletableFuture().join();
                return;
            } catch (RuntimeException busy) {
                Thread.sleep(50);
            }
        }
    }

    private static void await(SqliteStore store, Market market) throws InterruptedException {
        AtomicLong waiting = new AtomicLong(1);
        while (waiting.get() != 0) {
            settle(market);
            waiting.set(0);
            store.forEachWaiting("sim", (Account account) -> waiting.incrementAndGet());
            if (waiting.get() != 0) {
                Thread.sleep(200);
            }
        }
    }

    private static TraderId trader(int number) {
        long mixed = (number * 0x9E3779B97F4A7C15L) >>> 24;
        StringBuilder id = new StringBuilder(8);
        for (int place = 0; place < 8; place++) {
            id.append(ALPHABET.charAt((int) (mixed >>> (5 * place) & 31)));
        }
        return new TraderId(id.toString());
    }
}
