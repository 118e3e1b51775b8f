package in.sauda.trading;

import in.sauda.calendar.CircuitBreakers;
import in.sauda.calendar.HaltedHours;
import in.sauda.feed.DayBands;
import in.sauda.feed.Feed;
import in.sauda.feed.FeedSupervisor;
import in.sauda.feed.IndexWatch;
import in.sauda.instrument.Instrument;
import in.sauda.instrument.InstrumentCatalog;
import in.sauda.portfolio.Account;
import in.sauda.portfolio.TraderId;
import in.sauda.quote.Quote;
import in.sauda.quote.QuoteBoard;
import in.sauda.quote.Tick;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;

/**
 * The parts that the market's thread works with, put together.
 *
 * @param catalog  what is listed
 * @param feed     its prices
 * @param board    the latest quotes
 * @param indices  watches for a stop of the whole market
 * @param schedule the moments of each date
 * @param course   what prices and time do, and to whom
 * @param late     takes single accounts through what they missed
 * @param commands what traders ask for
 * @param opening  new accounts
 */
record TradingDesks(
        InstrumentCatalog catalog,
        Feed feed,
        QuoteBoard board,
        IndexWatch indices,
        DaySchedule schedule,
        MarketCourse course,
        LateAccounts late,
        Commands commands,
        AccountOpening opening) {

    /** What a market brings with it. */
    record Parts(
            String market,
            InstrumentCatalog catalog,
            HaltedHours hours,
            Feed feed,
            QuoteBoard board,
            FeedSupervisor supervisor,
            BookingStore store,
            Ownership ownership,
            TradingRules rules,
            long initialCashPaise) {}

    /**
     * The desks of {@code parts}.
     *
     * @param durable accounts as they are stored
     * @param book    takes bookings that nobody asked for
     */
    static TradingDesks of(Parts parts, ConcurrentMap<TraderId, Account> durable, Consumer<Booking> book) {
        TradingRules rules = parts.rules();
        DaySchedule schedule = new DaySchedule(parts.hours(), rules.squareOff(), parts.catalog());
        FactFinder facts = new FactFinder(rules);
        OrderTerms terms = new OrderTerms(rules);
        Matcher matcher = new Matcher(rules);
        OrderPipeline pipeline = new OrderPipeline(facts, terms, matcher);
        GttDesk gtts = new GttDesk(pipeline);
        PositionDesk positions = new PositionDesk(rules, facts, pipeline);
        Courses courses = new Courses(
                parts,
                schedule,
                new Courses.Desks(
                        new SessionRoll(parts.feed(), facts, terms, matcher, rules.auctions()),
                        positions,
                        new DayClose(rules, positions),
                        new DayStart(rules.actions(), parts.catalog(), parts.feed()),
                        new Ticks(terms, matcher, gtts)),
                durable,
                book);
        MarketCourse course = courses.ofMarket();
        AccountOpening opening = new AccountOpening(parts.initialCashPaise());
        return new TradingDesks(
                parts.catalog(),
                parts.feed(),
                parts.board(),
                new IndexWatch(parts.catalog(), CircuitBreakers.load(), parts.hours()),
                schedule,
                course,
                new LateAccounts(courses, course),
                new Commands(
                        pipeline,
                        new PreviewDesk(rules),
                        new OrderAmendment(facts, terms, pipeline),
                        gtts,
                        positions,
                        opening,
                        course.views()),
                opening);
    }

    /** The accounts in memory. */
    LiveAccounts accounts() {
        return course.accounts();
    }

    /** What prices and time do. */
    MarketDay day() {
        return course.day();
    }

    /** What the market shows. */
    DayViews views() {
        return course.views();
    }

    /** The day's price bands as they stand. */
    DayBands bands() {
        return course.bands();
    }

    /** What was missed. */
    CatchUp catchUp() {
        return course.catchUp();
    }

    /** Whether anything waits for prices, or will once it is sent. */
    boolean waits() {
        return course.index().waits() || !accounts().trading().isEmpty();
    }

    /** The latest tick of each instrument that has one. */
    List<Tick> latestTicks() {
        List<Tick> ticks = new ArrayList<>();
        for (Instrument instrument : catalog.all()) {
            Quote quote = board.quote(instrument);
            if (quote != null) {
                ticks.add(quote.tick());
            }
        }
        return ticks;
    }
}
