package in.sauda.instrument;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a company does to its shares on a day. From the start of that day the shares trade without the right to it.
 *
 * @param symbol        whose, as it was called before that day
 * @param exDate        the first day on which the shares trade after it
 * @param kind          what happens
 * @param from          so many shares ...
 * @param to            ... become so many: a split of one into two and a bonus of one for one are both 1 to 2; 1 and 1
 *                      for other kinds
 * @param paisePerShare dividend in paise a share; 0 for other kinds
 * @param newSymbol     what the share is called from that day on; null unless it is renamed
 */
public record CorporateAction(
        Symbol symbol,
        LocalDate exDate,
        Kind kind,
        long from,
        long to,
        long paisePerShare,
        @Nullable Symbol newSymbol) {

    /** What a company does. */
    public enum Kind {
        /** Each share becomes several of a smaller face value, or several become one. */
        SPLIT,
        /** Holders get more shares without paying. */
        BONUS,
        /** Holders get money. */
        DIVIDEND,
        /** The share gets another symbol. */
        RENAME
    }

    /** Refuses what cannot be: see the parameters. */
    public CorporateAction {
        boolean changesCount = kind == Kind.SPLIT || kind == Kind.BONUS;
        if (from < 1 || to < 1 || (changesCount == (from == to)) || (kind == Kind.BONUS && to < from)) {
            throw new IllegalArgumentException(kind + " from " + from + " to " + to + " shares");
        }
        if (paisePerShare < 0 || (kind == Kind.DIVIDEND) != (paisePerShare > 0)) {
            throw new IllegalArgumentException(kind + " of " + paisePerShare + " paise a share");
        }
        if ((kind == Kind.RENAME) != (newSymbol != null)) {
            throw new IllegalArgumentException(kind + " with the new symbol " + newSymbol);
        }
    }

    /**
     * A price from before the ex-date as it would be after it, rounded half up to the paisa: the base of the day's change
     * and band. A dividend does not move it; 0 stays 0.
     */
    public long adjusted(long pricePaise) {
        long scaled = Math.multiplyExact(pricePaise, from);
        return (Math.multiplyExact(2, scaled) + to) / (2 * to);
    }
}
