package in.sauda.feed.simulated;

import in.sauda.instrument.Instrument;
import in.sauda.instrument.PriceBands;
import in.sauda.instrument.TickSizes;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * The closing prices of one share from the beginning of the simulated past, each on tick and inside the band around the
 * one before.
 *
 * <p>Day returns are cumulated from the date of the reference prices, where the price is the reference, forwards and
 * backwards; a weak pull back to the reference keeps prices sane for decades. Then the prices are put on tick from the
 * first day on, because the tick of a month follows from the close of the month before. Safe from any thread.
 */
final class ClosePath {

    /** The date at which a share is at its reference price. */
    static final LocalDate REFERENCE_DATE = LocalDate.of(2026, 8, 21);

    private static final int OWN = 1;
    private static final int SURPRISE = 2;
    private static final int LISTING = 3;
    private static final int SPARE = 64;

    /** Part of the distance from the reference that is taken back each day: half of it in some 230 days. */
    private static final double PULL = 0.003;

    /** One day in 32 brings news of the company's own, and three and a half times its usual move. */
    private static final double SURPRISE_SIZE = 3.5;

    private static final double SURPRISE_SCALE = 1 / StrictMath.sqrt(1 + (SURPRISE_SIZE * SURPRISE_SIZE - 1) / 32);

    /** A day's move stops short of the band, so that rounding cannot carry it out. */
    private static final double PART_OF_BAND = 0.8;

    /** Deviation between the closes of two listings of one company. */
    private static final double LISTING_GAP = 0.0003;

    private final Instrument share;
    private final Company company;
    private final TradingDays days;
    private final MarketFactors factors;
    private final DaySeries sector;
    private final TickSizes tickSizes;
    private final PriceBands bands;
    private volatile Closes closes = new Closes(new int[0], new short[0], 0);

    ClosePath(
            Instrument share,
            Company company,
            TradingDays days,
            MarketFactors factors,
            TickSizes tickSizes,
            PriceBands bands) {
        this.share = share;
        this.company = company;
        this.days = days;
        this.factors = factors;
        this.sector = factors.sector(share.industry());
        this.tickSizes = tickSizes;
        this.bands = bands;
    }

    /** The close of {@code day} in paise; of the day before the first, the first close. */
    long close(int day) {
        return covering(day).prices[Math.max(day, 0)];
    }

    /** The price step on {@code day} in paise. */
    long tickPaise(int day) {
        return covering(day).ticks[day];
    }

    /** Lowest price of {@code day}'s band, on tick. */
    long lowerBand(int day) {
        return PriceBands.lower(close(day - 1), bands.percent(share, days.date(day)), tickPaise(day));
    }

    /** Highest price of {@code day}'s band, on tick. */
    long upperBand(int day) {
        return PriceBands.upper(close(day - 1), bands.percent(share, days.date(day)), tickPaise(day));
    }

    private Closes covering(int day) {
        Closes known = closes;
        return day < known.prices.length ? known : grow(day);
    }

    private synchronized Closes grow(int day) {
        Closes known = closes;
        if (day < known.prices.length) {
            return known;
        }
        int anchor = days.atOrAfter(REFERENCE_DATE.toEpochDay());
        int from = known.prices.length;
        int to = Math.max(day, anchor) + SPARE;
        double[] logs = from == 0 ? fromAnchor(anchor, to) : onwards(from, to, known.lastLog);
        int[] prices = Arrays.copyOf(known.prices, to);
        short[] ticks = Arrays.copyOf(known.ticks, to);
        putOnTick(from, logs, prices, ticks);
        closes = new Closes(prices, ticks, logs[to - from - 1]);
        return closes;
    }

    /** Logarithms of price over reference from day 0 to {@code to}, 0 at {@code anchor}. */
    private double[] fromAnchor(int anchor, int to) {
        double[] logs = new double[to];
        for (int i = anchor; i > 0; i--) {
            double before = logs[i] * (1 - PULL) - dayReturn(i);
            logs[i - 1] = logs[i] - bounded(logs[i] - before, i);
        }
        System.arraycopy(onwards(anchor + 1, to, 0), 0, logs, anchor + 1, to - anchor - 1);
        return logs;
    }

    private double[] onwards(int from, int to, double last) {
        double[] logs = new double[to - from];
        double log = last;
        for (int i = from; i < to; i++) {
            log += bounded(dayReturn(i) - PULL * log, i);
            logs[i - from] = log;
        }
        return logs;
    }

    private double dayReturn(int day) {
        long dayKey = Draws.key(company.key(), days.epochDay(day));
        double own = Draws.bell(Draws.draw(dayKey, OWN)) * SURPRISE_SCALE;
        if ((Draws.draw(dayKey, SURPRISE) & 31) == 0) {
            own *= SURPRISE_SIZE;
        }
        double move = company.market() * factors.market(day) + company.sector() * sector.at(day) + company.own() * own;
        return company.volatility() * factors.regime(day) * move;
    }

    private double bounded(double move, int day) {
        double most = PART_OF_BAND * StrictMath.log1p(bands.percent(share, days.date(day)) / 100.0);
        return Math.clamp(move, -most, most);
    }

    private void putOnTick(int from, double[] logs, int[] prices, short[] ticks) {
        long monthReference = from == 0 ? Math.round(paise(0, logs[0])) : lastOfMonthBefore(from, prices);
        for (int day = from; day < prices.length; day++) {
            LocalDate date = days.date(day);
            if (day > 0 && days.date(day - 1).getMonth() != date.getMonth()) {
                monthReference = prices[day - 1];
            }
            long tick = tickSizes.tickPaise(share.exchange(), date, monthReference);
            long close = Math.max(Math.round(paise(day, logs[day - from]) / tick), 1) * tick;
            if (day > 0) {
                int percent = bands.percent(share, date);
                close = Math.clamp(
                        close,
                        PriceBands.lower(prices[day - 1], percent, tick),
                        PriceBands.upper(prices[day - 1], percent, tick));
            }
            prices[day] = Math.toIntExact(close);
            ticks[day] = (short) tick;
        }
    }

    private long lastOfMonthBefore(int day, int[] prices) {
        int last = day - 1;
        while (last > 0 && days.date(last).getMonth() == days.date(day).getMonth()) {
            last--;
        }
        return prices[last];
    }

    private double paise(int day, double log) {
        long draw = Draws.draw(Draws.key(company.listingKey(), days.epochDay(day)), LISTING);
        return share.reference().paise() * StrictMath.exp(log) * (1 + LISTING_GAP * Draws.bell(draw));
    }

    private record Closes(int[] prices, short[] ticks, double lastLog) {}
}
