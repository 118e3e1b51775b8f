package in.sauda.trading;

import in.sauda.instrument.Symbol;
import in.sauda.ledger.Entry;
import in.sauda.ledger.Journal;
import in.sauda.ledger.LedgerAccount;
import in.sauda.money.Money;
import java.util.ArrayList;
import java.util.List;

/** How trades are written in the ledger; {@code docs/ledger.md} has the worked postings. */
final class Postings {

    private Postings() {}

    static Journal buy(long number, long at, String orderId, Symbol symbol, long shares, long value) {
        return new Journal(
                number,
                at,
                Journal.Type.BUY,
                "Bought " + shares + " " + symbol + " for " + Money.ofPaise(value),
                orderId,
                List.of(
                        new Entry(LedgerAccount.HOLDINGS, value, 0, symbol, shares),
                        new Entry(LedgerAccount.EXCHANGE, 0, 0, symbol, -shares),
                        new Entry(LedgerAccount.CASH, 0, value, null, 0)));
    }

    static Journal sell(long number, long at, String orderId, Symbol symbol, long shares, long value, long cost) {
        List<Entry> entries = new ArrayList<>(4);
        entries.add(new Entry(LedgerAccount.CASH, value, 0, null, 0));
        entries.add(new Entry(LedgerAccount.HOLDINGS, 0, cost, symbol, -shares));
        entries.add(new Entry(LedgerAccount.EXCHANGE, 0, 0, symbol, shares));
        long gain = value - cost;
        if (gain > 0) {
            entries.add(new Entry(LedgerAccount.REALISED_PNL, 0, gain, symbol, 0));
        } else if (gain < 0) {
            entries.add(new Entry(LedgerAccount.REALISED_PNL, -gain, 0, symbol, 0));
        }
        return new Journal(
                number,
                at,
                Journal.Type.SELL,
                "Sold " + shares + " " + symbol + " for " + Money.ofPaise(value),
                orderId,
                entries);
    }
}
