package in.sauda.risk;

import in.sauda.calendar.SessionState;
import in.sauda.instrument.Instrument;
import in.sauda.money.Money;
import in.sauda.money.Quantity;
import in.sauda.order.OrderType;
import in.sauda.order.Product;
import in.sauda.order.Side;
import in.sauda.order.Validity;

/**
 * Everything the checks may look at.
 *
 * @param feedFresh    whether the market's prices may be traded on
 * @param hasPrice     whether the instrument has a price in this market
 * @param session      where the instrument's day stands
 * @param instrument   what is to be traded
 * @param side         which way
 * @param type         how the price is given
 * @param product      delivery or intraday
 * @param validity     how long it may wait
 * @param quantity     shares wanted
 * @param limit        the most one order may carry
 * @param freeShares   shares that may be sold
 * @param value        what the order would cost or bring from the shown book
 * @param availableCash money free to use
 */
public record OrderFacts(
        boolean feedFresh,
        boolean hasPrice,
        SessionState session,
        Instrument instrument,
        Side side,
        OrderType type,
        Product product,
        Validity validity,
        Quantity quantity,
        OrderLimits.Limit limit,
        Quantity freeShares,
        Money value,
        Money availableCash) {}
