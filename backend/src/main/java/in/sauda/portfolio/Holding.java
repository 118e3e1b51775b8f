package in.sauda.portfolio;

import in.sauda.instrument.Symbol;
import in.sauda.money.Proportion;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The delivery shares of one ISIN in an account, as lots, whatever exchange they were bought on. Immutable.
 *
 * @param symbol the {@link in.sauda.instrument.Instrument#line line} of the ISIN's listings
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
        for (int i = 0; i < lots.size(); i++) {
            shares += lots.get(i).shares();
        }
        return shares;
    }

    /** Shares that have been delivered. */
    public long settledShares() {
        long shares = 0;
        for (Lot lot : lots) {
            shares += lot.settled() ? lot.shares() : 0;
        }
        return shares;
    }

    /** Cost of all lots in paise. */
    public long costPaise() {
        long cost = 0;
        for (int i = 0; i < lots.size(); i++) {
            cost += lots.get(i).costPaise();
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
     * This holding with {@code lot}, or {@code lot} as the first of {@code line}.
     *
     * @param held what is held of the line, or null
     */
    public static Holding with(@Nullable Holding held, Symbol line, Lot lot) {
        return held == null ? new Holding(line, List.of(lot)) : held.with(lot);
    }

    /**
     * This holding without {@code shares} shares that were sold on {@code listing}: the oldest of those that can be sold
     * there. Of a lot that is used in part, the cost leaves in proportion, rounded down to the paisa; the remainder stays
     * with the shares that stay.
     *
     * @param kept delivered shares that must stay, since orders on another listing need them
     * @throws IllegalStateException if there are fewer shares
     */
    public Sale without(long shares, Symbol listing, long kept) {
        List<Lot> stay = new ArrayList<>(lots.size());
        List<Lot> sold = new ArrayList<>(2);
        long wanted = shares;
        long delivered = kept == 0 ? Long.MAX_VALUE : settledShares() - kept;
        for (Lot lot : lots) {
            long most = lot.settled() ? Math.min(wanted, delivered) : lot.sells(listing) ? wanted : 0;
            long taken = Math.min(lot.shares(), most);
            if (taken == 0) {
                stay.add(lot);
                continue;
            }
            wanted -= taken;
            delivered -= lot.settled() ? taken : 0;
            if (taken == lot.shares()) {
                sold.add(lot);
            } else {
                long cost = Proportion.of(lot.costPaise(), taken, lot.shares());
                sold.add(lot.part(taken, cost));
                stay.add(lot.part(lot.shares() - taken, lot.costPaise() - cost));
            }
        }
        if (wanted != 0) {
            throw new IllegalStateException(symbol + ": " + wanted + " shares more sold than held for " + listing);
        }
        return new Sale(new Holding(symbol, stay), sold);
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
