package in.sauda.portfolio;

import in.sauda.instrument.Symbol;
import java.util.List;
import java.util.Map;

/**
 * A trader's book in one market at one version: a projection of its journals. Immutable.
 *
 * @param key          whose, and where
 * @param version      rises by one with each booking, from 1
 * @param openedAt     market time of the opening, epoch microseconds
 * @param cashPaise    money in the account
 * @param capitalPaise paper money put in since the last reset
 * @param realisedPaise gains less losses of sales since the last reset
 * @param day          market date (epoch day) that {@code dayRealisedPaise} belongs to
 * @param dayRealisedPaise gains of that day's sales against the previous close (against cost for shares bought that day)
 * @param orders       orders so far; the next is one more
 * @param fills        fills so far
 * @param journals     journals so far
 * @param events       events so far: the account's gapless sequence
 * @param journalHash  hash of the last journal, 64 hex digits
 * @param holdings     by symbol, none empty
 * @param consumed     book already used, newest tick of each instrument only
 */
public record Account(
        AccountKey key,
        long version,
        long openedAt,
        long cashPaise,
        long capitalPaise,
        long realisedPaise,
        long day,
        long dayRealisedPaise,
        long orders,
        long fills,
        long journals,
        long events,
        String journalHash,
        Map<Symbol, Holding> holdings,
        List<Consumed> consumed) {

    /** Defensive copies. */
    public Account {
        holdings = Map.copyOf(holdings);
        consumed = List.copyOf(consumed);
    }
}
