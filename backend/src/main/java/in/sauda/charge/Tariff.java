package in.sauda.charge;

import in.sauda.order.Side;
import java.time.LocalDate;

/**
 * All that is charged for trades of one group of shares from a date on.
 *
 * @param validFrom      first day
 * @param buyDelivery    rates of a buy that is delivered
 * @param buyIntraday    rates of a buy that is sold the same day
 * @param sellDelivery   rates of a sale that is delivered
 * @param sellIntraday   rates of a sale that is bought the same day
 * @param gst            tax on the fees, in ten-thousandths
 * @param sttCoin        paise to which STT is rounded, 1 or 100
 * @param stampDutyCoin  paise to which stamp duty is rounded, 1 or 100
 */
record Tariff(
        LocalDate validFrom,
        Rates buyDelivery,
        Rates buyIntraday,
        Rates sellDelivery,
        Rates sellIntraday,
        long gst,
        long sttCoin,
        long stampDutyCoin) {

    private static final long GST_UNIT = 10_000;

    /** Billionths in one of the ten-thousandths in which GST is counted. */
    static final long GST_STEP = Rates.UNIT / GST_UNIT;

    /** What {@code side} pays for one order of these values; see {@link ChargeSchedule#order}. */
    Charges order(Side side, long deliveryPaise, long intradayPaise) {
        return switch (side) {
            case BUY -> charges(deliveryPaise, buyDelivery, intradayPaise, buyIntraday);
            case SELL -> charges(deliveryPaise, sellDelivery, intradayPaise, sellIntraday);
        };
    }

    /** What an intraday buy and sale cost together; see {@link ChargeSchedule#roundTrip}. */
    Charges roundTrip(long buyPaise, long sellPaise) {
        return charges(buyPaise, buyIntraday, sellPaise, sellIntraday);
    }

    /** Two parts at their own rates, each component rounded once over both. */
    private Charges charges(long a, Rates ofA, long b, Rates ofB) {
        long brokerageA = Rates.whole(a, ofA.brokerage());
        long brokerageB = Rates.whole(b, ofB.brokerage());
        boolean cappedA = brokerageA >= ofA.brokerageCap();
        boolean cappedB = brokerageB >= ofB.brokerageCap();
        long brokerage =
                Math.addExact(cappedA ? ofA.brokerageCap() : brokerageA, cappedB ? ofB.brokerageCap() : brokerageB);
        long brokerageRest =
                (cappedA ? 0 : Rates.rest(a, ofA.brokerage())) + (cappedB ? 0 : Rates.rest(b, ofB.brokerage()));

        long exchange = Math.addExact(Rates.whole(a, ofA.exchange()), Rates.whole(b, ofB.exchange()));
        long exchangeRest = Rates.rest(a, ofA.exchange()) + Rates.rest(b, ofB.exchange());
        long sebi = Math.addExact(Rates.whole(a, ofA.sebi()), Rates.whole(b, ofB.sebi()));
        long sebiRest = Rates.rest(a, ofA.sebi()) + Rates.rest(b, ofB.sebi());
        long stamp = Math.addExact(Rates.whole(a, ofA.stampDuty()), Rates.whole(b, ofB.stampDuty()));
        long stampRest = Rates.rest(a, ofA.stampDuty()) + Rates.rest(b, ofB.stampDuty());

        return new Charges(
                halfUp(brokerage, brokerageRest, 1),
                Math.addExact(stt(a, ofA), stt(b, ofB)),
                halfUp(exchange, exchangeRest, 1),
                halfUp(sebi, sebiRest, 1),
                halfUp(stamp, stampRest, stampDutyCoin),
                gst(Math.addExact(Math.addExact(brokerage, exchange), sebi), brokerageRest + exchangeRest + sebiRest),
                0,
                0);
    }

    /** The tax rounds each part by itself, as a contract note does. */
    private long stt(long value, Rates rates) {
        return halfUp(Rates.whole(value, rates.stt()), Rates.rest(value, rates.stt()), sttCoin);
    }

    /** GST on {@code whole} paise and {@code rest} billionths, which are not rounded before. */
    long gst(long whole, long rest) {
        long restTax = rest * gst;
        long tax = Math.addExact(Math.multiplyExact(whole, gst), restTax / Rates.UNIT);
        long dropped = tax % GST_UNIT * Rates.UNIT + restTax % Rates.UNIT;
        return tax / GST_UNIT + (dropped * 2 >= GST_UNIT * Rates.UNIT ? 1 : 0);
    }

    /** {@code whole} paise and {@code rest} billionths to the nearest {@code coin}, half up. */
    private static long halfUp(long whole, long rest, long coin) {
        if (coin == 1) {
            return Math.addExact(whole, (rest + Rates.UNIT / 2) / Rates.UNIT);
        }
        return Math.addExact(Math.addExact(whole, rest / Rates.UNIT), coin / 2) / coin * coin;
    }
}
