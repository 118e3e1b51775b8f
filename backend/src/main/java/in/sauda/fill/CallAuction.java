package in.sauda.fill;

import in.sauda.quote.AuctionBook;
import in.sauda.quote.AuctionBook.Level;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The price of a call auction, as the exchange finds it: the limit price at which most shares trade; of several the one
 * that leaves the fewest unmatched; of several the one closest to the reference. Where the reference lies in the middle
 * between two such prices it is itself the price. Where only market orders meet, they trade at the reference.
 *
 * <p>Source: market-rules 1.2 and 1.3; the middle case and the one without limit orders are in the exchange's and
 * brokers' pages on the pre-open session.
 */
public final class CallAuction {

    private CallAuction() {}

    /**
     * The result for {@code book}, or empty if no share can trade at any price.
     *
     * @param referencePaise previous close (opening) or reference price (closing auction), above 0
     * @throws ArithmeticException if one side's orders together exceed a {@code long}
     */
    public static Optional<AuctionPrint> print(AuctionBook book, long referencePaise) {
        TreeSet<Long> prices = limitPrices(book);
        AuctionPrint best = at(book, prices.isEmpty() ? referencePaise : prices.first());
        for (long price : prices) {
            AuctionPrint candidate = at(book, price);
            if (isBetter(candidate, best, referencePaise)) {
                best = candidate;
            }
        }
        if (hasTwin(best, book, prices, referencePaise)) {
            best = at(book, referencePaise);
        }
        return best.quantity() > 0 ? Optional.of(best) : Optional.empty();
    }

    private static TreeSet<Long> limitPrices(AuctionBook book) {
        TreeSet<Long> prices = new TreeSet<>();
        book.buys().forEach(level -> prices.add(level.pricePaise()));
        book.sells().forEach(level -> prices.add(level.pricePaise()));
        return prices;
    }

    private static AuctionPrint at(AuctionBook book, long price) {
        long buys = book.marketBuys();
        for (Level level : book.buys()) {
            buys = level.pricePaise() >= price ? Math.addExact(buys, level.quantity()) : buys;
        }
        long sells = book.marketSells();
        for (Level level : book.sells()) {
            sells = level.pricePaise() <= price ? Math.addExact(sells, level.quantity()) : sells;
        }
        return new AuctionPrint(price, Math.min(buys, sells), buys - sells);
    }

    private static boolean isBetter(AuctionPrint one, AuctionPrint other, long reference) {
        if (one.quantity() != other.quantity()) {
            return one.quantity() > other.quantity();
        }
        if (Math.abs(one.imbalance()) != Math.abs(other.imbalance())) {
            return Math.abs(one.imbalance()) < Math.abs(other.imbalance());
        }
        return Math.abs(one.pricePaise() - reference) < Math.abs(other.pricePaise() - reference);
    }

    /** Whether a price as good as {@code best} lies just as far on the other side of the reference. */
    private static boolean hasTwin(AuctionPrint best, AuctionBook book, TreeSet<Long> prices, long reference) {
        long mirrored = reference - (best.pricePaise() - reference);
        if (mirrored == best.pricePaise() || !prices.contains(mirrored)) {
            return false;
        }
        AuctionPrint twin = at(book, mirrored);
        return twin.quantity() == best.quantity() && Math.abs(twin.imbalance()) == Math.abs(best.imbalance());
    }
}
