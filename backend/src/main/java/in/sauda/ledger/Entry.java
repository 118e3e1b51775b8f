package in.sauda.ledger;

import in.sauda.instrument.Symbol;
import org.jspecify.annotations.Nullable;

/**
 * One line of a journal.
 *
 * @param account     not null
 * @param debitPaise  amount debited, 0 or more
 * @param creditPaise amount credited, 0 or more; not both above 0
 * @param symbol      the instrument, for lines about shares; null otherwise
 * @param shares      shares in (positive) or out (negative); 0 for lines about money only
 */
public record Entry(
        LedgerAccount account,
        long debitPaise,
        long creditPaise,
        @Nullable Symbol symbol,
        long shares) {

    /** @throws IllegalArgumentException if an amount is negative, both are above 0, or shares lack a symbol */
    public Entry {
        if (debitPaise < 0 || creditPaise < 0 || (debitPaise > 0 && creditPaise > 0)) {
            throw new IllegalArgumentException("Debit " + debitPaise + ", credit " + creditPaise);
        }
        if (shares != 0 && symbol == null) {
            throw new IllegalArgumentException(shares + " shares of nothing");
        }
    }
}
