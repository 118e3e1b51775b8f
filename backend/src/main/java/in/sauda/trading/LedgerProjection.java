package in.sauda.trading;

import in.sauda.charge.Charges;
import in.sauda.instrument.Symbol;
import in.sauda.ledger.Entry;
import in.sauda.ledger.Journal;
import in.sauda.ledger.LedgerAccount;
import in.sauda.order.Product;
import in.sauda.portfolio.Account;
import in.sauda.portfolio.Holding;
import in.sauda.portfolio.Lot;
import in.sauda.portfolio.Position;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Balances as they follow from journals alone, to be compared with an account. */
final class LedgerProjection {

    private final Map<LedgerAccount, long[]> balances = new EnumMap<>(LedgerAccount.class);
    private final Map<LedgerAccount, Map<Symbol, Line>> shares = new EnumMap<>(LedgerAccount.class);
    private final Map<String, long[]> moneyByReference = new HashMap<>();

    private static final class Line {
        private long shares;
        private long paise;
    }

    void apply(Journal journal) {
        long money = 0;
        for (int i = 0; i < journal.entries().size(); i++) {
            Entry entry = journal.entries().get(i);
            LedgerAccount account = entry.account();
            long paise = entry.debitPaise() - entry.creditPaise();
            long[] balance = balances.computeIfAbsent(account, any -> new long[1]);
            balance[0] = Math.addExact(balance[0], paise);
            Symbol symbol = entry.symbol();
            if (account.carriesShares() && symbol != null) {
                Line line = shares.computeIfAbsent(account, any -> new HashMap<>())
                        .computeIfAbsent(symbol, any -> new Line());
                line.shares = Math.addExact(line.shares, entry.shares());
                line.paise = Math.addExact(line.paise, paise);
            }
            if (account == LedgerAccount.CASH
                    || account == LedgerAccount.RECEIVABLE
                    || account == LedgerAccount.BROKER
                    || account.isCharge()) {
                money = Math.addExact(money, paise);
            }
        }
        if (!journal.reference().isEmpty()) {
            moneyByReference.computeIfAbsent(journal.reference(), any -> new long[1])[0] += money;
        }
    }

    long balance(LedgerAccount account) {
        long[] balance = balances.get(account);
        return balance == null ? 0 : balance[0];
    }

    /** Money that the journals of order {@code reference} brought (above 0) or took, before charges. */
    long money(String reference) {
        long[] money = moneyByReference.get(reference);
        return money == null ? 0 : money[0];
    }

    /** Writes each difference to {@code account} into {@code faults}. */
    void compare(Account account, List<String> faults) {
        expect(faults, "Cash", balance(LedgerAccount.CASH), account.cashPaise());
        expect(faults, "Money to come", balance(LedgerAccount.RECEIVABLE), account.receivablePaise());
        expect(faults, "Capital", -balance(LedgerAccount.CAPITAL), account.capitalPaise());
        expect(
                faults,
                "Realised gains",
                -balance(LedgerAccount.REALISED_PNL)
                        - balance(LedgerAccount.DIVIDENDS)
                        - balance(LedgerAccount.AUCTION_PENALTY),
                account.realisedPaise());
        compareCharges(account.charges(), faults);
        compareShares(account, faults);
    }

    private void compareCharges(Charges charges, List<String> faults) {
        expect(faults, "Brokerage", balance(LedgerAccount.BROKERAGE), charges.brokerage());
        expect(faults, "STT", balance(LedgerAccount.STT), charges.stt());
        expect(faults, "Exchange charges", balance(LedgerAccount.EXCHANGE_CHARGES), charges.exchange());
        expect(faults, "SEBI fees", balance(LedgerAccount.SEBI_FEES), charges.sebi());
        expect(faults, "Stamp duty", balance(LedgerAccount.STAMP_DUTY), charges.stampDuty());
        expect(faults, "GST", balance(LedgerAccount.GST), charges.gst());
        expect(faults, "DP charges", balance(LedgerAccount.DP_CHARGES), charges.dp());
        expect(faults, "Square-off fees", balance(LedgerAccount.SQUARE_OFF_FEES), charges.squareOff());
    }

    private void compareShares(Account account, List<String> faults) {
        Map<LedgerAccount, Map<Symbol, Line>> stored = new EnumMap<>(LedgerAccount.class);
        for (Holding holding : account.holdings().values()) {
            for (Lot lot : holding.lots()) {
                add(
                        stored,
                        lot.settled() ? LedgerAccount.HOLDINGS : LedgerAccount.UNSETTLED,
                        holding.symbol(),
                        lot.shares(),
                        lot.costPaise());
            }
        }
        long broker = 0;
        for (Position position : account.positions()) {
            if (position.product() == Product.MIS) {
                long entry = position.quantity() < 0 ? -position.entryPaise() : position.entryPaise();
                add(stored, LedgerAccount.INTRADAY, position.symbol(), position.quantity(), entry);
                broker -= entry;
            }
        }
        expect(faults, "The broker's part", balance(LedgerAccount.BROKER), broker);
        for (LedgerAccount kind : List.of(LedgerAccount.HOLDINGS, LedgerAccount.UNSETTLED, LedgerAccount.INTRADAY)) {
            Map<Symbol, Line> rebuilt = shares.getOrDefault(kind, Map.of());
            Map<Symbol, Line> kept = stored.getOrDefault(kind, Map.of());
            Set<Symbol> symbols = new HashSet<>(rebuilt.keySet());
            symbols.addAll(kept.keySet());
            for (Symbol symbol : symbols) {
                Line one = rebuilt.getOrDefault(symbol, new Line());
                Line other = kept.getOrDefault(symbol, new Line());
                expect(faults, kind + " of " + symbol + ", shares", one.shares, other.shares);
                expect(faults, kind + " of " + symbol + ", cost", one.paise, other.paise);
            }
        }
    }

    private static void add(
            Map<LedgerAccount, Map<Symbol, Line>> lines, LedgerAccount kind, Symbol symbol, long shares, long paise) {
        Line line = lines.computeIfAbsent(kind, any -> new HashMap<>()).computeIfAbsent(symbol, any -> new Line());
        line.shares += shares;
        line.paise += paise;
    }

    static void expect(List<String> faults, String what, long rebuilt, long stored) {
        if (rebuilt != stored) {
            faults.add(what + ": the journals give " + rebuilt + ", stored is " + stored);
        }
    }
}
