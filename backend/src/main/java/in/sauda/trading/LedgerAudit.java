package in.sauda.trading;

import in.sauda.ledger.JournalHash;
import in.sauda.ledger.LedgerAccount;
import in.sauda.portfolio.Account;
import in.sauda.portfolio.AccountKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Proves an account: rebuilds its money and shares from the first journal and compares with what is stored.
 *
 * <p>Also checked: the hash chain, gapless numbers, that every order's fills sum to what the order says, and that
 * every fill is in the ledger. Reads only; may run beside trading.
 */
public final class LedgerAudit {

    private final BookingStore store;

    /** An audit of what {@code store} has. */
    public LedgerAudit(BookingStore store) {
        this.store = store;
    }

    /**
     * What was found in one account.
     *
     * @param journals how many journals were read
     * @param faults   each mismatch in one line with its figures; empty if the account is proved
     */
    public record Finding(AccountKey key, long journals, List<String> faults) {}

    /**
     * Audits {@code key}. An account that does not exist is a fault. An account that trades meanwhile is looked at again
     * until it rests for as long as the audit takes.
     */
    public Finding audit(AccountKey key) {
        while (true) {
            Optional<Account> before = store.account(key);
            if (before.isEmpty()) {
                return new Finding(key, 0, List.of(key + " does not exist"));
            }
            Finding finding = audit(before.get());
            Optional<Account> after = store.account(key);
            if (after.isEmpty() || after.get().version() == before.get().version()) {
                return finding;
            }
        }
    }

    private Finding audit(Account account) {
        List<String> faults = new ArrayList<>();
        LedgerProjection projection = new LedgerProjection();
        Chain chain = new Chain(projection, faults);
        OrderSums sums = new OrderSums(account, faults);
        store.forEachBooked(account.key(), booked -> {
            booked.journals().forEach(chain::next);
            booked.orders().forEach(sums::placed);
            booked.fills().forEach(sums::filled);
        });
        chain.compare(account);
        projection.compare(account, faults);
        sums.compare(projection);
        return new Finding(account.key(), chain.number, List.copyOf(faults));
    }

    /** Follows an account's journals from the first. */
    private static final class Chain {

        private final LedgerProjection projection;
        private final List<String> faults;
        private String hash = JournalHash.GENESIS;
        private long number;

        private Chain(LedgerProjection projection, List<String> faults) {
            this.projection = projection;
            this.faults = faults;
        }

        private void next(PostedJournal posted) {
            number++;
            if (posted.journal().number() != number) {
                faults.add(
                        "Journal " + number + " is missing; " + posted.journal().number() + " stands in its place");
                number = posted.journal().number();
            }
            hash = JournalHash.next(hash, posted.journal());
            if (!hash.equals(posted.hash())) {
                faults.add("Journal " + number + " does not have the hash that follows from the one before it");
                hash = posted.hash();
            }
            projection.apply(posted.journal());
            if (projection.balance(LedgerAccount.CASH) != posted.cashAfterPaise()) {
                LedgerProjection.expect(
                        faults,
                        "Cash after journal " + number,
                        projection.balance(LedgerAccount.CASH),
                        posted.cashAfterPaise());
            }
        }

        private void compare(Account account) {
            LedgerProjection.expect(
                    faults, "Number of journals", number, account.counters().journals());
            if (!hash.equals(account.journalHash())) {
                faults.add("The account's journal hash is not that of its last journal");
            }
        }
    }
}
