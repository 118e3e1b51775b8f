package in.sauda.trading;

import in.sauda.instrument.Symbol;
import in.sauda.ledger.Entry;
import in.sauda.ledger.Journal;
import in.sauda.ledger.JournalHash;
import in.sauda.ledger.LedgerAccount;
import in.sauda.portfolio.Account;
import in.sauda.portfolio.AccountKey;
import in.sauda.portfolio.Holding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Opens accounts with paper money, starts them again, and closes them. Pure. */
final class AccountOpening {

    private final long initialCashPaise;

    AccountOpening(long initialCashPaise) {
        this.initialCashPaise = initialCashPaise;
    }

    Step open(AccountKey key, long now) {
        Journal journal = new Journal(
                1,
                now,
                Journal.Type.OPENING,
                "Paper money to start with",
                "",
                List.of(
                        new Entry(LedgerAccount.CASH, initialCashPaise, 0, null, 0),
                        new Entry(LedgerAccount.CAPITAL, 0, initialCashPaise, null, 0)));
        return started(key, 0, 0, 0, journal, JournalHash.next(JournalHash.GENESIS, journal), 1, now, now, Set.of());
    }

    /** Everything is closed out at cost and fresh cash put in; journals, orders and fills of before are kept. */
    Step reset(Account before, long now) {
        List<Entry> entries = new ArrayList<>();
        signed(entries, LedgerAccount.CASH, initialCashPaise - before.cashPaise());
        for (Holding holding : sorted(before.holdings())) {
            entries.add(new Entry(LedgerAccount.HOLDINGS, 0, holding.costPaise(), holding.symbol(), -holding.shares()));
            entries.add(new Entry(LedgerAccount.EXCHANGE, 0, 0, holding.symbol(), holding.shares()));
        }
        signed(entries, LedgerAccount.REALISED_PNL, before.realisedPaise());
        signed(entries, LedgerAccount.CAPITAL, before.capitalPaise() - initialCashPaise);
        if (entries.size() < 2) {
            // Nothing moved since the start: say so with the start's own two lines, at zero.
            entries.clear();
            entries.add(new Entry(LedgerAccount.CASH, 0, 0, null, 0));
            entries.add(new Entry(LedgerAccount.CAPITAL, 0, 0, null, 0));
        }
        Journal journal = new Journal(
                before.journals() + 1, now, Journal.Type.RESET, "Started again with fresh paper money", "", entries);
        return started(
                before.key(),
                before.version(),
                before.orders(),
                before.fills(),
                journal,
                JournalHash.next(before.journalHash(), journal),
                before.events() + 1,
                before.openedAt(),
                now,
                before.holdings().keySet());
    }

    Step close(Account before, long now) {
        return new Step(
                new Booking(
                        before.key(),
                        before.version(),
                        null,
                        before.holdings().keySet(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        now),
                new Outcome.Closed());
    }

    private Step started(
            AccountKey key,
            long versionBefore,
            long orders,
            long fills,
            Journal journal,
            String hash,
            long event,
            long openedAt,
            long now,
            Set<Symbol> touched) {
        Account after = new Account(
                key,
                versionBefore + 1,
                openedAt,
                initialCashPaise,
                initialCashPaise,
                0,
                in.sauda.calendar.Ist.date(now).toEpochDay(),
                0,
                orders,
                fills,
                journal.number(),
                event,
                hash,
                Map.of(),
                List.of());
        return new Step(
                new Booking(
                        key,
                        versionBefore,
                        after,
                        touched,
                        List.of(),
                        List.of(),
                        List.of(journal),
                        List.of(hash),
                        List.of(new AccountEvent.PortfolioChanged(event, now, initialCashPaise)),
                        null,
                        now),
                new Outcome.Opened(after));
    }

    private static List<Holding> sorted(Map<Symbol, Holding> holdings) {
        return holdings.values().stream()
                .sorted((a, b) -> a.symbol().compareTo(b.symbol()))
                .toList();
    }

    /** A debit of {@code paise}, or a credit if it is negative; nothing if it is zero. */
    private static void signed(List<Entry> entries, LedgerAccount account, long paise) {
        if (paise > 0) {
            entries.add(new Entry(account, paise, 0, null, 0));
        } else if (paise < 0) {
            entries.add(new Entry(account, 0, -paise, null, 0));
        }
    }
}
