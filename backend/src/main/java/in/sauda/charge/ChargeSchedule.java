package in.sauda.charge;

import in.sauda.instrument.DataFile;
import in.sauda.instrument.DataFileException;
import in.sauda.instrument.Exchange;
import in.sauda.order.Side;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * What trading costs, by date; sources {@code rules/charges.csv} and {@code rules/contract-note.csv}.
 *
 * <p>Rates are exact and every component is rounded once, half up: 10 shares at 1,400 bought for delivery on NSE on 22
 * November 2026 pay 14 of STT, 0.43 of exchange charge, 0.01 to SEBI, 2.10 of stamp duty and 0.08 of GST. A date before
 * the first row of a rate uses the first row. Immutable, for any number of threads.
 */
public final class ChargeSchedule {

    /** By the exchange's ordinal. */
    private final ExchangeTariffs[] tariffs;

    private final ChargeTable table;
    private final NoteSettings settings;

    private ChargeSchedule(ChargeTable table, NoteSettings settings) {
        this.table = table;
        this.settings = settings;
        NavigableSet<LocalDate> days = new TreeSet<>(table.changes());
        days.addAll(settings.changes());
        this.tariffs = Arrays.stream(Exchange.values())
                .map(exchange -> over(days, exchange))
                .toArray(ExchangeTariffs[]::new);
        for (LocalDate day : days) { // A fee that is missing is to be found at the start, not when it is due.
            dpPaise(day);
            squareOffFee(day);
        }
    }

    /** The schedule that the program ships with; throws {@link DataFileException} where its files are wrong. */
    public static ChargeSchedule load() {
        return read(
                DataFile.resource("rules/charges.csv", ChargeRow.COLUMNS),
                DataFile.resource("rules/contract-note.csv", NoteSettings.COLUMNS));
    }

    static ChargeSchedule read(DataFile charges, DataFile note) {
        return new ChargeSchedule(ChargeTable.read(charges), NoteSettings.read(note));
    }

    /**
     * What one order costs for all that it did in one day.
     *
     * <p>STT is that of an order alone, to the rupee; the {@link ContractNote} works it out again over the day. Depository
     * charge and square-off fee are not of an order and stay zero.
     *
     * @param date          day of the trade
     * @param exchange      where it traded
     * @param series        the exchange's series or group; one that no row names is charged as most are
     * @param side          not null
     * @param deliveryPaise value of the shares that are delivered, from 0
     * @param intradayPaise value of the shares that are bought and sold on the day, from 0
     * @throws IllegalArgumentException if a value is negative
     * @throws ArithmeticException      on overflow, which no value up to 1e13 paise comes near
     */
    public Charges order(
            LocalDate date, Exchange exchange, String series, Side side, long deliveryPaise, long intradayPaise) {
        requireNotNegative(deliveryPaise, intradayPaise);
        return inForce(date, exchange, series).order(side, deliveryPaise, intradayPaise);
    }

    /**
     * What an intraday buy and sale cost together, each component rounded once over both: what calculators show. The
     * sum of both orders ({@link #order}) can differ from it by a paisa a component, and it is the orders that are charged.
     *
     * @throws IllegalArgumentException if a value is negative
     * @throws ArithmeticException      on overflow
     */
    public Charges roundTrip(LocalDate date, Exchange exchange, String series, long buyPaise, long sellPaise) {
        requireNotNegative(buyPaise, sellPaise);
        return inForce(date, exchange, series).roundTrip(buyPaise, sellPaise);
    }

    /** Depository charge in paise, GST included: once per ISIN and day on which shares leave demat. */
    public long dpPaise(LocalDate date) {
        long fee = Math.addExact(
                table.feePaise(Component.DP_DEPOSITORY, date, Part.DELIVERY, Side.SELL),
                table.feePaise(Component.DP_BROKER, date, Part.DELIVERY, Side.SELL));
        return fee + feeTax(date, fee);
    }

    /** The fee for one order by which the broker squares off, and its GST; all else is zero. */
    public Charges squareOffFee(LocalDate date) {
        long fee = table.feePaise(Component.SQUARE_OFF, date, Part.INTRADAY, Side.SELL);
        return new Charges(0, 0, 0, 0, 0, feeTax(date, fee), 0, fee);
    }

    /** At which price contract notes of {@code date} take STT. */
    public SttRule sttRule(LocalDate date) {
        return settings.sttRule(date);
    }

    Tariff inForce(LocalDate date, Exchange exchange, String series) {
        Tariff[] byDate = tariffs[exchange.ordinal()].of(series);
        int last = byDate.length - 1;
        while (last > 0 && date.isBefore(byDate[last].validFrom())) {
            last--;
        }
        return byDate[last];
    }

    private long feeTax(LocalDate date, long feePaise) {
        return inForce(date, Exchange.NSE, "").gst(feePaise, 0);
    }

    private ExchangeTariffs over(NavigableSet<LocalDate> days, Exchange exchange) {
        Map<String, Tariff[]> named = new HashMap<>();
        table.namedSeries(exchange).forEach(series -> named.put(series, over(days, exchange, series)));
        return new ExchangeTariffs(named, over(days, exchange, ""));
    }

    private Tariff[] over(NavigableSet<LocalDate> days, Exchange exchange, String series) {
        return days.stream()
                .map(day -> table.tariff(day, exchange, series, settings))
                .toArray(Tariff[]::new);
    }

    private static void requireNotNegative(long one, long other) {
        if (one < 0 || other < 0) {
            throw new IllegalArgumentException("A value is not negative: " + one + ", " + other + " paise");
        }
    }

    /** Tariffs in order of time: of the series that rows name, and of all others. */
    private record ExchangeTariffs(Map<String, Tariff[]> named, Tariff[] others) {

        Tariff[] of(String series) {
            Tariff[] found = named.get(series);
            return found == null ? others : found;
        }
    }
}
