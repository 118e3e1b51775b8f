package in.sauda.market;

import static org.assertj.core.api.Assertions.assertThat;

import in.sauda.calendar.Ist;
import in.sauda.instrument.Instrument;
import in.sauda.order.OrderType;
import in.sauda.order.Product;
import in.sauda.order.Side;
import in.sauda.order.Validity;
import in.sauda.order.Variety;
import in.sauda.portfolio.AccountKey;
import in.sauda.portfolio.TraderId;
import in.sauda.store.memory.MemoryStore;
import in.sauda.trading.Answer;
import in.sauda.trading.LedgerAudit;
import in.sauda.trading.Outcome;
import in.sauda.trading.PlaceOrder;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The table of what becomes of an order in the phases of the day, row by row, each on a market of its own. */
class OrderLivesTest {

    private static final TraderId ASHA = new TraderId("ASHA0000");
    private static final Answer NOTHING = new Answer(200, new byte[0]);

    private final MemoryStore store = new MemoryStore();
    private final AtomicLong clock = new AtomicLong();

    @ParameterizedTest(name = "{0}: {4}")
    @CsvFileSource(files = "src/test/resources/scenarios/order-lives.csv", delimiter = '|')
    void lives(
            String story,
            LocalDate date,
            String symbol,
            LocalTime askedAt,
            String order,
            LocalTime lookedAt,
            String outcome)
            throws Exception {
        clock.set(Ist.micros(date, askedAt));
        try (Market market = SimulatedExchange.open(store, clock)) {
            seen(market);
            Outcome taken = market.place(
                            wish(market, SimulatedExchange.CATALOG.find(symbol).orElseThrow(), order), it -> NOTHING)
                    .toCompletableFuture()
                    .join();
            clock.set(Ist.micros(date, lookedAt));
            seen(market);

            assertThat(standing(market, taken)).isEqualTo(outcome);
        }
        store.forEachAccount(
                key -> assertThat(new LedgerAudit(store).audit(key).faults()).isEmpty());
    }

    /** Waits until the market has seen the time and stored what it did. */
    private static void seen(Market market) {
        market.cancel(ASHA, 999).toCompletableFuture().join();
    }

    private String standing(Market market, Outcome taken) {
        return taken instanceof Outcome.Refused refused
                ? refused.refusal().reason().name()
                : store.order(new AccountKey(ASHA, market.id()), 1)
                        .orElseThrow()
                        .status()
                        .name();
    }

    /** Reads {@code BUY 5 SL 104% T103% MIS DAY}. */
    private static PlaceOrder wish(Market market, Instrument share, String order) {
        Side side = Side.BUY;
        OrderType type = OrderType.MARKET;
        Product product = Product.CNC;
        Validity validity = Validity.DAY;
        Variety variety = Variety.REGULAR;
        long quantity = 0;
        long limit = 0;
        long trigger = 0;
        for (String word : order.split(" ")) {
            switch (word) {
                case "BUY", "SELL" -> side = Side.valueOf(word);
                case "MARKET", "LIMIT", "SL", "SL_M" -> type = OrderType.valueOf(word);
                case "CNC", "MIS" -> product = Product.valueOf(word);
                case "DAY", "IOC", "TTL" -> validity = Validity.valueOf(word);
                case "AMO", "REGULAR" -> variety = Variety.valueOf(word);
                default -> {
                    if (word.startsWith("T")) {
                        trigger = percent(market, share, word.substring(1));
                    } else if (word.endsWith("%")) {
                        limit = percent(market, share, word);
                    } else {
                        quantity = Long.parseLong(word);
                    }
                }
            }
        }
        int minutes = validity == Validity.TTL ? 5 : 0;
        return new PlaceOrder(
                ASHA, share, side, type, product, validity, variety, quantity, limit, trigger, 0, minutes, null, null);
    }

    private static long percent(Market market, Instrument share, String text) {
        var quote = Objects.requireNonNull(market.board().quote(share));
        long tick = quote.reference().tickPaise();
        long percent = Long.parseLong(text.substring(0, text.length() - 1));
        return quote.tick().ltpPaise() * percent / 100 / tick * tick;
    }
}
