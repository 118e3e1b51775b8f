package in.sauda.trading;

import in.sauda.charge.Charges;
import in.sauda.instrument.Symbol;
import in.sauda.ledger.Journal;
import in.sauda.ledger.JournalHash;
import in.sauda.ledger.LedgerAccount;
import in.sauda.order.Gtt;
import in.sauda.order.OrderStatus;
import in.sauda.order.Product;
import in.sauda.order.WorkingOrder;
import in.sauda.portfolio.Account;
import in.sauda.portfolio.Account.Counters;
import in.sauda.portfolio.AccountKey;
import in.sauda.portfolio.Holding;
import in.sauda.portfolio.Lot;
import in.sauda.portfolio.Position;
import java.util.List;
import java.util.Map;

/** Opens accounts with paper money, starts them again, and closes them. Pure. */
final class AccountOpening {

    private final long initialCashPaise;

    AccountOpening(long initialCashPaise) {
        this.initialCashPaise = initialCashPaise;
    }

    Step open(AccountKey key, long now, TradeDay day) {
        Account none = new Account(
                key,
                0,
                now,
                now,
                0,
                List.of(),
                0,
                0,
                Charges.NONE,
                day.epochDay(),
                0,
                Charges.NONE,
                1,
                Counters.NONE,
                JournalHash.GENESIS,
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        AccountDraft draft = new AccountDraft(none, now, day);
        draft.startAgain(initialCashPaise);
        draft.post(
                Journal.Type.OPENING,
                "Paper money to start with",
                "",
                new Entries()
                        .money(LedgerAccount.CASH, initialCashPaise)
                        .money(LedgerAccount.CAPITAL, -initialCashPaise)
                        .list());
        return opened(draft);
    }

    /**
     * Everything is closed out at cost and fresh cash put in; journals, orders and fills of before are kept. Waiting
     * orders and triggers are withdrawn.
     */
    Step reset(Account before, long now, TradeDay day) {
        AccountDraft draft = new AccountDraft(before, now, day);
        for (WorkingOrder waiting : before.working()) {
            draft.ends(waiting.order().ending(OrderStatus.CANCELLED, now, "The account was started again"));
        }
        for (Gtt gtt : before.gtts()) {
            if (gtt.status() == Gtt.Status.ACTIVE) {
                draft.gtt(gtt.ending(Gtt.Status.CANCELLED, now, null, null));
            }
        }
        Entries entries = new Entries()
                .money(LedgerAccount.CASH, initialCashPaise - before.cashPaise())
                .money(LedgerAccount.RECEIVABLE, -before.receivablePaise());
        for (Holding holding : sorted(before.holdings())) {
            closeOut(holding, entries);
        }
        for (Position position : before.positions()) {
            closeOut(position, entries);
        }
        entries.money(LedgerAccount.REALISED_PNL, before.realisedPaise())
                .charges(Charges.NONE.minus(before.charges()))
                .money(LedgerAccount.CAPITAL, before.capitalPaise() - initialCashPaise)
                .orNothing(LedgerAccount.CASH, LedgerAccount.CAPITAL);
        draft.startAgain(initialCashPaise);
        draft.post(Journal.Type.RESET, "Started again with fresh paper money", "", entries.list());
        return opened(draft);
    }

    private static void closeOut(Holding holding, Entries entries) {
        long settled = 0;
        long settledCost = 0;
        for (Lot lot : holding.lots()) {
            settled += lot.settled() ? lot.shares() : 0;
            settledCost += lot.settled() ? lot.costPaise() : 0;
        }
        entries.shares(LedgerAccount.HOLDINGS, holding.symbol(), -settled, -settledCost)
                .shares(
                        LedgerAccount.UNSETTLED,
                        holding.symbol(),
                        settled - holding.shares(),
                        settledCost - holding.costPaise())
                .shares(LedgerAccount.EXCHANGE, holding.symbol(), holding.shares(), 0);
    }

    private static void closeOut(Position position, Entries entries) {
        if (position.product() == Product.MIS && position.quantity() != 0) {
            long onSide = position.quantity() > 0 ? position.entryPaise() : -position.entryPaise();
            entries.shares(LedgerAccount.INTRADAY, position.symbol(), -position.quantity(), -onSide)
                    .shares(LedgerAccount.EXCHANGE, position.symbol(), position.quantity(), 0)
                    .money(LedgerAccount.BROKER, onSide);
        }
    }

    Step close(Account before, long now) {
        return new Step(
                new Booking(
                        before.key(),
                        before.version(),
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        now),
                new Outcome.Closed());
    }

    private static Step opened(AccountDraft draft) {
        Booking booking = draft.booking();
        return new Step(booking, new Outcome.Opened(OrderPipeline.after(booking)));
    }

    private static List<Holding> sorted(Map<Symbol, Holding> holdings) {
        return holdings.values().stream()
                .sorted((a, b) -> a.symbol().compareTo(b.symbol()))
                .toList();
    }
}
