package in.sauda.calendar;

import in.sauda.instrument.ByDate;
import in.sauda.instrument.DataFile;
import in.sauda.instrument.DataFileException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * How the official close follows from a day's trades; lengths and band from {@code rules/closing-price.csv}.
 *
 * <p>A share without a closing auction closes at the average of its last minutes; the reference price of a closing auction
 * is such an average too. So the close is not the last traded price. Immutable.
 */
public final class ClosingPrice {

    private final Map<Method, ByDate<Rule>> rules = new EnumMap<>(Method.class);

    /**
     * What holds from a date on.
     *
     * @param minutes     length of the average, counted back from the end of continuous trading
     * @param bandPercent how far a closing auction may be from its reference; 0 without one
     */
    public record Rule(int minutes, int bandPercent) {}

    private ClosingPrice() {}

    /** The table that the program ships with. */
    public static ClosingPrice load() {
        return read(DataFile.resource(
                "rules/closing-price.csv", "valid_from", "method", "minutes", "band_percent", "source"));
    }

    static ClosingPrice read(DataFile file) {
        ClosingPrice prices = new ClosingPrice();
        for (DataFile.Row row : file.rows()) {
            Method method = row.constant("method", Method.class);
            prices.rules
                    .computeIfAbsent(method, any -> new ByDate<>())
                    .put(row, new Rule(row.integer("minutes"), row.integer("band_percent")));
        }
        for (Method method : Method.values()) {
            if (!prices.rules.containsKey(method)) {
                throw new DataFileException(file.name(), 0, "no row for " + method);
            }
        }
        return prices;
    }

    /** What holds on {@code date} for shares with a closing auction, or without. Before the first row, the first. */
    public Rule rule(LocalDate date, boolean auction) {
        return Objects.requireNonNull(rules.get(auction ? Method.AUCTION : Method.AVERAGE))
                .on(date);
    }

    /**
     * The average traded price of a stretch of trading on the nearest tick, half up; without a trade in it the last traded
     * price of the day; without a trade that day the previous close. It is the close of shares without an auction and the
     * reference price of the others.
     *
     * @param shares             traded in the stretch, from 0
     * @param valuePaise         their value in paise
     * @param lastTradedPaise    last traded price of the day in paise, 0 if there was no trade
     * @param previousClosePaise previous official close in paise, adjusted on an ex-date
     * @param tickPaise          price step in paise, above 0
     */
    public static long average(
            long shares, long valuePaise, long lastTradedPaise, long previousClosePaise, long tickPaise) {
        if (shares == 0) {
            return lastTradedPaise == 0 ? previousClosePaise : lastTradedPaise;
        }
        long step = Math.multiplyExact(shares, tickPaise);
        return (valuePaise / step + (2 * (valuePaise % step) >= step ? 1 : 0)) * tickPaise;
    }

    /**
     * The close of a share with a closing auction: the auction's price, or the reference price if it found none.
     *
     * @param auctionPaise   price of the auction in paise, 0 if it found none
     * @param referencePaise its reference price in paise
     */
    public static long auctioned(long auctionPaise, long referencePaise) {
        return auctionPaise == 0 ? referencePaise : auctionPaise;
    }

    private enum Method {
        AVERAGE,
        AUCTION
    }
}
