package in.sauda.calendar;

import in.sauda.instrument.Exchange;
import in.sauda.instrument.Instrument;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The hours of NSE and BSE by date, from {@code rules/sessions.csv}, {@code holidays.csv}, {@code special-sessions.csv},
 * {@code calendar-years.csv} and {@code settlement-cycle.csv}.
 *
 * <p>Nothing is guessed: a year without a calendar trades from Monday to Friday and says so in
 * {@link SessionState#warning()}; so does a date before the first timetable, which is then used. A special session whose
 * hours are not known is a closed day. Safe from any thread.
 */
public final class ExchangeHours implements MarketHours {

    private final ExchangeCalendar calendar;
    private final long seed;
    private final ConcurrentHashMap<PlanKey, DayPlan> plans = new ConcurrentHashMap<>();

    ExchangeHours(ExchangeCalendar calendar, long seed) {
        this.calendar = calendar;
        this.seed = seed;
    }

    /** The hours that the program's rule files give, with random closes of seed 0. */
    public static ExchangeHours load() {
        return load(0);
    }

    /**
     * The hours that the program's rule files give.
     *
     * @param seed chooses the moments at which the order entry of call auctions ends
     */
    public static ExchangeHours load(long seed) {
        return new ExchangeHours(ExchangeCalendar.load(), seed);
    }

    @Override
    public List<PhaseSpan> phases(LocalDate date, Instrument instrument) {
        return plan(date, instrument.exchange(), SessionClass.of(instrument)).phases();
    }

    @Override
    public boolean settles(LocalDate date) {
        return calendar.settles(date, Exchange.NSE);
    }

    @Override
    public int settlementCycle(LocalDate tradeDate) {
        return calendar.settlementCycle(tradeDate);
    }

    @Override
    public SessionState at(long micros, Instrument instrument) {
        return at(micros, instrument.exchange(), SessionClass.of(instrument));
    }

    @Override
    public SessionState at(long micros) {
        return at(micros, Exchange.NSE, SessionClass.CAS);
    }

    @Override
    public boolean isTradingDay(LocalDate date) {
        return plan(date).trades();
    }

    @Override
    public LocalDate tradingDayBefore(LocalDate date) {
        LocalDate day = date.minusDays(1);
        while (!isTradingDay(day)) {
            day = day.minusDays(1);
        }
        return day;
    }

    @Override
    public LocalDate tradingDayAfter(LocalDate date) {
        LocalDate day = date.plusDays(1);
        while (!isTradingDay(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** {@inheritDoc} Throws {@link IllegalArgumentException} if {@code date} has no session. */
    @Override
    public long opensAt(LocalDate date) {
        return trading(date).opensFrom(Long.MIN_VALUE);
    }

    /** {@inheritDoc} Throws {@link IllegalArgumentException} if {@code date} has no session. */
    @Override
    public long closesAt(LocalDate date) {
        return trading(date).closes();
    }

    private DayPlan trading(LocalDate date) {
        DayPlan plan = plan(date);
        if (!plan.trades()) {
            throw new IllegalArgumentException(date + " has no session");
        }
        return plan;
    }

    private DayPlan plan(LocalDate date) {
        return plan(date, Exchange.NSE, SessionClass.NON_CAS);
    }

    private DayPlan plan(LocalDate date, Exchange exchange, SessionClass sessionClass) {
        return plans.computeIfAbsent(
                new PlanKey(date, exchange, sessionClass), key -> calendar.plan(date, exchange, sessionClass, seed));
    }

    private SessionState at(long micros, Exchange exchange, SessionClass sessionClass) {
        LocalDate date = Ist.date(micros);
        DayPlan today = plan(date, exchange, sessionClass);
        long opens = nextOpen(micros, date, today, exchange, sessionClass);
        if (!today.trades() || micros >= today.end()) {
            long since = today.trades()
                    ? today.end()
                    : before(date, exchange, sessionClass).end();
            return closed(since, after(date, exchange, sessionClass), opens, today);
        }
        if (micros < today.start()) {
            return closed(before(date, exchange, sessionClass).end(), today, opens, today);
        }
        int place = 0;
        while (micros >= today.phases().get(place).end()) {
            place++;
        }
        PhaseSpan now = today.phases().get(place);
        boolean last = place == today.phases().size() - 1;
        SessionPhase next =
                last ? SessionPhase.CLOSED : today.phases().get(place + 1).phase();
        return new SessionState(now.phase(), now.start(), next, now.end(), opens, today.holiday(), today.warning());
    }

    private static SessionState closed(long since, DayPlan next, long opens, DayPlan today) {
        return new SessionState(
                SessionPhase.CLOSED,
                since,
                next.phases().getFirst().phase(),
                next.start(),
                opens,
                today.holiday(),
                warning(today.warning(), next.warning()));
    }

    /** Today's warning, or that of the day which the state points at. */
    private static @Nullable String warning(@Nullable String today, @Nullable String next) {
        return today == null ? next : today;
    }

    private long nextOpen(long micros, LocalDate date, DayPlan today, Exchange exchange, SessionClass sessionClass) {
        long opens = today.opensFrom(micros + 1);
        return opens == 0 ? after(date, exchange, sessionClass).opensFrom(micros + 1) : opens;
    }

    private DayPlan after(LocalDate date, Exchange exchange, SessionClass sessionClass) {
        DayPlan next;
        LocalDate day = date;
        do {
            day = day.plusDays(1);
            next = plan(day, exchange, sessionClass);
        } while (!next.trades());
        return next;
    }

    private DayPlan before(LocalDate date, Exchange exchange, SessionClass sessionClass) {
        DayPlan last;
        LocalDate day = date;
        do {
            day = day.minusDays(1);
            last = plan(day, exchange, sessionClass);
        } while (!last.trades());
        return last;
    }

    private record PlanKey(LocalDate date, Exchange exchange, SessionClass sessionClass) {}
}
