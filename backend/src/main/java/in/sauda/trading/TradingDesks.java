package in.sauda.trading;

import in.sauda.calendar.CircuitBreakers;
import in.sauda.calendar.HaltedHours;
import in.sauda.feed.DayBands;
import in.sauda.feed.Feed;
import in.sauda.feed.FeedSupervisor;
import in.sauda.feed.IndexWatch;
import in.sauda.instrument.DynamicBands;
import in.sauda.instrument.Instrument;
import in.sauda.instrument.InstrumentCatalog;
import in.sauda.instrument.PriceBands;
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
 * @param bands    the day's price bands as they stand
 * @param indices  watches for a stop of the whole market
 * @param schedule the moments of each date
 * @param accounts the accounts in memory
 * @param index    who waits for which price
 * @param views    what the market shows
 * @param day      what prices and time do
 * @param catchUp  what was missed
 * @param commands what traders ask for
 * @param opening  new accounts
 */
record TradingDesks(
        InstrumentCatalog catalog,
        Feed feed,
        QuoteBoard board,
        DayBands bands,
        IndexWatch indices,
        DaySchedule schedule,
        LiveAccounts accounts,
        WorkingIndex index,
        DayViews views,
        MarketDay day,
        CatchUp catchUp,
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
        DayBands bands = new DayBands(parts.catalog(), parts.hours(), PriceBands.load(), DynamicBands.load());
        DayViews views = new DayViews(
                parts.catalog(),
                parts.hours(),
                parts.feed(),
                parts.board(),
                bands,
                schedule,
                parts.supervisor()::fresh);
        FactFinder facts = new FactFinder(rules);
        OrderTerms terms = new OrderTerms(rules);
        Matcher matcher = new Matcher(rules);
        OrderPipeline pipeline = new OrderPipeline(facts, terms, matcher);
        GttDesk gtts = new GttDesk(pipeline);
        PositionDesk positions = new PositionDesk(rules, facts, pipeline);
        WorkingIndex index = new WorkingIndex(parts.catalog());
        LiveAccounts accounts = new LiveAccounts(parts.market(), parts.store(), durable, index);
        Rolls rolls = new Rolls(
                new SessionRoll(parts.feed(), facts, terms, matcher, rules.auctions()),
                positions,
                new DayClose(rules, positions),
                new DayStart(rules.actions(), parts.catalog(), parts.feed()),
                views);
        MarketDay day = new MarketDay(
                accounts,
                index,
                schedule,
                rolls,
                new Ticks(terms, matcher, gtts),
                views,
                book,
                parts.catalog().size());
        AccountOpening opening = new AccountOpening(parts.initialCashPaise());
        return new TradingDesks(
                parts.catalog(),
                parts.feed(),
                parts.board(),
                bands,
                new IndexWatch(parts.catalog(), CircuitBreakers.load(), parts.hours()),
                schedule,
                accounts,
                index,
                views,
                day,
                new CatchUp(parts.catalog(), parts.feed(), accounts, index, rules.actions(), bands, views, day),
                new Commands(
                        pipeline,
                        new PreviewDesk(rules),
                        new OrderAmendment(facts, terms, pipeline),
                        gtts,
                        positions,
                        opening,
                        views),
                opening);
    }

    /** Whether anything waits for prices, or will once it is sent. */
    boolean waits() {
        return index.waits() || !accounts.trading().isEmpty();
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
