package in.sauda.market;

import in.sauda.calendar.ExchangeHours;
import in.sauda.instrument.InstrumentFiles;
import in.sauda.instrument.PriceBands;
import in.sauda.instrument.TickSizes;
import in.sauda.money.Money;
import in.sauda.portfolio.AccountKey;
import in.sauda.store.sqlite.SqliteStore;
import in.sauda.trading.BookingStore;
import in.sauda.trading.LedgerAudit;
import in.sauda.trading.Ownership;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Plays {@link JuneStrategy} on SQLite files; a program of its own, so that it can be killed. */
final class JuneReplay {

    private JuneReplay() {}

    /** Plays the bars of the first argument with the data folder of the second, and notes each step in the third. */
    public static void main(String[] arguments) throws Exception {
        play(Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2]));
    }

    /** Plays what is left after the steps that {@code done} has, and returns the result in lines. */
    static List<String> play(Path bars, Path data, Path done) throws Exception {
        try (SqliteStore store = SqliteStore.open(data);
                Market market = ReplayMarket.open(setup(store), bars, 0, 1, ExchangeHours.load())) {
            market.start();
            JuneStrategy strategy = new JuneStrategy(market);
            for (int step = steps(done); step < JuneStrategy.STEPS; step++) {
                strategy.step(step);
                Files.writeString(done, step + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            }
            market.replay().orElseThrow().runTo(market.replay().orElseThrow().lastMicros());
            market.cancel(JuneStrategy.TRADER, 1).toCompletableFuture().join();
            return result(store, new AccountKey(JuneStrategy.TRADER, market.id()));
        }
    }

    static int steps(Path done) throws IOException {
        return Files.exists(done) ? Files.readAllLines(done).size() : 0;
    }

    static MarketSetup setup(BookingStore store) {
        return new MarketSetup(
                InstrumentFiles.load(),
                TickSizes.load(),
                PriceBands.load(),
                store,
                Ownership.ALL,
                Money.ofRupees(10_00_000),
                () -> 0,
                () -> 0,
                Runnable::run);
    }

    /** Every fill, and what the week came to. */
    private static List<String> result(SqliteStore store, AccountKey key) {
        List<String> lines = new ArrayList<>();
        Map<String, Integer> kinds = new TreeMap<>();
        store.fillsFrom(key, 1).forEach(fill -> {
            var order = store.order(key, key.orderNumber(fill.orderId())).orElseThrow();
            String kind = order.variety() + " " + order.type() + " " + order.validity() + " " + fill.product();
            kinds.merge(fromTrigger(order.tag()) ? "GTT" : kind, 1, Integer::sum);
            kinds.merge(fill.execution().rule().name(), 1, Integer::sum);
            lines.add("fill " + fill.id() + " " + fill.at() + " " + order.type() + " " + order.validity() + " "
                    + order.variety() + " " + fill.product() + " "
                    + fill.execution().rule() + " " + fill.side() + " "
                    + fill.quantity() + " " + fill.symbol() + " " + fill.pricePaise() + " " + fill.chargesPaise());
        });
        var account = store.account(key).orElseThrow();
        lines.add("holdings "
                + account.holdings().values().stream()
                        .map(Object::toString)
                        .sorted()
                        .toList());
        kinds.forEach((kind, count) -> lines.add("kind " + kind + " " + count));
        lines.add("orders " + account.counters().orders());
        lines.add("realised " + account.realisedPaise());
        lines.add("charges " + account.charges());
        lines.add("money " + account.moneyPaise());
        lines.add("journals " + account.counters().journals() + " " + account.journalHash());
        lines.add("faults " + new LedgerAudit(store).audit(key).faults());
        return lines;
    }

    private static boolean fromTrigger(@Nullable String tag) {
        return tag != null && tag.startsWith("gtt-");
    }
}
