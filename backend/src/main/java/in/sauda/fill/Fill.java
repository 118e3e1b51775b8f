package in.sauda.fill;

import in.sauda.instrument.Symbol;
import in.sauda.order.Product;
import in.sauda.order.Side;

/**
 * One execution; the screens call it a trade. Immutable.
 *
 * @param id          unique on this server
 * @param number      the account's own running number of fills, from 1
 * @param orderId     the order it belongs to
 * @param symbol      not null
 * @param side        not null
 * @param product     not null
 * @param quantity    shares, above 0
 * @param pricePaise  price of one share
 * @param at          market time, epoch microseconds
 * @param quoteSeq    sequence of the tick whose book it met
 * @param quoteMicros event time of that tick
 */
public record Fill(
        String id,
        long number,
        String orderId,
        Symbol symbol,
        Side side,
        Product product,
        long quantity,
        long pricePaise,
        long at,
        long quoteSeq,
        long quoteMicros) {

    /** Quantity times price in paise; throws {@link ArithmeticException} on overflow. */
    public long valuePaise() {
        return Math.multiplyExact(quantity, pricePaise);
    }
}
