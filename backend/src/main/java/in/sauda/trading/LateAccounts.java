package in.sauda.trading;

import in.sauda.fill.Fill;
import in.sauda.portfolio.Account;
import in.sauda.portfolio.TraderId;
import java.util.Collection;
import java.util.List;

/**
 * Takes single accounts through what they missed, as the market itself would have, while the market stays where it is:
 * somebody else has booked in them, or they come from another node. Kept by the market's thread.
 */
final class LateAccounts {

    private final Courses courses;
    private final LiveAccounts accounts;
    private final MarketDay day;
    private final DaySchedule schedule;

    LateAccounts(Courses courses, MarketCourse market, DaySchedule schedule) {
        this.courses = courses;
        this.accounts = market.accounts();
        this.day = market.day();
        this.schedule = schedule;
    }

    /**
     * Takes {@code found}, as the store has them, up to {@code now} and in among the market's accounts. Those that wait
     * for prices go through the ticks since they were last booked in; the others through moments alone.
     */
    void take(Collection<Account> found, long now) {
        List<Account> forPrices = found.stream()
                .filter(LateAccounts::waitsForPrices)
                .filter(account -> accounts.fault(account.key().trader()) == null)
                .toList();
        if (!forPrices.isEmpty()) {
            followPrices(forPrices, now);
        }
        for (Account account : found) {
            if (!waitsForPrices(account)) {
                accounts.load(account);
                day.found(account);
                day.due(account.key().trader(), schedule.between(account.asOf(), now));
            }
        }
    }

    private void followPrices(List<Account> found, long now) {
        MarketCourse apart = courses.apart();
        long earliest = now;
        for (Account account : found) {
            apart.accounts().load(account);
            apart.day().found(account);
            earliest = Math.min(earliest, account.asOf());
        }
        apart.catchUp().through(earliest, now);
        for (Account account : found) {
            TraderId trader = account.key().trader();
            Account present = apart.accounts().known(trader);
            if (present != null) {
                List<Fill> dayFills = apart.accounts().dayFills(trader);
                accounts.take(present, dayFills);
                day.found(present);
            }
        }
    }

    private static boolean waitsForPrices(Account account) {
        return !account.working().isEmpty() || !account.gtts().isEmpty() || account.openIntraday();
    }
}
