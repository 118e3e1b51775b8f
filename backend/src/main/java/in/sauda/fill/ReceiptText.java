package in.sauda.fill;

import in.sauda.money.Money;
import in.sauda.order.Side;
import in.sauda.quote.Depth.Level;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A receipt in words: from an execution and what it filled to the sentences that a trader reads. Each sentence has a
 * figure to check it by, and each figure also stands alone, so that a screen can word it in the reader's language.
 */
public final class ReceiptText {

    private final Execution execution;
    private final FillResult result;
    private final long filled;
    private final Map<String, Object> figures = new HashMap<>();
    private final List<String> sentences = new ArrayList<>();

    private ReceiptText(Execution execution, FillResult result) {
        this.execution = execution;
        this.result = result;
        this.filled = result.quantity();
    }

    /**
     * Why {@code execution} filled {@code result}.
     *
     * @param result what {@link FillModel#fill} made of {@code execution}; throws {@link IllegalArgumentException} if it
     *               fills nothing, for then there is no receipt
     */
    public static Explanation of(Execution execution, FillResult result) {
        if (result.slices().isEmpty()) {
            throw new IllegalArgumentException("Nothing was filled, so there is nothing to explain");
        }
        ReceiptText text = new ReceiptText(execution, result);
        text.always();
        String code = switch (execution.rule()) {
            case BOOK_WALK -> text.bookWalk();
            case TRADED_AT -> text.tradedAt();
            case TRADED_THROUGH -> text.tradedThrough();
            case OPENING_AUCTION -> text.auction("pre-open");
            case CLOSING_AUCTION -> text.auction("closing");
            case POST_CLOSE -> text.postClose();
        };
        return new Explanation(code, text.figures, String.join(" ", text.sentences));
    }

    private void always() {
        figures.put("side", execution.side().name());
        figures.put("wanted", execution.wanted());
        figures.put("filled", filled);
        figures.put("lastPrice", Money.ofPaise(execution.ltpPaise()));
        figures.put("average", average());
        if (execution.limitPaise() > 0) {
            figures.put("limit", Money.ofPaise(execution.limitPaise()));
        }
    }

    private String bookWalk() {
        List<Level> levels = execution.side() == Side.BUY
                ? execution.liquidity().depth().asks()
                : execution.liquidity().depth().bids();
        long shown = levels.stream().mapToLong(Level::quantity).reduce(0, Math::addExact);
        long pastBook = sharesPast(levels.getLast().pricePaise());
        figures.put("shown", shown);
        figures.put("prices", (long) result.slices().size());
        say(
                "The book showed %s on the side of the %s, from %s on.",
                shares(shown),
                execution.side() == Side.BUY ? "sellers" : "buyers",
                rupees(levels.getFirst().pricePaise()));
        if (execution.consumed() > 0) {
            figures.put("consumed", execution.consumed());
            say("This account had taken %s from the same book before.", shares(execution.consumed()));
        }
        say("The order took the best price first and %s %s: %s.", verb(), part(), prices());
        if (result.slices().size() > 1) {
            say("That is %s a share on average.", rupees(average()));
        }
        if (pastBook > 0) {
            figures.put("pastBook", pastBook);
            say("%s of them lay past the last shown level, at prices that get worse with each step.", count(pastBook));
        }
        if (execution.limitPaise() > 0) {
            say("No price beyond the limit of %s was allowed.", rupees(execution.limitPaise()));
        }
        return pastBook > 0 ? "BOOK_WALK_IMPACT" : FillRule.BOOK_WALK.name();
    }

    private String tradedAt() {
        long served = execution.queueAhead() - result.queueAhead();
        long rest = execution.tradedShares() - served;
        figures.put("traded", execution.tradedShares());
        figures.put("queueAhead", execution.queueAhead());
        figures.put("afterQueue", rest);
        say("%s traded at the order's limit of %s.", shares(execution.tradedShares()), rupees(execution.limitPaise()));
        if (execution.queueAhead() > 0) {
            say(
                    "By the book on the order's arrival an estimated %s still stood before it; they were served first, which"
                            + " left %s.",
                    shares(execution.queueAhead()), shares(rest));
        }
        return participation(rest, "of them");
    }

    private String tradedThrough() {
        figures.put("traded", execution.tradedShares());
        figures.put("queueAhead", execution.queueAhead());
        say(
                "The market traded at %s, better than the order's limit of %s, so nothing stood before it any more.",
                rupees(execution.ltpPaise()), rupees(execution.limitPaise()));
        long price = result.slices().getFirst().pricePaise();
        if (price != execution.limitPaise()) {
            figures.put("rangeLow", Money.ofPaise(execution.liquidity().lowPaise()));
            figures.put("rangeHigh", Money.ofPaise(execution.liquidity().highPaise()));
            say(
                    "The limit lies outside the range of this tick, so the order got the end of the range, %s.",
                    rupees(price));
        }
        say("%s traded.", shares(execution.tradedShares()));
        return participation(execution.tradedShares(), "of them");
    }

    private String auction(String name) {
        AuctionPrint print = Objects.requireNonNull(execution.auction());
        figures.put("auctionPrice", Money.ofPaise(print.pricePaise()));
        figures.put("auctionQuantity", print.quantity());
        figures.put("imbalance", print.imbalance());
        if (execution.limitPaise() == 0) {
            say("The order was a market order, which comes before limit orders.");
        } else {
            say("The order's limit of %s allowed the price.", rupees(execution.limitPaise()));
        }
        say("The %s auction matched %s at one price, %s.", name, shares(print.quantity()), rupees(print.pricePaise()));
        if (print.imbalance() != 0) {
            say(
                    "%s of %s were left over.",
                    print.imbalance() > 0 ? "Buyers" : "Sellers", shares(Math.abs(print.imbalance())));
        }
        return participation(print.quantity(), "of what was matched");
    }

    private String postClose() {
        figures.put("close", Money.ofPaise(execution.limitPaise()));
        figures.put("traded", execution.tradedShares());
        say("After the close all trades are at the official close, %s.", rupees(execution.limitPaise()));
        say("%s may trade there.", shares(execution.tradedShares()));
        return participation(execution.tradedShares(), "of them");
    }

    /** The sentences on the account's part of {@code volume}, which end every explanation but the book walk's. */
    private String participation(long volume, String ofWhat) {
        long most = FillModel.percentOf(volume, execution.participationPercent());
        figures.put("participationPercent", (long) execution.participationPercent());
        figures.put("most", most);
        say("One account may have at most %s %% %s: %s.", execution.participationPercent(), ofWhat, count(most));
        if (execution.consumed() > 0) {
            figures.put("consumed", execution.consumed());
            say("Its other orders had %s of these.", count(execution.consumed()));
        }
        say("The order %s %s: %s.", verb(), part(), prices());
        return execution.rule().name();
    }

    private long sharesPast(long lastShownPaise) {
        return result.slices().stream()
                .filter(slice -> slice.pricePaise() != lastShownPaise
                        && FillModel.isWithin(execution.side(), slice.pricePaise(), lastShownPaise))
                .mapToLong(Slice::quantity)
                .reduce(0, Math::addExact);
    }

    private Money average() {
        return Money.ofPaise(Math.addExact(result.valuePaise(), filled / 2) / filled);
    }

    private String prices() {
        return result.slices().stream()
                .map(slice -> slice.quantity() + " at " + rupees(slice.pricePaise()))
                .collect(Collectors.joining(", "));
    }

    private String part() {
        return filled == execution.wanted()
                ? "all " + count(filled) + " wanted"
                : count(filled) + " of the " + count(execution.wanted()) + " wanted";
    }

    private String verb() {
        return execution.side() == Side.BUY ? "bought" : "sold";
    }

    private static String shares(long quantity) {
        return quantity == 1 ? "1 share" : quantity + " shares";
    }

    private static String count(long quantity) {
        return Long.toString(quantity);
    }

    private static String rupees(long paise) {
        return rupees(Money.ofPaise(paise));
    }

    private static String rupees(Money money) {
        return "₹" + money;
    }

    private void say(String sentence, Object... figures) {
        sentences.add(sentence.formatted(figures));
    }
}
