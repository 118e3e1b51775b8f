package in.sauda.feed.simulated;

import in.sauda.calendar.Ist;
import in.sauda.quote.DayReference;
import in.sauda.quote.Depth;
import in.sauda.quote.Depth.Level;
import in.sauda.quote.Quote;
import in.sauda.quote.Tick;
import java.util.ArrayList;
import java.util.List;

/**
 * The orders that stand around a share's last price in one minute.
 *
 * <p>The last trade hit the bid or the ask; the other side stands a spread away. Spread and gaps between levels grow
 * with the minute's volatility and with the illiquidity of the share; quantities follow its usual volume a minute, and
 * are larger where the price step holds levels further apart than they would stand by themselves. At a limit of the day's
 * band one side is empty. Most of what stands at a price stays for some seconds; the rest changes with each tick. All of
 * it follows from instrument, time and sequence.
 *
 * @param key      of the draws
 * @param spread   usual spread in paise
 * @param quantity usual shares on a level
 */
record SimulatedBook(long key, double spread, double quantity) {

    private static final int LEVELS = 5;
    /** How long orders stand before others take their place, in microseconds. */
    private static final long STANDING = 20 * Ist.SECOND;

    private static final double LEAST_SPREAD = 0.12;
    private static final double ILLIQUID_SPREAD = 0.35;
    private static final double PART_OF_MINUTE = 0.2;

    /** The book of {@code path} in {@code minute} of {@code day}. */
    static SimulatedBook of(SharePath path, int day, int minute) {
        DayProfile profile = DayProfile.of(path.minutes(day));
        Company company = path.company();
        double deviation = path.sigma(day) * profile.minuteDeviation(profile.blockOf(minute));
        double spread = deviation * (LEAST_SPREAD + ILLIQUID_SPREAD * company.illiquidity());
        double volume = company.dailyVolume() / profile.minutes() * profile.volumeAt(minute);
        double crowding = Math.max(path.tickPaise(day) / spread, 1);
        return new SimulatedBook(
                Draws.key(company.listingKey(), "book"), spread, Math.max(volume * PART_OF_MINUTE * crowding, 1));
    }

    /** The best bid beside a last price of {@code ltp}; 0 if there is no buyer. */
    long bid(long seq, long ltp, DayReference reference) {
        if (ltp <= reference.lowerBand()) {
            return 0;
        }
        if (hitBid(seq) || ltp >= reference.upperBand()) {
            return ltp;
        }
        return Math.max(ltp - spread(seq, reference.tickPaise()), reference.lowerBand());
    }

    /** The best ask beside a last price of {@code ltp}; 0 if there is no seller. */
    long ask(long seq, long ltp, DayReference reference) {
        if (ltp >= reference.upperBand()) {
            return 0;
        }
        if (!hitBid(seq) || ltp <= reference.lowerBand()) {
            return ltp;
        }
        return Math.min(ltp + spread(seq, reference.tickPaise()), reference.upperBand());
    }

    private boolean hitBid(long seq) {
        return Draws.draw(key, seq) < 0;
    }

    private long spread(long seq, long tick) {
        double drawn = spread * (0.5 + Draws.lane(Draws.draw(key, seq), 0));
        return SharePath.onTick(drawn, tick);
    }

    /** The five levels a side that belong to {@code quote}; the best are its bid and ask. */
    Depth depth(Quote quote) {
        Tick tick = quote.tick();
        return new Depth(
                levels(quote, tick.bidPaise(), -1),
                levels(quote, tick.askPaise(), 1),
                true,
                tick.seq(),
                tick.eventMicros());
    }

    private List<Level> levels(Quote quote, long best, int direction) {
        DayReference reference = quote.reference();
        long standing = Draws.key(key, quote.tick().eventMicros() / STANDING);
        long passing = Draws.key(key, quote.tick().seq());
        List<Level> levels = new ArrayList<>(LEVELS);
        long price = best;
        for (int i = 0; i < LEVELS && price > 0; i++) {
            if (price < reference.lowerBand() || price > reference.upperBand()) {
                break;
            }
            long draw = Draws.draw(standing, direction * price);
            double size = 0.3 + 1.1 * Draws.lane(draw, 0) + 0.3 * Draws.lane(Draws.draw(passing, direction * price), 0);
            long shares = Math.max(Math.round(quantity * size * (1 + 0.35 * i)), 1);
            int orders = 1 + (int) (Math.min(shares - 1, 60) * Draws.lane(draw, 16) / 5);
            levels.add(new Level(price, shares, orders));
            double gap = spread * (0.3 + 0.7 * Draws.lane(draw, 32));
            price += direction * SharePath.onTick(gap, reference.tickPaise());
        }
        return levels;
    }
}
