package in.sauda.trading;

import in.sauda.portfolio.Account;
import in.sauda.portfolio.TraderId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes single accounts through what they missed, as the market itself would have, while the market stays where it is:
 * somebody else has booked in them, or they come from another node. Kept by the market's thread.
 */
final class LateAccounts {

    private final Courses courses;
    private final LiveAccounts accounts;
    private final MarketDay day;

    LateAccounts(Courses courses, MarketCourse market) {
        this.courses = courses;
        this.accounts = market.accounts();
        this.day = market.day();
    }

    /**
     * What memory has of {@code found}'s traders is void. Those that are looked after here go, as the store has them, up to
     * {@code now} and in among the market's accounts: the ones that wait for prices through the ticks since they were last
     * booked in, the others through moments alone. The rest has time until a command comes.
     */
    void take(Collection<Account> found, long now) {
        List<Account> forPrices = new ArrayList<>();
        long earliest = now;
        for (Account account : found) {
            TraderId trader = account.key().trader();
            day.forget(trader);
            accounts.load(account);
            if (!accounts.follows(trader) || accounts.fault(trader) != null) {
                continue;
            }
            if (account.waitsForPrices()) {
                forPrices.add(account);
                earliest = Math.min(earliest, account.asOf());
            } else {
                day.found(account);
                day.due(trader, day.missed(account, account.asOf(), now));
            }
        }
        if (!forPrices.isEmpty()) {
            followPrices(forPrices, earliest, now);
        }
    }

    /**
     * An account that does not follow the market by itself, as it is at {@code now}; null if there is none.
     *
     * @throws StoreException if it has to be read and cannot be
     */
    @Nullable
    Account present(TraderId trader, long now) {
        Account account = accounts.find(trader);
        if (account == null || accounts.fault(trader) != null) {
            return account;
        }
        long from = accounts.followed().broughtTo(account);
        if (from < now && account.waitsForPrices()) {
            followPrices(List.of(account), from, now);
        } else if (from < now) {
            day.due(trader, day.missed(account, from, now));
            day.upToDate(trader);
        }
        accounts.followed().broughtTo(trader, now);
        return accounts.known(trader);
    }

    private void followPrices(List<Account> late, long from, long now) {
        MarketCourse apart = courses.apart();
        for (Account account : late) {
            apart.accounts().take(account, accounts.held(account.key().trader()));
            apart.day().found(account);
        }
        apart.catchUp().through(from, now);
        for (Account account : late) {
            TraderId trader = account.key().trader();
            Account present = apart.accounts().known(trader);
            if (present != null) {
                accounts.take(present, apart.accounts().held(trader));
                day.found(present);
            }
        }
    }
}
