package in.sauda.trading;

import in.sauda.fill.Fill;
import in.sauda.ledger.JournalHash;
import in.sauda.ledger.LedgerAccount;
import in.sauda.order.Order;
import in.sauda.order.Side;
import in.sauda.order.WorkingOrder;
import in.sauda.portfolio.Account;
import in.sauda.portfolio.AccountKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Proves an account: rebuilds its money and shares from the first journal and compares with what is stored.
 *
 * <p>Also checked: the hash chain, gapless numbers, that every order's fills sum to what the order says, and that
 * every fill is in the ledger. Reads only; may run beside trading.
 */
public final class LedgerAudit {

    private static final int PAGE = 500;
    private static final Sum NOTHING = new Sum();

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
        long journals = replayJournals(account, projection, faults);
        projection.compare(account, faults);
        compareOrders(account, sumFills(account, faults), projection, faults);
        return new Finding(account.key(), journals, List.copyOf(faults));
    }

    private long replayJournals(Account account, LedgerProjection projection, List<String> faults) {
        Chain chain = new Chain(projection, faults);
        store.forEachJournal(account.key(), chain::next);
        LedgerProjection.expect(
                faults, "Number of journals", chain.number, account.counters().journals());
        if (!chain.hash.equals(account.journalHash())) {
            faults.add("The account's journal hash is not that of its last journal");
        }
        return chain.number;
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
            LedgerProjection.expect(
                    faults,
                    "Cash after journal " + number,
                    projection.balance(LedgerAccount.CASH),
                    posted.cashAfterPaise());
        }
    }

    /** What an order's fills add up to. */
    private static final class Sum {
        private long shares;
        private long paise;
    }

    /** Adds the fills up by order; each must follow again from what decided it. */
    private Map<String, Sum> sumFills(Account account, List<String> faults) {
        Map<String, Sum> sums = new HashMap<>();
        long fills = 0;
        long before = Long.MAX_VALUE;
        do {
            Page<Fill> page = store.fills(account.key(), null, before, PAGE);
            for (Fill fill : page.items()) {
                fills++;
                Sum sum = sums.computeIfAbsent(fill.orderId(), any -> new Sum());
                sum.shares += fill.quantity();
                sum.paise = Math.addExact(sum.paise, fill.valuePaise());
                if (!fill.derivesAgain()) {
                    faults.add("Fill " + fill.id() + " does not follow from what decided it");
                }
            }
            before = page.nextBefore();
        } while (before != 0);
        LedgerProjection.expect(
                faults, "Number of fills", fills, account.counters().fills());
        return sums;
    }

    private void compareOrders(
            Account account, Map<String, Sum> fills, LedgerProjection projection, List<String> faults) {
        long orders = 0;
        long waiting = 0;
        long before = Long.MAX_VALUE;
        do {
            Page<Order> page = store.orders(account.key(), null, before, PAGE);
            for (Order order : page.items()) {
                orders++;
                Sum sum = fills.getOrDefault(order.id(), NOTHING);
                String name = " of order " + order.id();
                LedgerProjection.expect(faults, "Filled shares" + name, sum.shares, order.filledQuantity());
                LedgerProjection.expect(faults, "Filled value" + name, sum.paise, order.filledValuePaise());
                LedgerProjection.expect(
                        faults,
                        "Money" + name,
                        projection.money(order.id()),
                        order.side() == Side.BUY ? -order.filledValuePaise() : order.filledValuePaise());
                if (!order.status().isFinal()) {
                    waiting++;
                    WorkingOrder working = account.working(order.number());
                    if (working == null || !working.order().equals(order)) {
                        faults.add("Order " + order.id() + " is " + order.status() + " but does not wait so");
                    }
                }
            }
            before = page.nextBefore();
        } while (before != 0);
        LedgerProjection.expect(
                faults, "Number of orders", orders, account.counters().orders());
        LedgerProjection.expect(
                faults, "Waiting orders", waiting, account.working().size());
    }
}
