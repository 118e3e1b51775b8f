package in.sauda.trading;

import in.sauda.calendar.Ist;
import in.sauda.feed.Feed;
import in.sauda.instrument.Instrument;
import in.sauda.instrument.InstrumentCatalog;
import in.sauda.order.Product;
import in.sauda.portfolio.Account;
import in.sauda.portfolio.Position;
import in.sauda.portfolio.TraderId;
import in.sauda.quote.Quote;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Goes through a span of market time that accounts have missed, as it would have been gone through at the time: ticks of
 * the instruments that anything waits for, and the moments between them, in order.
 */
final class CatchUp {

    /** Long enough that every instrument that trades has a tick in it: what trades first is measured against that. */
    private static final long RUN_UP = 10 * Ist.MINUTE;

    private final InstrumentCatalog catalog;
    private final Feed feed;
    private final LiveAccounts accounts;
    private final WorkingIndex index;
    private final DayViews views;
    private final MarketDay marketDay;

    private long reached;

    CatchUp(
            InstrumentCatalog catalog,
            Feed feed,
            LiveAccounts accounts,
            WorkingIndex index,
            DayViews views,
            MarketDay marketDay) {
        this.catalog = catalog;
        this.feed = feed;
        this.accounts = accounts;
        this.index = index;
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
        through(earliest[0], now);
    }

    /** Goes through what happened after {@code from} and not later than {@code to}. */
    void through(long from, long to) {
        views.lookBack();
        try {
            reached = from;
            feed.playBack(instruments(), from - RUN_UP, to, (tick, reference) -> {
                Quote quote = new Quote(catalog.byNumber(tick.instrument()), tick, reference);
                if (tick.eventMicros() > from) {
                    time(tick.eventMicros());
                }
                views.play(quote);
                if (tick.eventMicros() >= from) {
                    marketDay.quoted(quote);
                } else {
                    marketDay.saw(quote);
                }
            });
            time(to);
            while (marketDay.roll(Integer.MAX_VALUE)) {
                // Until nobody waits for a moment any more.
            }
        } finally {
            views.lookAtBoard();
        }
    }

    private void time(long micros) {
        while (marketDay.nextAfter(reached) <= micros) {
            long next = marketDay.nextAfter(reached);
            marketDay.time(reached, next);
            reached = next;
        }
        reached = Math.max(reached, micros);
    }

    private Set<Instrument> instruments() {
        Set<Instrument> found = new HashSet<>();
        index.instruments().forEach(number -> found.add(catalog.byNumber(number)));
        for (TraderId trader : List.copyOf(accounts.trading())) {
            Account account = accounts.find(trader);
            for (Position position : account == null ? List.<Position>of() : account.positions()) {
                if (position.product() == Product.MIS) {
                    found.add(views.instrument(position.symbol()));
                }
            }
        }
        return found;
    }
}
