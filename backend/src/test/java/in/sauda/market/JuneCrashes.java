package in.sauda.market;

import in.sauda.calendar.ExchangeHours;
import in.sauda.portfolio.Account;
import in.sauda.portfolio.AccountKey;
import in.sauda.store.memory.MemoryStore;
import in.sauda.trading.Booking;
import in.sauda.trading.BookingStore;
import in.sauda.trading.MarketRecord;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * {@link JuneStrategy} in memory, with each write that its market made: a crash leaves the first of them, so the strategy
 * can go on from any crash that there may be, without killing anybody. Bookings are written one by one, since those of one
 * instant may be parted by a crash too.
 */
final class JuneCrashes {

    /** For how many steps a crashed run is followed. */
    private static final int STEPS_FOLLOWED = 8;

    private final Path bars;
    private final List<Write> writes = new ArrayList<>();
    private final List<Account> afterStep = new ArrayList<>();
    private int steps;

    /**
     * A write of the whole run.
     *
     * @param again does it to another store
     * @param steps steps that were noted as done before it
     */
    private record Write(Consumer<MemoryStore> again, int steps) {}

    /** Plays the whole run on the recorded minutes in {@code bars}. */
    JuneCrashes(Path bars) throws Exception {
        this.bars = bars;
        BookingStore store = noting(new MemoryStore());
        try (Market market = open(store)) {
            market.start();
            JuneStrategy strategy = new JuneStrategy(market);
            while (steps < JuneStrategy.STEPS) {
                strategy.step(steps);
                afterStep.add(account(store, market));
                stepDone();
            }
        }
    }

    private synchronized void stepDone() {
        steps++;
    }

    private synchronized void write(MemoryStore whole, Consumer<MemoryStore> write) {
        write.accept(whole);
        writes.add(new Write(write, steps));
    }

    /** A crash may follow this many writes. */
    int crashes() {
        return writes.size();
    }

    /** Whether the write before crash {@code number} (from 1) was the last of its step, which was not noted as done. */
    boolean beforeTheNote(int number) {
        return number == writes.size()
                || writes.get(number).steps() > writes.get(number - 1).steps();
    }

    /** The step that crash {@code number} (from 1) fell into. */
    int step(int number) {
        return writes.get(number - 1).steps();
    }

    /** Goes on after crash {@code number} (from 1); returns what came out otherwise, or nothing. */
    Optional<String> differenceAfter(int number) throws Exception {
        MemoryStore store = new MemoryStore();
        writes.subList(0, number).forEach(write -> write.again().accept(store));
        try (Market market = open(store)) {
            market.start();
            JuneStrategy strategy = new JuneStrategy(market);
            int first = step(number);
            for (int step = first; step < Math.min(first + STEPS_FOLLOWED, JuneStrategy.STEPS); step++) {
                strategy.step(step);
                Account crashed = account(store, market);
                if (!same(crashed, afterStep.get(step))) {
                    return Optional.of("crash after write " + number + ", in step " + first + ": after step " + step
                            + "\n" + crashed + "\ninstead of\n" + afterStep.get(step));
                }
            }
            return Optional.empty();
        }
    }

    /** All but how much of a book was used, of which a crash may forget what no order can meet any more. */
    private static boolean same(Account one, Account other) {
        return one.version() == other.version()
                && one.asOf() == other.asOf()
                && one.counters().equals(other.counters())
                && one.journalHash().equals(other.journalHash())
                && one.holdings().equals(other.holdings())
                && one.positions().equals(other.positions())
                && one.working().equals(other.working())
                && one.gtts().equals(other.gtts())
                && one.receivables().equals(other.receivables())
                && one.cashPaise() == other.cashPaise();
    }

    private static Account account(BookingStore store, Market market) {
        return store.account(new AccountKey(JuneStrategy.TRADER, market.id())).orElseThrow();
    }

    private Market open(BookingStore store) throws MarketRefusedException {
        return ReplayMarket.open(JuneReplay.setup(store), bars, 0, 1, ExchangeHours.load());
    }

    private BookingStore noting(MemoryStore whole) {
        return (BookingStore) Proxy.newProxyInstance(
                BookingStore.class.getClassLoader(),
                new Class<?>[] {BookingStore.class},
                (proxy, method, arguments) -> noted(whole, method, arguments));
    }

    private @Nullable Object noted(MemoryStore whole, Method method, Object @Nullable [] arguments) throws Throwable {
        if (arguments != null && method.getName().equals("commit")) {
            for (Object booking : (List<?>) arguments[0]) {
                write(whole, store -> store.commit(List.of((Booking) booking)));
            }
            return null;
        }
        if (arguments != null && method.getName().equals("saveMarket")) {
            write(whole, store -> store.saveMarket((MarketRecord) arguments[0]));
            return null;
        }
        try {
            return method.invoke(whole, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
