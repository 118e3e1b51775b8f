package in.sauda.trading;

import in.sauda.instrument.Instrument;
import in.sauda.order.OrderType;
import in.sauda.order.Product;
import in.sauda.order.Side;
import in.sauda.order.Validity;
import in.sauda.order.Variety;
import in.sauda.portfolio.TraderId;
import org.jspecify.annotations.Nullable;

/**
 * A trader's wish to trade.
 *
 * @param trader       whose account
 * @param instrument   what
 * @param side         which way
 * @param type         how the price is given
 * @param product      delivery or intraday
 * @param validity     how long it may wait
 * @param variety      for now, or for the next session
 * @param quantity     whole shares, above 0
 * @param pricePaise   limit in paise; 0 if none
 * @param triggerPaise trigger in paise; 0 if none
 * @param protectionBasisPoints how far from the last price a market order may fill; 0 to let the broker choose
 * @param validityMinutes minutes to live, for {@link Validity#TTL}; 0 otherwise
 * @param tag          the trader's own mark, at most 20 characters, or null
 * @param idempotency  the caller's promise, or null
 */
public record PlaceOrder(
        TraderId trader,
        Instrument instrument,
        Side side,
        OrderType type,
        Product product,
        Validity validity,
        Variety variety,
        long quantity,
        long pricePaise,
        long triggerPaise,
        int protectionBasisPoints,
        int validityMinutes,
        @Nullable String tag,
        @Nullable IdempotencyKey idempotency) {

    /** A market order for delivery, good for the day: what {@code /trade/buy} and {@code /trade/sell} place. */
    public static PlaceOrder market(
            TraderId trader, Instrument instrument, Side side, long quantity, @Nullable IdempotencyKey idempotency) {
        return new PlaceOrder(
                trader,
                instrument,
                side,
                OrderType.MARKET,
                Product.CNC,
                Validity.DAY,
                Variety.REGULAR,
                quantity,
                0,
                0,
                0,
                0,
                null,
                idempotency);
    }
}
