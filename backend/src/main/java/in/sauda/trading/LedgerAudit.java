package in.sauda.trading;

import in.sauda.fill.Fill;
import in.sauda.instrument.Symbol;
import in.sauda.ledger.Entry;
import in.sauda.ledger.Journal;
import in.sauda.ledger.JournalHash;
import in.sauda.ledger.LedgerAccount;
import in.sauda.order.Order;
import in.sauda.order.Side;
import in.sauda.portfolio.Account;
import in.sauda.portfolio.AccountKey;
import in.sauda.portfolio.Holding;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
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
        Projection projection = new Projection();
        long journals = replayJournals(account, projection, faults);
        compare(account, projection, faults);
        compareOrders(account, projection, faults);
        return new Finding(account.key(), journals, List.copyOf(faults));
    }

    private long replayJournals(Account account, Projection projection, List<String> faults) {
        Deque<PostedJournal> oldestFirst = new ArrayDeque<>();
        long before = Long.MAX_VALUE;
        do {
            Page<PostedJournal> page = store.journals(account.key(), before, PAGE);
            page.items().forEach(oldestFirst::addFirst);
            before = page.nextBefore();
        } while (before != 0);
        String hash = JournalHash.GENESIS;
        long number = 0;
        for (PostedJournal posted : oldestFirst) {
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
            expect(
                    faults,
                    "Cash after journal " + number,
                    projection.balance(LedgerAccount.CASH),
                    posted.cashAfterPaise());
        }
        expect(faults, "Number of journals", number, account.journals());
        if (!hash.equals(account.journalHash())) {
            faults.add("The account's journal hash is not that of its last journal");
        }
        return number;
    }

    private static void compare(Account account, Projection projection, List<String> faults) {
        expect(faults, "Cash", projection.balance(LedgerAccount.CASH), account.cashPaise());
        expect(faults, "Capital", -projection.balance(LedgerAccount.CAPITAL), account.capitalPaise());
        expect(faults, "Realised gains", -projection.balance(LedgerAccount.REALISED_PNL), account.realisedPaise());
        Map<Symbol, Holding> holdings = account.holdings();
        projection.shares.forEach((symbol, shares) -> {
            Holding holding = holdings.get(symbol);
            expect(faults, "Shares of " + symbol, shares, holding == null ? 0 : holding.shares());
            expect(
                    faults,
                    "Cost of " + symbol,
                    projection.cost.getOrDefault(symbol, 0L),
                    holding == null ? 0 : holding.costPaise());
        });
        holdings.keySet().stream()
                .filter(symbol -> !projection.shares.containsKey(symbol))
                .forEach(symbol -> faults.add(symbol + " is held but no journal says so"));
    }

    private void compareOrders(Account account, Projection projection, List<String> faults) {
        long orders = 0;
        long before = Long.MAX_VALUE;
        do {
            Page<Order> page = store.orders(account.key(), null, before, PAGE);
            for (Order order : page.items()) {
                orders++;
                compareOrder(account.key(), order, projection, faults);
            }
            before = page.nextBefore();
        } while (before != 0);
        expect(faults, "Number of orders", orders, account.orders());
    }

    private void compareOrder(AccountKey key, Order order, Projection projection, List<String> faults) {
        if (order.filledQuantity() == 0) {
            return;
        }
        long shares = 0;
        long value = 0;
        for (Fill fill : store.fillsOf(key, order.id())) {
            shares += fill.quantity();
            value += fill.valuePaise();
        }
        expect(faults, "Filled shares of order " + order.id(), shares, order.filledQuantity());
        expect(faults, "Filled value of order " + order.id(), value, order.filledValuePaise());
        long cash = projection.cashByReference.getOrDefault(order.id(), 0L);
        expect(faults, "Cash of order " + order.id(), order.side() == Side.BUY ? -value : value, cash);
    }

    private static void expect(List<String> faults, String what, long rebuilt, long stored) {
        if (rebuilt != stored) {
            faults.add(what + ": the journals give " + rebuilt + ", stored is " + stored);
        }
    }

    /** Balances as they follow from the journals alone. */
    private static final class Projection {
        private final Map<LedgerAccount, Long> balances = new EnumMap<>(LedgerAccount.class);
        private final Map<Symbol, Long> shares = new HashMap<>();
        private final Map<Symbol, Long> cost = new HashMap<>();
        private final Map<String, Long> cashByReference = new HashMap<>();

        void apply(Journal journal) {
            for (Entry entry : journal.entries()) {
                long paise = entry.debitPaise() - entry.creditPaise();
                balances.merge(entry.account(), paise, Math::addExact);
                Symbol symbol = entry.symbol();
                if (entry.account() == LedgerAccount.HOLDINGS && symbol != null) {
                    shares.merge(symbol, entry.shares(), Math::addExact);
                    cost.merge(symbol, paise, Math::addExact);
                }
                if (entry.account() == LedgerAccount.CASH
                        && !journal.reference().isEmpty()) {
                    cashByReference.merge(journal.reference(), paise, Math::addExact);
                }
            }
        }

        long balance(LedgerAccount account) {
            return balances.getOrDefault(account, 0L);
        }
    }
}
