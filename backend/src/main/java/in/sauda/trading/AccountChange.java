package in.sauda.trading;

import in.sauda.instrument.Symbol;
import in.sauda.portfolio.Account;
import in.sauda.portfolio.Consumed;
import in.sauda.portfolio.Holding;
import java.util.List;
import java.util.Map;

/** The next version of an account, named part by part. */
final class AccountChange {

    private final Account before;
    private final long cash;
    private final long realised;
    private final long dayRealised;
    private final long day;
    private long orders;
    private long fills;
    private long journals;
    private long events;
    private String hash;

    AccountChange(Account before, long cash, long realised, long dayRealised, long day) {
        this.before = before;
        this.cash = cash;
        this.realised = realised;
        this.dayRealised = dayRealised;
        this.day = day;
        this.hash = before.journalHash();
    }

    /** How many of each this step adds, and the hash of the last journal. */
    AccountChange counting(long orders, long fills, long journals, long events, String hash) {
        this.orders = orders;
        this.fills = fills;
        this.journals = journals;
        this.events = events;
        this.hash = hash;
        return this;
    }

    Account build(Map<Symbol, Holding> holdings, List<Consumed> consumed) {
        if (cash < 0) {
            throw new IllegalStateException(before.key() + " would have " + cash + " paise");
        }
        return new Account(
                before.key(),
                before.version() + 1,
                before.openedAt(),
                cash,
                before.capitalPaise(),
                realised,
                day,
                dayRealised,
                before.orders() + orders,
                before.fills() + fills,
                before.journals() + journals,
                before.events() + events,
                hash,
                holdings,
                consumed);
    }
}
