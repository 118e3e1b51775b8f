package in.sauda.portfolio;

import in.sauda.instrument.Symbol;
import java.util.ArrayList;
import java.util.List;

/**
 * The delivery shares of one instrument in an account, as lots. Immutable.
 *
 * @param symbol not null
 * @param lots   oldest first, at least one
 */
public record Holding(Symbol symbol, List<Lot> lots) {

    /** Defensive copy of the lots. */
    public Holding {
        lots = List.copyOf(lots);
    }

    /** Shares in all lots. */
    public long shares() {
        long shares = 0;
        for (Lot lot : lots) {
            shares += lot.shares();
        }
        return shares;
    }

    /** Cost of all lots in paise. */
    public long costPaise() {
        long cost = 0;
        for (Lot lot : lots) {
            cost += lot.costPaise();
        }
        return cost;
    }

    /**
     * This holding with one more lot. Purchases of one day at one price are one lot: first in, first out cannot tell
     * them apart, and many small orders do not make a long list.
     */
    public Holding with(Lot lot) {
        Lot last = lots.getLast();
        if (last.likeInAllButSize(lot)) {
            List<Lot> merged = new ArrayList<>(lots);
            merged.set(merged.size() - 1, last.part(last.shares() + lot.shares(), last.costPaise() + lot.costPaise()));
            return new Holding(symbol, merged);
        }
        List<Lot> more = new ArrayList<>(lots.size() + 1);
        more.addAll(lots);
        more.add(lot);
        return new Holding(symbol, more);
    }

    /**
     * This holding without its oldest {@code shares} shares. Of a lot that is used in part, the cost leaves in
     * proportion, rounded down to the paisa; the remainder stays with the shares that stay.
     *
     * @throws IllegalStateException if there are fewer shares
     */
    public Sale without(long shares) {
        List<Lot> kept = new ArrayList<>(lots.size());
        List<Lot> sold = new ArrayList<>(2);
        long wanted = shares;
        for (Lot lot : lots) {
            if (wanted == 0) {
                kept.add(lot);
            } else if (lot.shares() <= wanted) {
                sold.add(lot);
                wanted -= lot.shares();
            } else {
                long cost = Math.multiplyExact(lot.costPaise(), wanted) / lot.shares();
                sold.add(lot.part(wanted, cost));
                kept.add(lot.part(lot.shares() - wanted, lot.costPaise() - cost));
                wanted = 0;
            }
        }
        if (wanted != 0) {
            throw new IllegalStateException(symbol + ": " + wanted + " shares more sold than held");
        }
        return new Sale(new Holding(symbol, kept), sold);
    }

    /**
     * What a sale takes.
     *
     * @param rest what stays; without lots if everything was sold
     * @param sold the lots, or parts of lots, that left
     */
    public record Sale(Holding rest, List<Lot> sold) {

        /** Cost of what left, in paise. */
        public long costPaise() {
            long cost = 0;
            for (Lot lot : sold) {
                cost += lot.costPaise();
            }
            return cost;
        }
    }
}
