package in.sauda.trading;

import in.sauda.calendar.SquareOffTimes;
import in.sauda.charge.ChargeSchedule;
import in.sauda.instrument.CorporateActions;
import in.sauda.instrument.FreezeQuantities;
import in.sauda.instrument.Margins;
import in.sauda.instrument.MarketProtection;
import in.sauda.risk.AfterHours;
import in.sauda.risk.OrderLimits;
import in.sauda.risk.OrderTypes;

/**
 * The dated rules of exchange and broker that trading goes by. Immutable.
 *
 * @param limits     most that one order may carry
 * @param freeze     most shares that the exchange takes in one order
 * @param margins    leverage of intraday orders
 * @param protection how far a market order may fill from the last price
 * @param types      order types offered
 * @param afterHours when after-market orders are taken
 * @param squareOff  cut-off of intraday positions
 * @param charges    what trading costs
 * @param fills      figures of the fill model
 * @param auctions   whom an auction serves first
 * @param shortDelivery what it costs not to deliver
 * @param proceeds   how much of a sale's money may be used the same day
 * @param actions    splits, bonuses, dividends and new symbols that this market's shares go through
 */
record TradingRules(
        OrderLimits limits,
        FreezeQuantities freeze,
        Margins margins,
        MarketProtection protection,
        OrderTypes types,
        AfterHours afterHours,
        SquareOffTimes squareOff,
        ChargeSchedule charges,
        FillRules fills,
        AuctionPriority auctions,
        ShortDelivery shortDelivery,
        SaleProceeds proceeds,
        CorporateActions actions) {

    /** The rules that the program ships with, and {@code actions}. */
    static TradingRules load(CorporateActions actions) {
        return new TradingRules(
                OrderLimits.load(),
                FreezeQuantities.load(),
                Margins.load(),
                MarketProtection.load(),
                OrderTypes.load(),
                AfterHours.load(),
                SquareOffTimes.load(),
                ChargeSchedule.load(),
                FillRules.load(),
                AuctionPriority.load(),
                ShortDelivery.load(),
                SaleProceeds.load(),
                actions);
    }

    /** The same rules in a market whose shares go through {@code other}. */
    TradingRules with(CorporateActions other) {
        return new TradingRules(
                limits,
                freeze,
                margins,
                protection,
                types,
                afterHours,
                squareOff,
                charges,
                fills,
                auctions,
                shortDelivery,
                proceeds,
                other);
    }
}
