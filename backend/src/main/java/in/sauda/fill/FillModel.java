package in.sauda.fill;

import in.sauda.order.Side;
import in.sauda.quote.Depth;
import in.sauda.quote.Depth.Level;
import java.util.ArrayList;
import java.util.List;

/**
 * How a market order meets a book: it walks the levels from the best price on, so a large order pays more. What the
 * levels do not offer is not filled. Pure: the same arguments give the same fills, on any machine.
 */
public final class FillModel {

    private FillModel() {}

    /**
     * Shares at one price.
     *
     * @param pricePaise price of one share
     * @param quantity   shares, above 0
     */
    public record Slice(long pricePaise, long quantity) {

        /** Price times quantity in paise; throws {@link ArithmeticException} on overflow. */
        public long valuePaise() {
            return Math.multiplyExact(pricePaise, quantity);
        }
    }

    /**
     * What a market order of {@code quantity} shares takes from {@code depth}.
     *
     * @param consumed shares of that side which this account took from the same book before; they are gone
     * @return slices from the best price on; together at most {@code quantity}; empty if nothing is offered
     */
    public static List<Slice> market(Depth depth, Side side, long quantity, long consumed) {
        List<Slice> slices = new ArrayList<>(5);
        long skip = consumed;
        long wanted = quantity;
        for (Level level : side == Side.BUY ? depth.asks() : depth.bids()) {
            long offered = level.quantity() - Math.min(skip, level.quantity());
            skip -= level.quantity() - offered;
            long taken = Math.min(offered, wanted);
            if (taken > 0) {
                slices.add(new Slice(level.pricePaise(), taken));
                wanted -= taken;
            }
            if (wanted == 0) {
                break;
            }
        }
        return slices;
    }
}
