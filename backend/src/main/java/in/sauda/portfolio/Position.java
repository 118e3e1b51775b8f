package in.sauda.portfolio;

import in.sauda.instrument.Instrument;
import in.sauda.instrument.Symbol;
import in.sauda.order.Product;
import java.util.List;

/**
 * What was done in one instrument and product on one day. Immutable; amounts in paise.
 *
 * <p>For {@link Product#MIS} the open quantity is held here, at its average entry price. For {@link Product#CNC} the
 * shares are lots of the {@link Holding}; the position only counts the day's trades, on each exchange by itself.
 *
 * @param symbol       not null
 * @param product      not null
 * @param quantity     open shares of an intraday position, negative if sold short; 0 for delivery
 * @param entryPaise   value at which the open quantity was entered, 0 or more
 * @param leverage     how many times its margin the open quantity may be worth; 1 for delivery
 * @param buyQuantity  shares bought that day
 * @param buyPaise     what they cost
 * @param sellQuantity shares sold that day
 * @param sellPaise    what they brought
 * @param realisedPaise gains less losses of what was closed that day, before charges
 * @param dpPaise      depository charge debited that day
 */
public record Position(
        Symbol symbol,
        Product product,
        long quantity,
        long entryPaise,
        int leverage,
        long buyQuantity,
        long buyPaise,
        long sellQuantity,
        long sellPaise,
        long realisedPaise,
        long dpPaise) {

    /** Nothing done yet. */
    public static Position none(Symbol symbol, Product product, int leverage) {
        return new Position(symbol, product, 0, 0, leverage, 0, 0, 0, 0, 0, 0);
    }

    /** Whether the depository was paid, in one of {@code positions}, for shares of the ISIN of {@code instrument}. */
    public static boolean depositoryPaid(List<Position> positions, Instrument instrument) {
        for (int i = 0; i < positions.size(); i++) {
            Position position = positions.get(i);
            if (position.dpPaise > 0 && instrument.listings().contains(position.symbol)) {
                return true;
            }
        }
        return false;
    }

    /** Money set aside for the open quantity: its entry value by the leverage, rounded up; 0 for delivery. */
    public long marginPaise() {
        return Math.ceilDiv(entryPaise, leverage);
    }

    /** Shares bought less shares sold that day: what the positions list shows for delivery. */
    public long netQuantity() {
        return product == Product.MIS ? quantity : buyQuantity - sellQuantity;
    }

    /** Entry price of one open share, rounded half up; the day's average price for delivery; 0 if there is none. */
    public long averagePaise() {
        if (product == Product.MIS) {
            return quantity == 0 ? 0 : (entryPaise + Math.abs(quantity) / 2) / Math.abs(quantity);
        }
        long net = netQuantity();
        if (net == 0) {
            return 0;
        }
        return net > 0 ? (buyPaise + buyQuantity / 2) / buyQuantity : (sellPaise + sellQuantity / 2) / sellQuantity;
    }

    /** With the day's counts raised by a trade. */
    public Position counting(long bought, long boughtPaise, long sold, long soldPaise, long gainPaise) {
        return new Position(
                symbol,
                product,
                quantity,
                entryPaise,
                leverage,
                buyQuantity + bought,
                Math.addExact(buyPaise, boughtPaise),
                sellQuantity + sold,
                Math.addExact(sellPaise, soldPaise),
                Math.addExact(realisedPaise, gainPaise),
                dpPaise);
    }

    /** With another open quantity. */
    public Position open(long quantity, long entryPaise, int leverage) {
        return new Position(
                symbol,
                product,
                quantity,
                entryPaise,
                leverage,
                buyQuantity,
                buyPaise,
                sellQuantity,
                sellPaise,
                realisedPaise,
                dpPaise);
    }

    /** With {@code paise} of depository charge in all. */
    public Position charging(long paise) {
        return new Position(
                symbol,
                product,
                quantity,
                entryPaise,
                leverage,
                buyQuantity,
                buyPaise,
                sellQuantity,
                sellPaise,
                realisedPaise,
                paise);
    }
}
