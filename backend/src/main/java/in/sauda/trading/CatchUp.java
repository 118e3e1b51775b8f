package in.sauda.trading;

import in.sauda.calendar.Ist;
import in.sauda.feed.DayBands;
import in.sauda.feed.Feed;
import in.sauda.instrument.CorporateAction;
import in.sauda.instrument.CorporateActions;
import in.sauda.instrument.Instrument;
import in.sauda.instrument.InstrumentCatalog;
import in.sauda.instrument.Symbol;
import in.sauda.portfolio.Account;
import in.sauda.portfolio.TraderId;
import in.sauda.quote.Quote;
import in.sauda.quote.Tick;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Goes through a span of market time that accounts have missed, as it would have been gone through at the time: ticks of
 * the instruments that anything waits for, and the moments between them, in order.
 */
final class CatchUp {

    /**
     * How far back an instrument's last tick before a span is looked for: what trades first is measured against it. Most
     * have one in a few minutes; a night, a holiday or a share that hardly trades asks for more.
     */
    private static final List<Long> RUN_UPS = List.of(10 * Ist.MINUTE, 2 * 60 * Ist.MINUTE, Ist.DAY, 5 * Ist.DAY);

    private final InstrumentCatalog catalog;
    private final Feed feed;
    private final LiveAccounts accounts;
    private final WorkingIndex index;
    private final CorporateActions actions;
    private final DayBands bands;
    private final DayViews views;
    private final MarketDay marketDay;

    private long reached;

    CatchUp(
            InstrumentCatalog catalog,
            Feed feed,
            LiveAccounts accounts,
            WorkingIndex index,
            CorporateActions actions,
            DayBands bands,
            DayViews views,
            MarketDay marketDay) {
        this.catalog = catalog;
        this.feed = feed;
        this.accounts = accounts;
        this.index = index;
        this.actions = actions;
        this.bands = bands;
        this.views = views;
        this.marketDay = marketDay;
    }

    /** Reads who waits from {@code store} and takes all of them up to {@code now}. */
    void fromStore(BookingStore store, String market, long now) {
        List<Account> found = new ArrayList<>();
        long[] earliest = {now};
        store.forEachWaiting(market, account -> {
            earliest[0] = Math.min(earliest[0], account.asOf());
            found.add(account);
        });
        found.forEach(marketDay::found);
        // Others wait for nothing, but a company may have split its shares meanwhile, or a roll may not have come to an
        // end.
        long booked = store.market(market)
                .map(MarketRecord::committedMicros)
                .filter(micros -> micros > 0)
                .orElse(now);
        marketDay.concerningAll(Math.min(booked, earliest[0]) - Ist.DAY, earliest[0]);
        through(earliest[0], now);
    }

    /** Goes through what happened after {@code from} and not later than {@code to}. */
    void through(long from, long to) {
        views.lookBack();
        try {
            reached = from;
            Set<Instrument> instruments = instruments();
            bands.restore(feed, runUp(instruments, from), from - 1);
            // Of two orders that lapse at one instant a crash may have left one: no price of that instant comes before.
            marketDay.time(from, from);
            feed.playBack(instruments, from - 1, to, (tick, reference) -> {
                Quote quote = new Quote(catalog.byNumber(tick.instrument()), tick, reference);
                if (tick.eventMicros() > from) {
                    time(tick.eventMicros());
                }
                boolean moved = bands.apply(tick, reference);
                views.play(quote);
                if (moved) {
                    marketDay.bandMoved(quote);
                }
                marketDay.quoted(quote);
            });
            time(to);
            while (marketDay.roll(Integer.MAX_VALUE)) {
                // Until nobody waits for a moment any more.
            }
        } finally {
            views.lookAtBoard();
        }
    }

    /** Finds the last tick of each of {@code instruments} before {@code from}. */
    private Collection<Tick> runUp(Set<Instrument> instruments, long from) {
        Map<Instrument, Tick> last = new LinkedHashMap<>();
        Set<Instrument> silent = new HashSet<>(instruments);
        for (long span : RUN_UPS) {
            feed.playBack(List.copyOf(silent), from - span, from - 1, (tick, reference) -> {
                Quote quote = new Quote(catalog.byNumber(tick.instrument()), tick, reference);
                views.play(quote);
                marketDay.saw(quote);
                silent.remove(quote.instrument());
                last.put(quote.instrument(), tick);
            });
        }
        return last.values();
    }

    private void time(long micros) {
        while (marketDay.nextAfter(reached) <= micros) {
            long next = marketDay.nextAfter(reached);
            marketDay.time(reached, next);
            reached = next;
        }
        reached = Math.max(reached, micros);
    }

    /** What anything waits for, or may wait for once it is sent or renamed. */
    private Set<Instrument> instruments() {
        Set<Instrument> found = new HashSet<>();
        index.instruments().forEach(number -> found.add(catalog.byNumber(number)));
        for (TraderId trader : List.copyOf(accounts.trading())) {
            Account account = accounts.find(trader);
            if (account != null) {
                account.working()
                        .forEach(waiting ->
                                found.add(views.instrument(waiting.order().symbol())));
                account.positions().forEach(position -> found.add(views.instrument(position.symbol())));
            }
        }
        for (CorporateAction action : actions.all()) {
            Symbol name = action.newSymbol();
            if (name != null
                    && catalog.find(action.symbol()).filter(found::contains).isPresent()) {
                found.add(views.instrument(name));
            }
        }
        return found;
    }
}
