package in.sauda.feed.simulated;

import in.sauda.calendar.Ist;
import in.sauda.instrument.Instrument;
import in.sauda.quote.Candle;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The values of an index, formed from its constituents on a stated grid.
 *
 * <p>The value at a moment is the base level times the constituents' worth (shares outstanding times price, added up
 * exactly) over their worth at reference prices, rounded to a paisa. The grid is the end of each minute: there the index
 * is its constituents' value, held within the day's range. The day's range is that of the open and of the ends of all
 * blocks ({@link DayProfile}: a quarter or half of an hour), where nothing is held back; so a five-year chart needs no minutes. Between two ends of minutes the
 * index wanders like a share, within the day's range.
 */
final class IndexPath implements PricePath {

    private static final double VOLATILITY = 0.009;

    private final Instrument index;
    private final long key;
    private final TradingDays days;
    private final MarketFactors factors;
    private final List<SharePath> constituents;
    private final boolean allDerivatives;
    private final double levelPerWorth;
    private final Map<Integer, Candle> byDay = new ConcurrentHashMap<>();

    IndexPath(Instrument index, long seedKey, TradingDays days, MarketFactors factors, List<SharePath> constituents) {
        this.index = index;
        this.key = Draws.key(seedKey, index.symbol().text());
        this.days = days;
        this.factors = factors;
        this.constituents = List.copyOf(constituents);
        this.allDerivatives =
                constituents.stream().allMatch(path -> path.instrument().derivatives());
        long worth = 0;
        for (SharePath path : constituents) {
            worth = Math.addExact(
                    worth,
                    Math.multiplyExact(
                            shares(path), path.instrument().reference().paise()));
        }
        this.levelPerWorth = index.reference().paise() / (double) worth;
    }

    static long shares(SharePath path) {
        return path.instrument().sharesOutstanding();
    }

    @Override
    public Instrument instrument() {
        return index;
    }

    List<SharePath> constituents() {
        return constituents;
    }

    /** The value of {@code worth} paise of constituents. */
    long level(long worth) {
        return Math.max(Math.round(worth * levelPerWorth), 1);
    }

    @Override
    public int minutes(int day) {
        return days.minutes(day, allDerivatives);
    }

    /** One paisa: an index has no price step. */
    @Override
    public long tickPaise(int day) {
        return 1;
    }

    @Override
    public long close(int day) {
        long worth = 0;
        for (SharePath path : constituents) {
            worth += shares(path) * path.close(day);
        }
        return level(worth);
    }

    @Override
    public Candle day(int day) {
        Candle known = byDay.get(day);
        if (known == null) {
            IndexCurve curve = curve(day);
            long close = close(day);
            known = new Candle(
                    Ist.startOf(days.date(day)) / Ist.SECOND,
                    curve.open(),
                    Math.max(curve.high(), close),
                    Math.min(curve.low(), close),
                    close,
                    0);
            byDay.put(day, known);
        }
        return known;
    }

    @Override
    public long openingShares(int day) {
        return 0;
    }

    @Override
    public long closingShares(int day) {
        return 0;
    }

    @Override
    public IndexCurve curve(int day) {
        DayProfile profile = DayProfile.of(minutes(day));
        double[] marketSteps = factors.blockSteps(day, profile.blocks());
        ShareCurve[] curves = new ShareCurve[constituents.size()];
        for (int i = 0; i < curves.length; i++) {
            curves[i] = constituents.get(i).curve(day, marketSteps);
        }
        double sigma = VOLATILITY * factors.regime(day) * close(day);
        return new IndexCurve(this, Draws.key(key, days.epochDay(day)), sigma, profile, curves);
    }
}
