package in.sauda.feed.simulated;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What moves all shares together: the market's and each sector's day, calm and nervous times, and the market's steps
 * within a day. All have deviation 1; {@link Company} scales them.
 */
final class MarketFactors {

    private static final int MARKET_DAY = 1;
    private static final int MARKET_SHOCK = 2;
    private static final int BLOCK_STEPS = 3;
    private static final int MINUTE_STEPS = 4;
    private static final int REGIME = 5;
    private static final int SECTOR = 6;

    /** Days from one level of nervousness to the next; between them it changes evenly. */
    private static final int REGIME_DAYS = 25;

    private static final double REGIME_SPREAD = 0.40;

    /** One market day in 64 is a shock of two and a half times the size; the constant keeps the deviation at 1. */
    private static final double SHOCK_SIZE = 2.5;

    private static final double SHOCK_SCALE = 1 / StrictMath.sqrt(1 + (SHOCK_SIZE * SHOCK_SIZE - 1) / 64);

    private final long key;
    private final TradingDays days;
    private final DaySeries market = new DaySeries(this::drawMarket);
    private final DaySeries regime = new DaySeries(this::drawRegime);
    private final Map<String, DaySeries> sectors = new ConcurrentHashMap<>();

    MarketFactors(long seedKey, TradingDays days) {
        this.key = Draws.key(seedKey, "market");
        this.days = days;
    }

    /** The market's move on {@code day}, deviation 1. */
    double market(int day) {
        return market.at(day);
    }

    /** How nervous {@code day} is: multiplies every move; about 1, mostly between a half and twice. */
    double regime(int day) {
        return regime.at(day);
    }

    /** The moves of {@code industry} apart from the market's, deviation 1. */
    DaySeries sector(String industry) {
        return sectors.computeIfAbsent(industry, name -> {
            long sectorKey = Draws.key(Draws.key(key, SECTOR), name);
            return new DaySeries(day -> Draws.bell(Draws.draw(sectorKey, days.epochDay(day))));
        });
    }

    /** The market's step in each of {@code blocks} blocks of {@code day}, deviation 1. */
    double[] blockSteps(int day, int blocks) {
        long dayKey = Draws.key(Draws.key(key, BLOCK_STEPS), days.epochDay(day));
        double[] steps = new double[blocks];
        for (int b = 0; b < blocks; b++) {
            steps[b] = Draws.bell(Draws.draw(dayKey, b));
        }
        return steps;
    }

    /** Key of the market's steps in the minutes of {@code day}. */
    long minuteKey(int day) {
        return Draws.key(Draws.key(key, MINUTE_STEPS), days.epochDay(day));
    }

    private double drawMarket(int day) {
        int epochDay = days.epochDay(day);
        double move = Draws.bell(Draws.draw(Draws.key(key, MARKET_DAY), epochDay)) * SHOCK_SCALE;
        boolean shock = (Draws.draw(Draws.key(key, MARKET_SHOCK), epochDay) & 63) == 0;
        return shock ? move * SHOCK_SIZE : move;
    }

    private double drawRegime(int day) {
        long regimeKey = Draws.key(key, REGIME);
        int epochDay = days.epochDay(day);
        int knot = Math.floorDiv(epochDay, REGIME_DAYS);
        double part = Math.floorMod(epochDay, REGIME_DAYS) / (double) REGIME_DAYS;
        double from = Draws.bell(Draws.draw(regimeKey, knot));
        double to = Draws.bell(Draws.draw(regimeKey, knot + 1));
        return StrictMath.exp(REGIME_SPREAD * (from + (to - from) * part - REGIME_SPREAD));
    }
}
