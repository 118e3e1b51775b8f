package in.sauda.trading;

import in.sauda.feed.DayBands;
import in.sauda.instrument.DynamicBands;
import in.sauda.instrument.PriceBands;
import in.sauda.portfolio.Account;
import in.sauda.portfolio.AccountKey;
import in.sauda.portfolio.TraderId;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;

/** Makes courses of one market: its own, and those of accounts that come late. All book through the same door. */
final class Courses {

    private final TradingDesks.Parts parts;
    private final DaySchedule schedule;
    private final Desks desks;
    private final ConcurrentMap<TraderId, Account> durable;
    private final Consumer<Booking> book;
    private final PriceBands widths = PriceBands.load();
    private final DynamicBands opening = DynamicBands.load();

    /** Who does the work in every course. */
    record Desks(SessionRoll session, PositionDesk positions, DayClose dayClose, DayStart dayStart, Ticks ticks) {}

    Courses(
            TradingDesks.Parts parts,
            DaySchedule schedule,
            Desks desks,
            ConcurrentMap<TraderId, Account> durable,
            Consumer<Booking> book) {
        this.parts = parts;
        this.schedule = schedule;
        this.desks = desks;
        this.durable = durable;
        this.book = book;
    }

    /** That of the market: everybody's. */
    MarketCourse ofMarket() {
        return course(parts.store()::forEachAccount, !parts.ownership().shared());
    }

    /** One for accounts that are given to it, and nobody else's. */
    MarketCourse apart() {
        return course(each -> {}, true);
    }

    private MarketCourse course(Consumer<Consumer<AccountKey>> everybody, boolean all) {
        DayBands bands = new DayBands(parts.catalog(), parts.hours(), widths, opening);
        DayViews views = new DayViews(
                parts.catalog(),
                parts.hours(),
                parts.feed(),
                parts.board(),
                bands,
                schedule,
                parts.supervisor()::fresh);
        WorkingIndex index = new WorkingIndex(parts.catalog());
        LiveAccounts accounts = new LiveAccounts(parts.market(), parts.store(), durable, index, everybody, all);
        MarketDay day = new MarketDay(
                accounts,
                index,
                schedule,
                new Rolls(desks.session(), desks.positions(), desks.dayClose(), desks.dayStart(), views),
                desks.ticks(),
                views,
                book,
                parts.catalog().size());
        CatchUp catchUp = new CatchUp(
                parts.catalog(), parts.feed(), accounts, index, parts.rules().actions(), bands, views, day);
        return new MarketCourse(accounts, index, bands, views, day, catchUp);
    }
}
