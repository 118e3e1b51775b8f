package in.sauda.charge;

import in.sauda.instrument.Exchange;
import in.sauda.instrument.Symbol;
import in.sauda.order.Product;
import in.sauda.order.Side;

/**
 * What one order did in one day: all its fills of the day together. Immutable.
 *
 * @param orderNumber the account's own running number of orders
 * @param orderId     unique on this server
 * @param symbol      not null; names share and exchange
 * @param exchange    where it traded
 * @param series      the exchange's series or group of the share
 * @param side        not null
 * @param product     as it was ordered; what it turned out to be is for the {@link ContractNote} to say
 * @param quantity    shares filled, above 0
 * @param valuePaise  price times quantity of all fills, in paise, above 0
 */
public record OrderTurnover(
        long orderNumber,
        String orderId,
        Symbol symbol,
        Exchange exchange,
        String series,
        Side side,
        Product product,
        long quantity,
        long valuePaise) {

    /** @throws IllegalArgumentException if quantity or value is not above zero */
    public OrderTurnover {
        if (quantity <= 0 || valuePaise <= 0) {
            throw new IllegalArgumentException(
                    "An order that traded has shares and value: " + quantity + " shares, " + valuePaise + " paise");
        }
    }
}
