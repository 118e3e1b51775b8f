package in.sauda.feed.simulated;

import in.sauda.calendar.Ist;
import in.sauda.instrument.Instrument;
import in.sauda.quote.Candle;

/** The prices of a share: each day's open, high and low are drawn around its closes. */
final class SharePath implements PricePath {

    private static final int GAP = 1;
    private static final int HIGH = 2;
    private static final int LOW = 3;
    private static final int VOLUME = 4;
    private static final int LAST = 5;
    private static final int AUCTION_VOLUMES = 6;

    /** A session of at least this many minutes leaves no closed hours for news to gather in. */
    private static final int ROUND_THE_CLOCK = 23 * 60;

    private static final double NIGHT_PART_OF_RETURN = 0.35;
    private static final double NIGHT_NOISE = 0.25;
    private static final double ROUND_THE_CLOCK_NOISE = 0.02;
    private static final double SESSION_PART_OF_DEVIATION = 0.85;

    /** Deviation between the last traded price and the official close, in those of the session. */
    private static final double LAST_NOISE = 0.06;

    /** How far at least the day's range goes past an averaged close, in deviations of the session. */
    private static final double ROOM_AROUND_AVERAGE = 0.30;

    private static final double LEAST_OPENING_PART = 0.005;
    private static final double OPENING_PART = 0.02;
    private static final double LEAST_CLOSING_PART = 0.04;
    private static final double CLOSING_PART = 0.08;

    private final Instrument share;
    private final Company company;
    private final TradingDays days;
    private final MarketFactors factors;
    private final ClosePath closes;

    SharePath(Instrument share, Company company, TradingDays days, MarketFactors factors, ClosePath closes) {
        this.share = share;
        this.company = company;
        this.days = days;
        this.factors = factors;
        this.closes = closes;
    }

    /**
     * What a day's way must keep to, in paise.
     *
     * @param key   of the day's draws
     * @param sigma usual size of the session's move
     * @param close last price of continuous trading
     * @param average what the last minutes' trades come to on average; 0 where they need not come to anything
     */
    record Frame(int day, long key, double sigma, long open, long high, long low, long close, long tick, long average) {

        /** {@code paise} on tick between low and high, thrown back from either as from a wall. */
        long inside(double paise) {
            return SharePath.inside(paise, tick, low, high);
        }
    }

    @Override
    public Instrument instrument() {
        return share;
    }

    Company company() {
        return company;
    }

    @Override
    public int minutes(int day) {
        return days.minutes(day, share.derivatives());
    }

    @Override
    public long tickPaise(int day) {
        return closes.tickPaise(day);
    }

    @Override
    public long close(int day) {
        return closes.close(day);
    }

    /** Lowest price of {@code day}'s band, on tick. */
    long lowerBand(int day) {
        return closes.lowerBand(day);
    }

    /** Highest price of {@code day}'s band, on tick. */
    long upperBand(int day) {
        return closes.upperBand(day);
    }

    /** Usual size of a session's move on {@code day} in paise. */
    double sigma(int day) {
        double whole = company.volatility() * factors.regime(day) * closes.close(day - 1);
        return minutes(day) >= ROUND_THE_CLOCK ? whole : whole * SESSION_PART_OF_DEVIATION;
    }

    @Override
    public Candle day(int day) {
        Frame frame = frame(day);
        long close = close(day);
        long seconds = Ist.startOf(days.date(day)) / Ist.SECOND;
        return new Candle(
                seconds,
                frame.open,
                Math.max(frame.high, close),
                Math.min(frame.low, close),
                close,
                volume(day) + openingShares(day) + closingShares(day));
    }

    /** Days since 1970-01-01 of {@code day}. */
    int epochDay(int day) {
        return days.epochDay(day);
    }

    /** The call auctions of {@code day}. */
    DaySessions.Auctions auctions(int day) {
        return days.auctions(day, share);
    }

    /** Whether {@code day} closes at the average of its last minutes: it ends, and not by an auction. */
    boolean closesByAverage(int day) {
        return minutes(day) < ROUND_THE_CLOCK && auctions(day).closingAt() == 0;
    }

    @Override
    public long openingShares(int day) {
        return auctions(day).openingAt() == 0 ? 0 : part(day, 0, LEAST_OPENING_PART, OPENING_PART);
    }

    @Override
    public long closingShares(int day) {
        return auctions(day).closingAt() == 0 ? 0 : part(day, 16, LEAST_CLOSING_PART, CLOSING_PART);
    }

    private long part(int day, int lane, double least, double range) {
        long draw = Draws.draw(Draws.key(company.listingKey(), days.epochDay(day)), AUCTION_VOLUMES);
        return Math.max((long) (volume(day) * (least + range * Draws.lane(draw, lane))), 1);
    }

    @Override
    public Curve curve(int day) {
        int blocks = DayProfile.of(minutes(day)).blocks();
        return curve(day, factors.blockSteps(day, blocks));
    }

    /** As {@link #curve(int)}, with the market's steps of that day already drawn. */
    ShareCurve curve(int day, double[] marketSteps) {
        DayProfile profile = DayProfile.of(minutes(day));
        int settled = profile.blockOf(Math.max(minutes(day) - auctions(day).closeMinutes(), 0));
        return new ShareCurve(this, factors.minuteKey(day), frame(day), profile, settled, marketSteps);
    }

    /**
     * The day's four prices. High and low are drawn from the law of a Brownian bridge from open to close, so that the
     * range fits the day's volatility.
     */
    Frame frame(int day) {
        long key = Draws.key(company.key(), ~(long) days.epochDay(day));
        long tick = closes.tickPaise(day);
        long lower = closes.lowerBand(day);
        long upper = closes.upperBand(day);
        long close = closes.close(day);
        double sigma = sigma(day);
        long open = Math.clamp(onTick(open(day, key, close, sigma), tick), lower, upper);
        long last = last(day, key, close, sigma);
        long high = onTick(open + beyond(last - open, sigma, Draws.draw(key, HIGH)), tick);
        long low = onTick(open - beyond(open - last, sigma, Draws.draw(key, LOW)), tick);
        long room = closesByAverage(day) ? Math.max((long) (ROOM_AROUND_AVERAGE * sigma / tick), 1) * tick : 0;
        long top = Math.max(Math.max(open, last), Math.min(close + room, upper));
        long bottom = Math.min(Math.min(open, last), Math.max(close - room, lower));
        return new Frame(
                day,
                key,
                sigma,
                open,
                room > 0 ? Math.clamp(high, top, upper) : Math.clamp(high, Math.max(open, last), upper),
                room > 0 ? Math.clamp(low, lower, bottom) : Math.clamp(low, lower, Math.min(open, last)),
                last,
                tick,
                room > 0 ? close : 0);
    }

    /** The last price of continuous trading: the close itself in a market that never ends, else near it. */
    private long last(int day, long key, long close, double sigma) {
        if (minutes(day) >= ROUND_THE_CLOCK) {
            return close;
        }
        double near = close + LAST_NOISE * sigma * Draws.bell(Draws.draw(key, LAST));
        return inside(near, closes.tickPaise(day), closes.lowerBand(day), closes.upperBand(day));
    }

    private double open(int day, long key, long close, double sigma) {
        long before = closes.close(day - 1);
        double noise = sigma * Draws.bell(Draws.draw(key, GAP));
        if (minutes(day) >= ROUND_THE_CLOCK) {
            return before + ROUND_THE_CLOCK_NOISE * noise;
        }
        return before + NIGHT_PART_OF_RETURN * (close - before) + NIGHT_NOISE * noise;
    }

    /** How far above its start a bridge that ends {@code end} above it reaches. */
    private static double beyond(double end, double sigma, long draw) {
        double exponential = -StrictMath.log(Draws.unit(draw));
        return (end + StrictMath.sqrt(end * end + 2 * sigma * sigma * exponential)) / 2;
    }

    /** Shares traded on {@code day}, at least one a minute: more on days that move, now and then a multiple. */
    long volume(int day) {
        long draw = Draws.draw(Draws.key(company.listingKey(), days.epochDay(day)), VOLUME);
        double move = StrictMath.abs(closes.close(day) - closes.close(day - 1)) / sigma(day);
        double size = StrictMath.exp(0.45 * Draws.bell(draw)) * (0.7 + 0.4 * move);
        return Math.max(Math.round(company.dailyVolume() * size), minutes(day));
    }

    /** {@code paise} on tick from {@code low} to {@code high}, thrown back from either as from a wall. */
    static long inside(double paise, long tick, long low, long high) {
        double folded = paise > high ? 2.0 * high - paise : paise < low ? 2.0 * low - paise : paise;
        return Math.clamp(onTick(folded, tick), low, high);
    }

    /** {@code paise} on the nearest multiple of {@code tick}, at least one. */
    static long onTick(double paise, long tick) {
        return Math.max((long) (paise / tick + 0.5), 1) * tick;
    }
}
