package in.sauda.fill;

import in.sauda.order.Side;
import in.sauda.quote.Liquidity;
import org.jspecify.annotations.Nullable;

/**
 * Everything that decides a fill. It is stored with the fill, so that {@link FillModel#fill} can derive it again, bit
 * for bit. Prices in paise, quantities in shares. Immutable.
 *
 * @param rule                 how the order meets the market, not null
 * @param side                 the order's side, not null
 * @param wanted               shares the order still wants, above 0
 * @param limitPaise           worst price it takes; 0 for any, which only {@code BOOK_WALK} and the auctions know; the
 *                             official close for {@code POST_CLOSE}
 * @param queueAhead           shares before it at its price, 0 or more
 * @param consumed             what this account has already had at this tick: shares of this side of the book for
 *                             {@code BOOK_WALK}, shares of the traded volume otherwise; 0 or more
 * @param tradedShares         shares that traded at this tick (post-close: that may trade at the close), 0 or more
 * @param participationPercent largest part of the volume the account may be, 0 to 100
 * @param tickPaise            price step, above 0
 * @param quoteSeq             feed sequence of the tick
 * @param quoteMicros          event time of the tick, epoch microseconds
 * @param ltpPaise             last traded price at the tick: the limit for {@code TRADED_AT}, better than it for
 *                             {@code TRADED_THROUGH}
 * @param liquidity            the shown book and the range that bounds every fill, not null
 * @param auction              the auction's result; set exactly for the two auction rules
 */
public record Execution(
        FillRule rule,
        Side side,
        long wanted,
        long limitPaise,
        long queueAhead,
        long consumed,
        long tradedShares,
        int participationPercent,
        long tickPaise,
        long quoteSeq,
        long quoteMicros,
        long ltpPaise,
        Liquidity liquidity,
        @Nullable AuctionPrint auction) {

    /** @throws IllegalArgumentException if a figure is outside its range, missing for the rule, or contradicts it */
    public Execution {
        require(wanted > 0, "wanted", wanted);
        require(limitPaise >= 0, "limitPaise", limitPaise);
        require(queueAhead >= 0, "queueAhead", queueAhead);
        require(consumed >= 0, "consumed", consumed);
        require(tradedShares >= 0, "tradedShares", tradedShares);
        require(participationPercent >= 0 && participationPercent <= 100, "participationPercent", participationPercent);
        require(tickPaise > 0, "tickPaise", tickPaise);
        switch (rule) {
            case BOOK_WALK -> {}
            case TRADED_AT -> require(limitPaise > 0 && ltpPaise == limitPaise, "a last price other than", limitPaise);
            case TRADED_THROUGH ->
                require(
                        ltpPaise != limitPaise && FillModel.isWithin(side, limitPaise, ltpPaise),
                        "a last price no better than",
                        limitPaise);
            case POST_CLOSE -> require(limitPaise > 0, "limitPaise", limitPaise);
            case OPENING_AUCTION, CLOSING_AUCTION -> {
                if (auction == null) {
                    throw new IllegalArgumentException(rule + " needs an auction print");
                }
            }
        }
    }

    private static void require(boolean holds, String name, long value) {
        if (!holds) {
            throw new IllegalArgumentException("An execution cannot have " + name + " " + value);
        }
    }
}
