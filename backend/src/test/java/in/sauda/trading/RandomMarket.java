package in.sauda.trading;

import in.sauda.calendar.AlwaysOpen;
import in.sauda.calendar.ExchangeHours;
import in.sauda.calendar.MarketHours;
import in.sauda.instrument.CorporateActions;
import in.sauda.instrument.DataFile;
import in.sauda.instrument.InstrumentCatalog;
import in.sauda.instrument.TestShares;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * What a random market is made of, from its seed alone: hours, dates, shares, corporate actions, prices.
 *
 * @param hours   the exchange's, or always open
 * @param dates   every date of the run, in order
 * @param trading those of {@code dates} with a session
 * @param actions what its companies do
 * @param feed    its prices
 */
record RandomMarket(
        MarketHours hours, List<LocalDate> dates, List<LocalDate> trading, CorporateActions actions, RandomFeed feed) {

    static final InstrumentCatalog CATALOG = new InstrumentCatalog(
            List.of(
                    TestShares.share(0, "TCS.NS", "INE000000000", "EQ", true),
                    TestShares.share(1, "ITC.NS", "INE000000001", "EQ", true),
                    TestShares.share(2, "TINY.NS", "INE000000002", "EQ", false),
                    TestShares.share(3, "TIED.NS", "INE000000003", "BE", false),
                    TestShares.share(4, "ITC.BO", "INE000000001", "A", true),
                    TestShares.share(5, "FORMER.NS", "INE000000005", "EQ", false),
                    TestShares.share(6, "LATTER.NS", "INE000000006", "EQ", false)),
            Map.of());

    /** Ordinary days, holidays, special sessions and each date on which a rule of the exchange changed. */
    private static final List<LocalDate> STARTS = Stream.of(
                    "2025-03-11",
                    "2025-09-03",
                    "2025-10-19",
                    "2025-11-03",
                    "2026-01-30",
                    "2026-06-15",
                    "2026-07-29",
                    "2026-07-31",
                    "2026-08-13",
                    "2026-09-03")
            .map(LocalDate::parse)
            .toList();

    private static final int TRADING_DAYS = 4;
    private static final AlwaysOpen ALWAYS = new AlwaysOpen();
    private static final List<ExchangeHours> EXCHANGE =
            List.of(ExchangeHours.load(1), ExchangeHours.load(2), ExchangeHours.load(3));

    static RandomMarket of(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        MarketHours hours = random.nextInt(4) == 0 ? ALWAYS : EXCHANGE.get(random.nextInt(EXCHANGE.size()));
        LocalDate date = STARTS.get(random.nextInt(STARTS.size()));
        List<LocalDate> dates = new ArrayList<>();
        List<LocalDate> trading = new ArrayList<>();
        while (trading.size() < TRADING_DAYS) {
            dates.add(date);
            if (hours.isTradingDay(date)) {
                trading.add(date);
            }
            date = date.plusDays(1);
        }
        CorporateActions actions = actions(random, dates);
        return new RandomMarket(
                hours, dates, trading, actions, new RandomFeed(random.split(), hours, dates, actions, CATALOG));
    }

    private static CorporateActions actions(SplittableRandom random, List<LocalDate> dates) {
        Map<String, String> rows = new HashMap<>();
        int count = random.nextInt(4);
        for (int i = 0; i < count; i++) {
            LocalDate day = dates.get(1 + random.nextInt(dates.size() - 1));
            String share = List.of("TCS.NS", "ITC.NS", "TINY.NS", "ITC.NS").get(random.nextInt(4));
            String row = switch (random.nextInt(4)) {
                case 0 -> day + "," + share + ",SPLIT,1," + (2 + random.nextInt(9)) + ",,,";
                case 1 -> day + "," + share + ",BONUS,3," + (4 + random.nextInt(3)) + ",,,";
                case 2 -> day + "," + share + ",DIVIDEND,,," + (1 + random.nextInt(30)) + ",,";
                default -> day + ",FORMER.NS,RENAME,,,,LATTER.NS,";
            };
            // A company does one thing in a run, so that a price has one base.
            rows.put(row.split(",", 3)[1], row + "random");
            // One company, two listings: each has its row.
            rows.computeIfPresent(
                    "ITC.NS",
                    (any, other) -> other.contains("ITC.BO") ? other : other + "\n" + other.replace(".NS", ".BO"));
        }
        String file = String.join(",", CorporateActions.COLUMNS) + "\n" + String.join("\n", rows.values()) + "\n";
        return CorporateActions.read(DataFile.read(
                "random actions", new StringReader(file), CorporateActions.COLUMNS.toArray(String[]::new)));
    }
}
