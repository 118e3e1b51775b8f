package in.sauda.trading;

import in.sauda.portfolio.Account;
import in.sauda.portfolio.TraderId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes in what others did to accounts, between commands: bookings of ours that were not kept because somebody was first,
 * and what {@link ShardWatch} found. Kept by the market's thread.
 */
final class ChangedAccounts {

    private final TradingDesks desks;
    private final MarketTime time;
    private final VoidedAccounts voided;
    private final ShardWatch watch;
    private final KeyedAnswers answers;

    ChangedAccounts(
            TradingDesks desks, MarketTime time, VoidedAccounts voided, ShardWatch watch, KeyedAnswers answers) {
        this.desks = desks;
        this.time = time;
        this.voided = voided;
        this.watch = watch;
        this.answers = answers;
    }

    /** Everything is read anew, whatever was found. */
    void startAgain() {
        watch.startAgain();
    }

    /** Bookings of single accounts were not kept: those are read from the store. */
    void readVoided() {
        for (TraderId trader = voided.take(); trader != null; trader = voided.take()) {
            answers.forget(trader);
            try {
                time.readAgain(trader);
            } catch (StoreException e) {
                voided.putBack(trader);
                return;
            }
        }
    }

    /** Everything has been done up to the present: whoever comes joins there. */
    void takeIn() {
        LiveAccounts accounts = desks.accounts();
        for (Arrival arrival = watch.next(); arrival != null; arrival = watch.next()) {
            switch (arrival) {
                case Arrival.Gained gained -> {
                    accounts.follow(gained.shards());
                    desks.late().take(gained.forPrices(), time.reached());
                    gained.forTime().forEach(this::waitsForTime);
                }
                case Arrival.Lost(var shards) -> desks.day().unfollow(shards, time.reached());
                case Arrival.Changed(Account account) -> {
                    if (isNews(account.key().trader(), account.version())) {
                        replace(account.key().trader());
                        desks.late().take(List.of(account), time.reached());
                    }
                }
                case Arrival.Named(TraderId trader, long version) -> {
                    Account known = accounts.known(trader);
                    if (known != null && known.version() < version) {
                        replace(trader);
                        desks.day().forget(trader);
                    }
                    accounts.namedWaiting(trader);
                }
            }
        }
        takeStrangers();
    }

    /** The account of somebody who is looked after here, after all that it has to go through; null if there is none. */
    @Nullable
    Account upToDate(TraderId trader) {
        Account account = desks.day().upToDate(trader);
        return account == null && takeStrangers() ? desks.day().upToDate(trader) : account;
    }

    private boolean takeStrangers() {
        List<Account> strangers = desks.accounts().strangers();
        if (!strangers.isEmpty()) {
            desks.late().take(strangers, time.reached());
        }
        return !strangers.isEmpty();
    }

    private void waitsForTime(WaitingAccount found) {
        TraderId trader = found.key().trader();
        desks.accounts().namedWaiting(trader);
        desks.day().due(trader, desks.schedule().between(found.sinceMicros(), time.reached()));
    }

    private boolean isNews(TraderId trader, long version) {
        Account known = desks.accounts().known(trader);
        return known == null ? desks.accounts().follows(trader) : known.version() < version;
    }

    /** What is on its way to the store was computed from an older account. */
    private void replace(TraderId trader) {
        voided.replaced(trader);
        answers.forget(trader);
    }
}
