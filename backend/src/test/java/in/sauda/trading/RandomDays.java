package in.sauda.trading;

import static org.assertj.core.api.Assertions.assertThat;

import in.sauda.calendar.Ist;
import in.sauda.calendar.PhaseSpan;
import in.sauda.instrument.CorporateActions;
import in.sauda.portfolio.Account;
import in.sauda.portfolio.AccountKey;
import in.sauda.portfolio.TraderId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A few random days of one market, from a seed: played once without a fault, once with crashes and once with accounts that
 * are read again by themselves, they must come to the same accounts, and every booking on the way must be right.
 */
final class RandomDays {

    static final List<TraderId> TRADERS =
            List.of(new TraderId("ASHA0000"), new TraderId("RAV10000"), new TraderId("SN0W0000"));

    /** What goes wrong in a run. */
    private enum Trouble {
        NONE,
        CRASHES,
        OTHER_NODES
    }

    private static final int STEPS_A_DAY = 14;
    private static final int MOST_CRASHES = 4;
    private static final int MOST_STORED_LAST = 6;
    private static final long CASH_PAISE = 10_00_000_00L;
    private static final TradingRules RULES = TradingRules.load(CorporateActions.none());

    private final long seed;
    private final Supplier<Supplier<BookingStore>> stores;
    private final RandomMarket market;
    private final List<MarketRun.Step> steps;
    private final long end;

    /**
     * The days of {@code seed}.
     *
     * @param stores makes what opens the empty store of one run, and opens it again after each crash
     */
    RandomDays(long seed, Supplier<Supplier<BookingStore>> stores) {
        this.seed = seed;
        this.stores = stores;
        this.market = RandomMarket.of(seed);
        this.steps = steps();
        this.end = Ist.startOf(market.dates().getLast().plusDays(1)) + Ist.DAY / 2;
    }

    private List<MarketRun.Step> steps() {
        SplittableRandom random = new SplittableRandom(~seed);
        List<Long> ticks = market.feed().moments();
        List<MarketRun.Step> made = new ArrayList<>();
        for (LocalDate date : market.dates()) {
            boolean trades = market.hours().isTradingDay(date);
            int count = trades ? STEPS_A_DAY : 2;
            for (int i = 0; i < count; i++) {
                made.add(new MarketRun.Step(
                        Math.max(
                                time(random, date, trades, ticks),
                                Ist.startOf(market.dates().getFirst())),
                        TRADERS.get(random.nextInt(TRADERS.size())),
                        random.nextLong()));
            }
        }
        made.sort(Comparator.comparingLong(MarketRun.Step::at));
        return made;
    }

    private long time(SplittableRandom random, LocalDate date, boolean trades, List<Long> ticks) {
        long start = Ist.startOf(date);
        int how = random.nextInt(10);
        if (trades && how < 7) {
            return random.nextLong(market.hours().opensAt(date), market.hours().closesAt(date));
        }
        List<PhaseSpan> phases =
                market.hours().phases(date, RandomMarket.CATALOG.byNumber(random.nextInt(RandomMarket.CATALOG.size())));
        if (trades && how == 7) {
            PhaseSpan span = phases.get(random.nextInt(phases.size()));
            return span.start() - 1 + random.nextInt(3);
        }
        if (trades && how == 8) {
            PhaseSpan span = phases.get(random.nextInt(phases.size()));
            return random.nextLong(span.start(), span.end());
        }
        List<Long> today =
                ticks.stream().filter(at -> at >= start && at < start + Ist.DAY).toList();
        return today.isEmpty() ? random.nextLong(start, start + Ist.DAY) : today.get(random.nextInt(today.size()));
    }

    /** Plays and checks; returns how many trading days that were. */
    long prove() {
        if (!passes(steps.size())) {
            int fewest = 0;
            while (fewest < steps.size() && passes(fewest)) {
                fewest++;
            }
            try {
                play(fewest);
            } catch (Throwable e) {
                throw new AssertionError(
                        "Seed " + seed + " fails with the first " + fewest + " of its " + steps.size()
                                + " steps (-Dsauda.days.seed=" + seed + "): " + e.getMessage(),
                        e);
            }
            throw new AssertionError("Seed " + seed + " fails now and then: something is not of the seed");
        }
        return 3L * market.trading().size();
    }

    private boolean passes(int count) {
        try {
            play(count);
            return true;
        } catch (Throwable e) {
            return false;
        }
    }

    private void play(int count) {
        Map<TraderId, Account> whole = run(count, Trouble.NONE);
        for (Trouble trouble : List.of(Trouble.CRASHES, Trouble.OTHER_NODES)) {
            Map<TraderId, Account> troubled = run(count, trouble);
            whole.forEach((trader, account) -> {
                if (!same(account, troubled.get(trader))) {
                    assertThat(troubled.get(trader))
                            .as("account %s after %s", trader, trouble)
                            .usingRecursiveComparison()
                            .ignoringFields("consumed")
                            .isEqualTo(account);
                }
            });
            assertThat(troubled).as("accounts after %s", trouble).hasSameSizeAs(whole);
        }
    }

    /** The journals' hashes, numbers and all that the market goes on with. */
    private static boolean same(Account one, @Nullable Account other) {
        return other != null
                && one.version() == other.version()
                && one.asOf() == other.asOf()
                && one.counters().equals(other.counters())
                && one.journalHash().equals(other.journalHash())
                && one.holdings().equals(other.holdings())
                && one.positions().equals(other.positions())
                && one.working().equals(other.working())
                && one.gtts().equals(other.gtts())
                && one.receivables().equals(other.receivables())
                && one.dayCharges().equals(other.dayCharges())
                && one.dayRealisedPaise() == other.dayRealisedPaise()
                && one.cashPaise() == other.cashPaise();
    }

    private Map<TraderId, Account> run(int count, Trouble trouble) {
        boolean crashes = trouble == Trouble.CRASHES;
        SplittableRandom random = new SplittableRandom(seed * 31 + trouble.ordinal());
        DayChecks checks = new DayChecks();
        AtomicReference<MarketRun> self = new AtomicReference<>();
        MarketRun run = new MarketRun(
                market,
                RULES.with(market.actions()),
                CASH_PAISE,
                stores.get(),
                booking -> checks.booked(booking, self.get().hours()));
        self.set(run);
        run.advance(Ist.startOf(market.dates().getFirst()));
        List<CompletableFuture<Outcome>> answers = new ArrayList<>();
        int crashesLeft = crashes ? MOST_CRASHES : 0;
        for (int i = 0; i < count; i++) {
            answers.add(run.step(steps.get(i)));
            if (!crashes || random.nextInt(3) == 0) {
                run.store();
            }
            if (trouble == Trouble.OTHER_NODES && random.nextInt(3) == 0) {
                run.changedElsewhere(TRADERS.get(random.nextInt(TRADERS.size())));
            }
            run.live(TRADERS).values().forEach(DayChecks::account);
            if (crashesLeft > 0 && random.nextInt(12) == 0) {
                crashesLeft--;
                run.storeFirst(random.nextInt(MOST_STORED_LAST));
                i = afterCrash(run, answers, i, random.nextBoolean() || i + 1 == count) - 1;
                if (i >= 0 && random.nextBoolean()) {
                    unheard(run, answers.get(i), steps.get(i));
                }
            }
        }
        run.advance(end);
        run.store();
        Map<TraderId, Account> live = run.live(TRADERS);
        live.forEach((trader, account) -> {
            AccountKey key = new AccountKey(trader, MarketRun.MARKET);
            assertThat(run.stored().account(key)).as("stored").contains(account);
            assertThat(new LedgerAudit(run.stored()).audit(key).faults()).isEmpty();
        });
        return live;
    }

    /**
     * Whoever was not answered asks again, at the same times of the market. Returns the step to go on with.
     *
     * @param replays whether the clock starts where the last booking was, as a replay's does; else at that step
     */
    private int afterCrash(MarketRun run, List<CompletableFuture<Outcome>> answers, int at, boolean replays) {
        run.crash();
        int lost = 0;
        while (lost < answers.size() && answers.get(lost).isDone()) {
            lost++;
        }
        answers.subList(lost, answers.size()).clear();
        run.clockFrom(
                replays
                        ? lastStored(run.stored())
                        : steps.get(Math.min(lost, at)).at());
        return lost;
    }

    /** What was booked is asked for again by one who did not hear the answer: nothing more is done. */
    private static void unheard(MarketRun run, CompletableFuture<Outcome> answer, MarketRun.Step step) {
        Outcome outcome = answer.isCompletedExceptionally() ? null : answer.join();
        boolean booked = outcome instanceof Outcome.Answered
                || outcome instanceof Outcome.Taken
                || outcome instanceof Outcome.GttTaken;
        if (booked) {
            run.again(step);
            if (run.stored().guardsAnswers()) {
                // Refused when it is stored, and with it whatever of that account waits to be stored after it.
                run.store();
            }
        }
    }

    /** Nothing was booked later than this. */
    private static long lastStored(BookingStore store) {
        return store.market(MarketRun.MARKET).orElseThrow().committedMicros();
    }
}
