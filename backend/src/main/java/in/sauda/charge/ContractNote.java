package in.sauda.charge;

import in.sauda.instrument.Symbol;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What one account's trades of one day cost in the end: the truth that the day's estimates are put right by.
 *
 * <p>Shares bought and sold on the day are intraday whatever the orders said, the rest is delivery ({@link Netting}). Each
 * order's components are worked out again on that split, once an order; only STT is worked out once a share
 * ({@link Stt}). Depository charge and square-off fees are no part of a note. Immutable.
 *
 * @param date    the trading day
 * @param lines   one for each order, in the order given; their charges are without STT
 * @param shares  one for each share traded, in order of first trade; they hold the STT
 * @param charges all lines and all STT together; dp and squareOff are zero
 */
public record ContractNote(LocalDate date, List<Line> lines, List<Share> shares, Charges charges) {

    /** Defensive copies of the lists. */
    public ContractNote {
        lines = List.copyOf(lines);
        shares = List.copyOf(shares);
    }

    /**
     * One order of the note.
     *
     * @param order            as it traded
     * @param intradayQuantity shares of it that were bought and sold on the day, from 0
     * @param intradayPaise    their value at the order's average price, to the paisa
     * @param charges          what the order costs, without STT
     */
    public record Line(OrderTurnover order, long intradayQuantity, long intradayPaise, Charges charges) {

        /** Shares of it that are delivered, from 0. */
        public long deliveryQuantity() {
            return order.quantity() - intradayQuantity;
        }

        /** Value of the shares that are delivered, in paise. */
        public long deliveryPaise() {
            return order.valuePaise() - intradayPaise;
        }
    }

    /**
     * One share's day on one exchange.
     *
     * @param symbol           not null
     * @param bought           shares bought, from 0
     * @param boughtPaise      their value
     * @param sold             shares sold, from 0
     * @param soldPaise        their value
     * @param intradayQuantity shares that were both bought and sold, from 0
     * @param sttPaise         securities transaction tax
     */
    public record Share(
            Symbol symbol,
            long bought,
            long boughtPaise,
            long sold,
            long soldPaise,
            long intradayQuantity,
            long sttPaise) {}

    /**
     * The note of a day.
     *
     * @param orders   every order that traded, in order of time; may be empty
     * @param schedule the rates
     * @param rule     at which price STT is taken, ordinarily {@link ChargeSchedule#sttRule} of the day
     * @throws IllegalArgumentException if an order is there twice: it would pay its brokerage twice
     * @throws ArithmeticException      on overflow
     */
    public static ContractNote of(LocalDate date, List<OrderTurnover> orders, ChargeSchedule schedule, SttRule rule) {
        return soFar(date, orders, List.of(), schedule, rule);
    }

    /**
     * The note of a day that is not over, in which intraday positions are still open: what opened them is charged as
     * intraday, since it is to be closed; parameters and faults as above.
     *
     * @param closing an intraday order for each open position, which would close it at its entry value; these are not
     *                charged themselves
     */
    public static ContractNote soFar(
            LocalDate date,
            List<OrderTurnover> orders,
            List<OrderTurnover> closing,
            ChargeSchedule schedule,
            SttRule rule) {
        requireEachOnce(orders);
        Map<Symbol, List<OrderTurnover>> bySymbol = new LinkedHashMap<>();
        orders.forEach(order -> bySymbol.computeIfAbsent(order.symbol(), symbol -> new ArrayList<>())
                .add(order));
        closing.forEach(order -> bySymbol.computeIfPresent(order.symbol(), (symbol, ofShare) -> {
            ofShare.add(order);
            return ofShare;
        }));
        Map<Long, Line> lineOf = new LinkedHashMap<>();
        orders.forEach(order -> lineOf.put(order.orderNumber(), new Line(order, 0, 0, Charges.NONE)));
        List<Share> shares = new ArrayList<>(bySymbol.size());
        for (List<OrderTurnover> ofShare : bySymbol.values()) {
            List<Line> all = lines(date, ofShare, schedule);
            List<Line> traded = closing.isEmpty()
                    ? all
                    : all.stream()
                            .filter(line -> !closing.contains(line.order()))
                            .toList();
            traded.forEach(line -> lineOf.put(line.order().orderNumber(), line));
            shares.add(share(date, traded, Stt.Day.of(all), schedule, rule));
        }
        List<Line> lines = List.copyOf(lineOf.values());
        return new ContractNote(date, lines, shares, sum(lines, shares));
    }

    private static List<Line> lines(LocalDate date, List<OrderTurnover> orders, ChargeSchedule schedule) {
        long[] intraday = Netting.intraday(orders);
        List<Line> lines = new ArrayList<>(orders.size());
        for (int i = 0; i < intraday.length; i++) {
            OrderTurnover order = orders.get(i);
            long value = partOf(order.valuePaise(), intraday[i], order.quantity());
            Charges charges = schedule.order(
                    date, order.exchange(), order.series(), order.side(), order.valuePaise() - value, value);
            lines.add(new Line(order, intraday[i], value, charges.withStt(0)));
        }
        return lines;
    }

    private static Share share(LocalDate date, List<Line> lines, Stt.Day taxed, ChargeSchedule schedule, SttRule rule) {
        OrderTurnover first = lines.getFirst().order();
        Stt.Day day = Stt.Day.of(lines);
        Tariff tariff = schedule.inForce(date, first.exchange(), first.series());
        return new Share(
                first.symbol(),
                day.bought(),
                day.boughtPaise(),
                day.sold(),
                day.soldPaise(),
                day.intraday(),
                Stt.paise(rule, taxed, tariff));
    }

    private static Charges sum(List<Line> lines, List<Share> shares) {
        Charges sum = Charges.NONE;
        for (Line line : lines) {
            sum = sum.plus(line.charges());
        }
        long stt = 0;
        for (Share share : shares) {
            stt = Math.addExact(stt, share.sttPaise());
        }
        return sum.withStt(stt);
    }

    /** {@code part} of {@code quantity} shares of {@code value}, half up; exact where value times part would overflow. */
    private static long partOf(long value, long part, long quantity) {
        long rest = Math.multiplyExact(value % quantity, part);
        return value / quantity * part + rest / quantity + (rest % quantity >= (quantity + 1) / 2 ? 1 : 0);
    }

    private static void requireEachOnce(List<OrderTurnover> orders) {
        Set<Long> seen = new HashSet<>();
        for (OrderTurnover order : orders) {
            if (!seen.add(order.orderNumber())) {
                throw new IllegalArgumentException("Order " + order.orderNumber() + " is there twice");
            }
        }
    }
}
