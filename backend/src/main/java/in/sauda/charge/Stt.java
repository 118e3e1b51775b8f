package in.sauda.charge;

import in.sauda.order.Side;
import java.math.BigInteger;
import java.util.List;

/**
 * Securities transaction tax of one share's day: once for what was bought and sold, once for what is delivered, each
 * rounded by itself.
 */
final class Stt {

    private Stt() {}

    /**
     * What was traded of one share in one day.
     *
     * @param bought         shares bought
     * @param boughtPaise    their value
     * @param intradayBought value of those bought shares that were sold again, at their orders' averages
     * @param sold           shares sold
     * @param soldPaise      their value
     * @param intradaySold   value of those sold shares that were bought on the day
     * @param intraday       shares that were both bought and sold
     */
    record Day(
            long bought,
            long boughtPaise,
            long intradayBought,
            long sold,
            long soldPaise,
            long intradaySold,
            long intraday) {

        static Day of(List<ContractNote.Line> lines) {
            Day day = new Day(0, 0, 0, 0, 0, 0, 0);
            for (ContractNote.Line line : lines) {
                day = day.with(line);
            }
            return day;
        }

        private Day with(ContractNote.Line line) {
            long quantity = line.order().quantity();
            long value = line.order().valuePaise();
            return switch (line.order().side()) {
                case BUY ->
                    new Day(
                            Math.addExact(bought, quantity),
                            Math.addExact(boughtPaise, value),
                            Math.addExact(intradayBought, line.intradayPaise()),
                            sold,
                            soldPaise,
                            intradaySold,
                            Math.addExact(intraday, line.intradayQuantity()));
                case SELL ->
                    new Day(
                            bought,
                            boughtPaise,
                            intradayBought,
                            Math.addExact(sold, quantity),
                            Math.addExact(soldPaise, value),
                            Math.addExact(intradaySold, line.intradayPaise()),
                            intraday);
            };
        }

        /** The side of which shares are delivered. */
        Side deliverySide() {
            return bought > sold ? Side.BUY : Side.SELL;
        }

        long delivered() {
            return Math.abs(bought - sold);
        }
    }

    static long paise(SttRule rule, Day day, Tariff tariff) {
        return switch (rule) {
            case SELL_VALUE -> atSellValue(day, tariff);
            case DAY_AVERAGE -> atDayAverage(day, tariff);
        };
    }

    private static long atSellValue(Day day, Tariff tariff) {
        BigInteger intraday = times(day.intradayBought, tariff.buyIntraday().stt())
                .add(times(day.intradaySold, tariff.sellIntraday().stt()));
        long tax = rounded(intraday, 1, tariff.sttCoin());
        if (day.delivered() == 0) {
            return tax;
        }
        boolean buy = day.deliverySide() == Side.BUY;
        long value = buy ? day.boughtPaise : day.soldPaise;
        long quantity = buy ? day.bought : day.sold;
        return Math.addExact(tax, atAverage(deliveryRate(day, tariff), day.delivered(), value, quantity, tariff));
    }

    private static long atDayAverage(Day day, Tariff tariff) {
        long value = Math.addExact(day.boughtPaise, day.soldPaise);
        long quantity = Math.addExact(day.bought, day.sold);
        long intradayRate =
                Math.addExact(tariff.buyIntraday().stt(), tariff.sellIntraday().stt());
        return Math.addExact(
                atAverage(intradayRate, day.intraday, value, quantity, tariff),
                atAverage(deliveryRate(day, tariff), day.delivered(), value, quantity, tariff));
    }

    private static long deliveryRate(Day day, Tariff tariff) {
        return switch (day.deliverySide()) {
            case BUY -> tariff.buyDelivery().stt();
            case SELL -> tariff.sellDelivery().stt();
        };
    }

    /** Tax on {@code shares} at the average price of {@code quantity} shares of {@code value}. */
    private static long atAverage(long rate, long shares, long value, long quantity, Tariff tariff) {
        return rounded(times(value, rate).multiply(BigInteger.valueOf(shares)), quantity, tariff.sttCoin());
    }

    private static BigInteger times(long value, long billionths) {
        return BigInteger.valueOf(value).multiply(BigInteger.valueOf(billionths));
    }

    /** {@code billionths} of a paisa divided by {@code divisor}, to the nearest {@code coin}, half up. */
    private static long rounded(BigInteger billionths, long divisor, long coin) {
        BigInteger one = BigInteger.valueOf(divisor)
                .multiply(BigInteger.valueOf(Rates.UNIT))
                .multiply(BigInteger.valueOf(coin));
        BigInteger coins = billionths.shiftLeft(1).add(one).divide(one.shiftLeft(1));
        return Math.multiplyExact(coins.longValueExact(), coin);
    }
}
