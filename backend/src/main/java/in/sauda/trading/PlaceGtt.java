package in.sauda.trading;

import in.sauda.instrument.Instrument;
import in.sauda.order.Gtt;
import in.sauda.order.Product;
import in.sauda.order.Side;
import java.util.List;

/**
 * A wish for a trigger, new or in place of an active one.
 *
 * @param replaces   number of the trigger to change; 0 for a new one
 * @param instrument what
 * @param side       which way its order trades
 * @param product    delivery or intraday
 * @param quantity   shares, above 0
 * @param legs       one or two
 */
public record PlaceGtt(
        long replaces, Instrument instrument, Side side, Product product, long quantity, List<Gtt.Leg> legs) {

    /** So many triggers an account may have waiting. Source: market-rules, 5.3 (a broker's page; a later note says 500). */
    public static final int MOST_ACTIVE = 250;

    /** Defensive copy. */
    public PlaceGtt {
        legs = List.copyOf(legs);
    }
}
