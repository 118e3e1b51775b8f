package in.sauda.charge;

import static java.math.BigDecimal.ZERO;

import in.sauda.instrument.Symbol;
import in.sauda.order.Product;
import in.sauda.order.Side;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rules for charges told once more for the tests, in another way: rupees as decimals, rates as they are printed,
 * netting share by share. Knows NSE and BSE's ordinary groups at the rates since October 2024.
 */
final class ExactNote {

    private static final MathContext MANY_DIGITS = new MathContext(60);

    private ExactNote() {}

    static Charges order(OrderTurnover order, BigDecimal delivery, BigDecimal intraday) {
        BigDecimal all = delivery.add(intraday);
        BigDecimal brokerage = percent("0.03", intraday).min(new BigDecimal(20));
        BigDecimal exchange = percent(order.symbol().text().endsWith(".BO") ? "0.00375" : "0.00307", all);
        BigDecimal sebi = percent("0.0001", all);
        BigDecimal stamp = order.side() == Side.BUY ? percent("0.015", delivery).add(percent("0.003", intraday)) : ZERO;
        BigDecimal intradayStt = order.side() == Side.SELL ? percent("0.025", intraday) : ZERO;
        BigDecimal gst = percent("18", brokerage.add(exchange).add(sebi));
        return new Charges(
                paise(brokerage),
                100 * (wholeRupees(percent("0.1", delivery)) + wholeRupees(intradayStt)),
                paise(exchange),
                paise(sebi),
                paise(stamp),
                paise(gst),
                0,
                0);
    }

    static Charges note(List<OrderTurnover> orders, SttRule rule) {
        Map<Long, Integer> intraday = intradayShares(orders);
        Charges sum = Charges.NONE;
        Map<Symbol, List<OrderTurnover>> bySymbol = new LinkedHashMap<>();
        for (OrderTurnover order : orders) {
            bySymbol.computeIfAbsent(order.symbol(), symbol -> new ArrayList<>())
                    .add(order);
            BigDecimal intradayValue = intradayValue(order, intraday);
            Charges charges = order(order, rupees(order.valuePaise()).subtract(intradayValue), intradayValue);
            sum = sum.plus(new Charges(
                    charges.brokerage(),
                    0,
                    charges.exchange(),
                    charges.sebi(),
                    charges.stampDuty(),
                    charges.gst(),
                    0,
                    0));
        }
        long stt = bySymbol.values().stream()
                .mapToLong(each -> stt(each, intraday, rule))
                .sum();
        return sum.plus(new Charges(0, 100 * stt, 0, 0, 0, 0, 0, 0));
    }

    private static long stt(List<OrderTurnover> orders, Map<Long, Integer> intraday, SttRule rule) {
        BigDecimal[] quantity = {ZERO, ZERO};
        BigDecimal[] value = {ZERO, ZERO};
        BigDecimal matched = ZERO;
        BigDecimal matchedSold = ZERO;
        for (OrderTurnover order : orders) {
            int side = order.side().ordinal();
            quantity[side] = quantity[side].add(BigDecimal.valueOf(order.quantity()));
            value[side] = value[side].add(rupees(order.valuePaise()));
            if (order.side() == Side.SELL) {
                matched = matched.add(BigDecimal.valueOf(intraday.getOrDefault(order.orderNumber(), 0)));
                matchedSold = matchedSold.add(intradayValue(order, intraday));
            }
        }
        int more = quantity[0].compareTo(quantity[1]) > 0 ? 0 : 1;
        BigDecimal rest = quantity[more].subtract(quantity[1 - more]);
        BigDecimal intradayValue = matchedSold;
        BigDecimal restAverage = value[more].divide(quantity[more], MANY_DIGITS);
        if (rule == SttRule.DAY_AVERAGE) {
            restAverage = value[0].add(value[1]).divide(quantity[0].add(quantity[1]), MANY_DIGITS);
            intradayValue = matched.multiply(restAverage);
        }
        return wholeRupees(percent("0.025", intradayValue)) + wholeRupees(percent("0.1", rest.multiply(restAverage)));
    }

    /** Share by share: a share meets the earliest waiting one of the other side, its own product's before the other's. */
    private static Map<Long, Integer> intradayShares(List<OrderTurnover> orders) {
        Map<Long, Integer> intraday = new HashMap<>();
        Map<String, Deque<Long>> waiting = new LinkedHashMap<>();
        for (OrderTurnover order : orders) {
            for (long share = 0; share < order.quantity(); share++) {
                waiting.computeIfAbsent(key(order.symbol(), order.product(), order.side()), key -> new ArrayDeque<>())
                        .add(order.orderNumber());
            }
        }
        for (Symbol symbol :
                orders.stream().map(OrderTurnover::symbol).distinct().toList()) {
            for (Product[] pair : new Product[][] {
                {Product.CNC, Product.CNC},
                {Product.MIS, Product.MIS},
                {Product.CNC, Product.MIS},
                {Product.MIS, Product.CNC}
            }) {
                Deque<Long> buys = waiting.getOrDefault(key(symbol, pair[0], Side.BUY), new ArrayDeque<>());
                Deque<Long> sells = waiting.getOrDefault(key(symbol, pair[1], Side.SELL), new ArrayDeque<>());
                while (!buys.isEmpty() && !sells.isEmpty()) {
                    intraday.merge(buys.remove(), 1, Integer::sum);
                    intraday.merge(sells.remove(), 1, Integer::sum);
                }
            }
        }
        return intraday;
    }

    private static String key(Symbol symbol, Product product, Side side) {
        return symbol + " " + product + " " + side;
    }

    private static BigDecimal intradayValue(OrderTurnover order, Map<Long, Integer> intraday) {
        return rupees(order.valuePaise())
                .multiply(BigDecimal.valueOf(intraday.getOrDefault(order.orderNumber(), 0)))
                .divide(BigDecimal.valueOf(order.quantity()), 2, RoundingMode.HALF_UP);
    }

    static BigDecimal rupees(long paise) {
        return BigDecimal.valueOf(paise, 2);
    }

    private static BigDecimal percent(String rate, BigDecimal value) {
        return new BigDecimal(rate).movePointLeft(2).multiply(value);
    }

    private static long paise(BigDecimal rupees) {
        return rupees.movePointRight(2).setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    private static long wholeRupees(BigDecimal rupees) {
        return rupees.setScale(0, RoundingMode.HALF_UP).longValueExact();
    }
}
