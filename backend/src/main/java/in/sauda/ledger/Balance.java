package in.sauda.ledger;

import in.sauda.instrument.Symbol;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The one law of the ledger. */
final class Balance {

    private Balance() {}

    static void require(long number, List<Entry> entries) {
        if (entries.size() < 2) {
            throw new IllegalStateException("Journal " + number + " has " + entries.size() + " entries");
        }
        long paise = 0;
        Map<Symbol, Long> shares = HashMap.newHashMap(2);
        for (Entry entry : entries) {
            paise = Math.addExact(paise, Math.subtractExact(entry.debitPaise(), entry.creditPaise()));
            if (entry.symbol() != null && entry.shares() != 0) {
                shares.merge(entry.symbol(), entry.shares(), Math::addExact);
            }
        }
        if (paise != 0) {
            throw new IllegalStateException("Journal " + number + " is off by " + paise + " paise");
        }
        shares.forEach((symbol, count) -> {
            if (count != 0) {
                throw new IllegalStateException("Journal " + number + " is off by " + count + " " + symbol);
            }
        });
    }
}
