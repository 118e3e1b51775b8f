package in.sauda.store.packed;

import in.sauda.fill.AuctionPrint;
import in.sauda.fill.Execution;
import in.sauda.fill.FillRule;
import in.sauda.order.Side;
import in.sauda.quote.Depth;
import in.sauda.quote.Depth.Level;
import in.sauda.quote.Liquidity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What decided fills, within a packed column. Prices stand as differences: of a level to the one before it, of the best
 * to the last price; 5 + 5 levels take some 40 bytes.
 */
final class PackedExecutions {

    private static final int NO_AUCTION = 0;
    private static final int AUCTION_FOLLOWS = 1;
    private static final int SAME_LIQUIDITY = 0;
    private static final int LIQUIDITY_FOLLOWS = 1;
    private static final long UNBOUNDED = 0;

    private PackedExecutions() {}

    /**
     * Adds {@code execution} of a fill at {@code at}.
     *
     * @param before the execution added before it, or null if it is the first
     */
    static void add(Execution execution, @Nullable Execution before, long at, Packer packer, Words words) {
        packer.count(words.number(execution.rule().name()))
                .count(words.number(execution.side().name()))
                .count(execution.wanted())
                .count(execution.limitPaise())
                .count(execution.queueAhead())
                .count(execution.consumed())
                .count(execution.tradedShares())
                .count(execution.participationPercent())
                .count(execution.tickPaise())
                .signed(execution.quoteSeq())
                .signed(at - execution.quoteMicros())
                .signed(execution.ltpPaise());
        if (before != null && before.liquidity().equals(execution.liquidity())) {
            packer.count(SAME_LIQUIDITY);
        } else {
            packer.count(LIQUIDITY_FOLLOWS);
            liquidity(execution, packer);
        }
        AuctionPrint auction = execution.auction();
        if (auction == null) {
            packer.count(NO_AUCTION);
        } else {
            packer.count(AUCTION_FOLLOWS)
                    .signed(auction.pricePaise())
                    .signed(auction.quantity())
                    .signed(auction.imbalance());
        }
    }

    private static void liquidity(Execution execution, Packer packer) {
        Liquidity liquidity = execution.liquidity();
        Depth depth = liquidity.depth();
        packer.count(liquidity.lowPaise())
                .count(liquidity.highPaise() == Long.MAX_VALUE ? UNBOUNDED : liquidity.highPaise() + 1)
                .count(liquidity.beyond())
                .flag(depth.synthetic())
                .signed(depth.seq() - execution.quoteSeq())
                .signed(depth.eventMicros() - execution.quoteMicros());
        levels(depth.bids(), execution.ltpPaise(), packer);
        levels(depth.asks(), execution.ltpPaise(), packer);
    }

    private static void levels(List<Level> levels, long ltpPaise, Packer packer) {
        packer.count(levels.size());
        long before = ltpPaise;
        for (Level level : levels) {
            packer.signed(level.pricePaise() - before).count(level.quantity()).count(level.orders());
            before = level.pricePaise();
        }
    }

    static Execution next(@Nullable Execution before, long at, Unpacker unpacker, Words words) {
        FillRule rule = words.constant(FillRule.class, unpacker.smallCount());
        Side side = words.constant(Side.class, unpacker.smallCount());
        long wanted = unpacker.count();
        long limit = unpacker.count();
        long queueAhead = unpacker.count();
        long consumed = unpacker.count();
        long traded = unpacker.count();
        int participation = unpacker.smallCount();
        long tick = unpacker.count();
        long seq = unpacker.signed();
        long micros = at - unpacker.signed();
        long ltp = unpacker.signed();
        return new Execution(
                rule,
                side,
                wanted,
                limit,
                queueAhead,
                consumed,
                traded,
                participation,
                tick,
                seq,
                micros,
                ltp,
                liquidity(before, seq, micros, ltp, unpacker),
                auction(unpacker));
    }

    private static Liquidity liquidity(@Nullable Execution before, long seq, long micros, long ltp, Unpacker unpacker) {
        if (unpacker.smallCount() == SAME_LIQUIDITY) {
            if (before == null) {
                throw new IllegalStateException("A packed fill is damaged");
            }
            return before.liquidity();
        }
        long low = unpacker.count();
        long high = unpacker.count();
        long beyond = unpacker.count();
        boolean synthetic = unpacker.flag();
        long depthSeq = unpacker.signed() + seq;
        long depthMicros = unpacker.signed() + micros;
        Depth depth = new Depth(levels(ltp, unpacker), levels(ltp, unpacker), synthetic, depthSeq, depthMicros);
        return new Liquidity(depth, low, high == UNBOUNDED ? Long.MAX_VALUE : high - 1, beyond);
    }

    private static List<Level> levels(long ltpPaise, Unpacker unpacker) {
        int count = unpacker.smallCount();
        List<Level> levels = new ArrayList<>();
        long price = ltpPaise;
        for (int i = 0; i < count; i++) {
            price += unpacker.signed();
            levels.add(new Level(price, unpacker.count(), unpacker.smallCount()));
        }
        return levels;
    }

    private static @Nullable AuctionPrint auction(Unpacker unpacker) {
        return switch (unpacker.smallCount()) {
            case NO_AUCTION -> null;
            case AUCTION_FOLLOWS -> new AuctionPrint(unpacker.signed(), unpacker.signed(), unpacker.signed());
            default -> throw new IllegalStateException("A packed fill is damaged");
        };
    }
}
