package in.sauda.ledger;

import in.sauda.instrument.Symbol;
import java.util.List;

/** The one law of the ledger. */
final class Balance {

    private Balance() {}

    static void require(long number, List<Entry> entries) {
        if (entries.size() < 2) {
            throw new IllegalStateException("Journal " + number + " has " + entries.size() + " entries");
        }
        long paise = 0;
        boolean shares = false;
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            paise = Math.addExact(paise, Math.subtractExact(entry.debitPaise(), entry.creditPaise()));
            shares |= entry.shares() != 0;
        }
        if (paise != 0) {
            throw new IllegalStateException("Journal " + number + " is off by " + paise + " paise");
        }
        if (shares) {
            requireShares(number, entries);
        }
    }

    /** Journals are short: looking through the entries once for each beats a map. */
    private static void requireShares(long number, List<Entry> entries) {
        for (int i = 0; i < entries.size(); i++) {
            Symbol symbol = entries.get(i).symbol();
            if (symbol == null || entries.get(i).shares() == 0) {
                continue;
            }
            long count = 0;
            for (int j = 0; j < entries.size(); j++) {
                Entry other = entries.get(j);
                if (symbol.equals(other.symbol())) {
                    count = Math.addExact(count, other.shares());
                }
            }
            if (count != 0) {
                throw new IllegalStateException("Journal " + number + " is off by " + count + " " + symbol);
            }
        }
    }
}
