package in.sauda.risk;

import in.sauda.calendar.SessionState;
import in.sauda.instrument.Instrument;
import in.sauda.order.OrderType;
import in.sauda.order.Product;
import in.sauda.order.Side;
import in.sauda.order.Validity;
import in.sauda.order.Variety;

/**
 * Everything that the rules about an order itself may look at. Prices and amounts in paise, times in epoch microseconds
 * of the market.
 *
 * @param feedFresh    whether the market's prices may be traded on
 * @param hasPrice     whether the instrument has a price in this market
 * @param session      where the instrument's day stands
 * @param afterHours   whether after-market orders are taken now
 * @param instrument   what is to be traded
 * @param side         which way
 * @param type         how the price is given
 * @param typeOffered  whether the exchange offers the type on this date
 * @param product      delivery or intraday
 * @param validity     how long it may wait
 * @param variety      for now, or for the next session
 * @param quantity     shares wanted in all
 * @param filled       shares that the order already has; 0 for a new one
 * @param limit        the most one order may carry
 * @param freezeShares the most that the exchange takes in one order
 * @param leverage     how many times its margin an intraday order may be worth; 0 where intraday is not offered
 * @param squareOffAt  from when intraday orders are no longer taken; 0 for never
 * @param closesOnly   whether an intraday order only closes what is open
 * @param now          market time
 * @param ltpPaise     last price
 * @param tickPaise    price step
 * @param lowerBand    lowest price allowed; 0 where there is no bound
 * @param upperBand    highest price allowed; 0 where there is no bound
 * @param pricePaise   limit; 0 if none
 * @param triggerPaise trigger; 0 if none
 * @param valuePaise   what the order may come to
 */
public record OrderFacts(
        boolean feedFresh,
        boolean hasPrice,
        SessionState session,
        boolean afterHours,
        Instrument instrument,
        Side side,
        OrderType type,
        boolean typeOffered,
        Product product,
        Validity validity,
        Variety variety,
        long quantity,
        long filled,
        OrderLimits.Limit limit,
        long freezeShares,
        int leverage,
        long squareOffAt,
        boolean closesOnly,
        long now,
        long ltpPaise,
        long tickPaise,
        long lowerBand,
        long upperBand,
        long pricePaise,
        long triggerPaise,
        long valuePaise) {

    /** Whether the order waits for a trigger. */
    boolean stop() {
        return type == OrderType.SL || type == OrderType.SL_M;
    }

    /** Whether the order has a limit of its own. */
    boolean limited() {
        return type == OrderType.LIMIT || type == OrderType.SL;
    }
}
