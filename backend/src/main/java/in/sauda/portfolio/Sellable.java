package in.sauda.portfolio;

import in.sauda.instrument.Instrument;
import in.sauda.instrument.Symbol;
import in.sauda.order.Product;
import in.sauda.order.Side;
import in.sauda.order.WorkingOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which delivery shares may be sold on which listing of their ISIN: delivered ones on any, those on their way only where
 * they were bought. What orders of another listing need and cannot get there stays for them. Source: market-rules, 6 and 7.
 */
public final class Sellable {

    private Sellable() {}

    /** Shares that one more order on {@code instrument} may sell, given the orders that wait. */
    static long free(@Nullable Holding held, List<WorkingOrder> working, Instrument instrument) {
        long there = 0;
        for (int i = 0; held != null && i < held.lots().size(); i++) {
            Lot lot = held.lots().get(i);
            boolean sells = lot.sells(instrument.symbol()) && (lot.settled() || !instrument.tradeToTrade());
            there += sells ? lot.shares() : 0;
        }
        return there - waiting(working, instrument.symbol()) - kept(held, working, instrument);
    }

    /** Delivered shares that orders on the other listings of {@code instrument}'s ISIN need. */
    public static long kept(@Nullable Holding held, List<WorkingOrder> working, Instrument instrument) {
        long kept = 0;
        for (int i = 0;
                instrument.listings().size() > 1 && i < instrument.listings().size();
                i++) {
            Symbol listing = instrument.listings().get(i);
            if (!listing.equals(instrument.symbol())) {
                kept += Math.max(waiting(working, listing) - onTheirWay(held, listing), 0);
            }
        }
        return kept;
    }

    /** Shares that delivery sales on {@code listing} wait to give. */
    static long waiting(List<WorkingOrder> working, Symbol listing) {
        long shares = 0;
        for (int i = 0; i < working.size(); i++) {
            WorkingOrder one = working.get(i);
            if (one.order().side() == Side.SELL
                    && one.order().product() == Product.CNC
                    && one.order().symbol().equals(listing)) {
                shares += one.order().pendingQuantity();
            }
        }
        return shares;
    }

    private static long onTheirWay(@Nullable Holding held, Symbol listing) {
        long shares = 0;
        for (int i = 0; held != null && i < held.lots().size(); i++) {
            Lot lot = held.lots().get(i);
            shares += !lot.settled() && lot.boughtOn().equals(listing) ? lot.shares() : 0;
        }
        return shares;
    }
}
