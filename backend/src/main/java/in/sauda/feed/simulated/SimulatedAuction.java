package in.sauda.feed.simulated;

import in.sauda.calendar.ClosingPrice;
import in.sauda.calendar.Ist;
import in.sauda.instrument.PriceBands;
import in.sauda.quote.AuctionBook;
import in.sauda.quote.AuctionBook.Level;
import in.sauda.quote.AuctionKind;
import in.sauda.quote.AuctionLimits;
import in.sauda.quote.Indication;
import java.util.ArrayList;
import java.util.List;

/**
 * One call auction of a share. Its price is known from the day's own: the open, or the close; its book is made so that at
 * this price, and at no other, most shares trade. Pure.
 */
final class SimulatedAuction {

    private static final int LEVELS = 5;
    private static final long INDICATION_EVERY = 5 * Ist.SECOND;
    private static final double INDICATION_NOISE = 0.08;

    private final SharePath path;
    private final int day;
    private final AuctionKind kind;
    private final long key;
    private final long price;
    private final long shares;

    SimulatedAuction(SharePath path, int day, AuctionKind kind) {
        this.path = path;
        this.day = day;
        this.kind = kind;
        this.key = Draws.key(Draws.key(path.company().listingKey(), "auction " + kind), path.epochDay(day));
        boolean opening = kind == AuctionKind.OPENING;
        this.price = opening ? path.frame(day).open() : path.close(day);
        this.shares = opening ? path.openingShares(day) : path.closingShares(day);
    }

    /** Reference price and range of orders. */
    AuctionLimits limits() {
        long lower = path.lowerBand(day);
        long upper = path.upperBand(day);
        if (kind == AuctionKind.OPENING) {
            return new AuctionLimits(path.close(day - 1), lower, upper);
        }
        long reference = reference();
        long tick = path.tickPaise(day);
        int percent = path.auctions(day).bandPercent();
        return new AuctionLimits(
                reference,
                Math.max(lower, PriceBands.lower(reference, percent, tick)),
                Math.min(upper, PriceBands.upper(reference, percent, tick)));
    }

    /** The average price of the last minutes of continuous trading. */
    private long reference() {
        int first = Math.max(path.minutes(day) - path.auctions(day).closeMinutes(), 0);
        PricePath.Curve curve = path.curve(day);
        long traded = 0;
        long value = 0;
        for (int block = curve.profile().blockOf(first); block < curve.profile().blocks(); block++) {
            MinuteBars bars = curve.block(block);
            for (int i = Math.max(first - bars.first, 0); i < bars.count; i++) {
                traded += bars.volume[i];
                value = Math.addExact(value, Math.multiplyExact(bars.volume[i], bars.average(i)));
            }
        }
        return ClosingPrice.average(traded, value, path.frame(day).close(), path.close(day - 1), path.tickPaise(day));
    }

    /**
     * The orders at the end of order entry: one side has just as many shares at the price or better as trade, the other
     * some more, but fewer than stand at the price itself; so a step away in either direction fewer can trade.
     */
    AuctionBook book() {
        AuctionLimits limits = limits();
        long draw = Draws.draw(key, 0);
        long spare = (long) (Draws.lane(draw, 32) * 0.5 * atPrice(1));
        boolean buyersLeft = (draw & 1) == 0;
        Side buys = side(1, limits.highPaise(), limits.lowPaise(), buyersLeft ? spare : 0);
        Side sells = side(-1, limits.lowPaise(), limits.highPaise(), buyersLeft ? 0 : spare);
        return new AuctionBook(buys.levels, sells.levels, buys.market, sells.market);
    }

    private record Side(List<Level> levels, long market) {}

    private long atPrice(int direction) {
        return Math.max((long) (shares * (0.2 + 0.2 * Draws.lane(Draws.draw(key, direction), 0))), 1);
    }

    /** One side, best price first: market orders, limits better than the price, at it, and worse. */
    private Side side(int direction, long best, long worst, long spare) {
        long tick = path.tickPaise(day);
        long draw = Draws.draw(key, direction);
        long at = atPrice(direction);
        long market = (long) ((shares - at) * (0.3 + 0.4 * Draws.lane(draw, 16)));
        long rest = shares - at - market;
        List<Level> levels = new ArrayList<>();
        for (int i = LEVELS; i > 0 && rest > 0; i--) {
            long level = price + direction * i * tick;
            long quantity = (long) (shares * 0.1 * Draws.lane(Draws.draw(key, direction * (10 + i)), 0));
            if (direction * (best - level) >= 0 && quantity > 0) {
                levels.add(new Level(level, Math.min(quantity, rest)));
                rest -= Math.min(quantity, rest);
            }
        }
        levels.add(new Level(price, at + spare));
        for (int i = 1; i <= LEVELS; i++) {
            long level = price - direction * i * tick;
            if (direction * (level - worst) >= 0) {
                long quantity = 1 + (long) (shares * 0.2 * Draws.lane(Draws.draw(key, direction * (20 + i)), 0));
                levels.add(new Level(level, quantity));
            }
        }
        return new Side(levels, market + rest);
    }

    /**
     * Where it would match {@code micros} after order entry began: it comes from the reference price, sways, and settles
     * within {@code length}; the shares grow.
     */
    Indication indication(long micros, long length) {
        AuctionLimits limits = limits();
        long step = micros / INDICATION_EVERY;
        double left = Math.max(1 - (double) (step * INDICATION_EVERY) / length, 0);
        double sway = INDICATION_NOISE * path.sigma(day) * left * Draws.bell(Draws.draw(key, 100 + step));
        double at = price + (limits.referencePaise() - price) * left * left + sway;
        long quantity = (long) (shares * (1 - left * left));
        return new Indication(
                SharePath.inside(at, path.tickPaise(day), limits.lowPaise(), limits.highPaise()), quantity);
    }
}
