package in.sauda.http;

import in.sauda.fill.Fill;
import in.sauda.instrument.Instrument;
import in.sauda.json.JsonOut;
import in.sauda.json.OrderJson;
import in.sauda.money.Money;
import in.sauda.order.Order;
import in.sauda.order.OrderStatus;
import in.sauda.order.Refusal;
import in.sauda.order.Side;
import in.sauda.portfolio.Account;
import in.sauda.portfolio.Holding;
import in.sauda.trading.Answer;
import in.sauda.trading.Outcome;
import java.util.List;

/** What became of a command about orders, as JSON. */
final class OrderAnswers {

    private OrderAnswers() {}

    /** The answer to a new order for {@code instrument} in {@code market}: taken, or refused by a rule. */
    static Answer placed(Outcome outcome, Instrument instrument, String market) {
        return switch (outcome) {
            case Outcome.Taken taken -> new Answer(200, placed(taken, instrument, market));
            case Outcome.Refused refused -> refused("The order was refused", refused, market);
            case Outcome.Answered answered -> answered.answer();
            default -> throw new IllegalStateException("An order came to " + outcome);
        };
    }

    /**
     * The answer to a change or withdrawal of an order.
     *
     * @param known the order as it was last read: what it came to, if that is final
     */
    static Answer changed(Outcome outcome, Order known, String market) {
        return switch (outcome) {
            case Outcome.Taken taken -> order(taken.order(), market);
            case Outcome.Refused refused -> refused("The change was refused", refused, market);
            case Outcome.Ended unused -> isFinal(known, market);
            case Outcome.Answered answered -> answered.answer();
            default -> throw new IllegalStateException("A change of an order came to " + outcome);
        };
    }

    static Answer order(Order order, String market) {
        JsonOut out = new JsonOut(1024).open();
        OrderJson.members(out, order, market);
        return new Answer(200, out.close().bytes());
    }

    /** The answer to whoever would change {@code known}, which does not wait any more. */
    private static Answer isFinal(Order known, String market) {
        String end = switch (known.status()) {
            case COMPLETE -> "was filled";
            case CANCELLED -> "was cancelled";
            case EXPIRED -> "has expired";
            case REJECTED -> "was rejected";
            case OPEN, TRIGGER_PENDING, AMO_RECEIVED -> "has just ended";
        };
        JsonOut out = new JsonOut(1024).open();
        Problem.head(
                out,
                ProblemCode.ORDER_FINAL.name(),
                ProblemCode.ORDER_FINAL.title(),
                ProblemCode.ORDER_FINAL.status(),
                "The order " + end + "; it cannot be changed or cancelled.");
        if (known.status().isFinal()) {
            OrderJson.members(out.open("order"), known, market);
            out.close();
        }
        return new Answer(ProblemCode.ORDER_FINAL.status(), out.close().bytes());
    }

    /** The answer to what a rule refused and is not an order. */
    static Answer refused(Refusal refusal) {
        JsonOut out = new JsonOut(256).open();
        refusal("A rule refused it", out, refusal);
        return new Answer(422, out.close().bytes());
    }

    static void fills(JsonOut out, List<Fill> fills, String market) {
        out.array("trades");
        for (Fill fill : fills) {
            OrderJson.fillMembers(out.open(), fill, market);
            out.close();
        }
        out.end();
    }

    static void orders(JsonOut out, String name, List<Order> orders, String market) {
        out.array(name);
        for (Order order : orders) {
            OrderJson.members(out.open(), order, market);
            out.close();
        }
        out.end();
    }

    /** Writes the money of {@code account} and what it holds of the ISIN of {@code instrument}. */
    static void portfolio(JsonOut out, Account account, Instrument instrument) {
        out.open("portfolio")
                .rupees("cashBalance", account.moneyPaise())
                .rupees("availableCash", account.availablePaise());
        Holding holding = account.holding(instrument);
        if (holding == null) {
            out.none("holding");
        } else {
            long shares = holding.shares();
            long cost = holding.costPaise();
            out.open("holding")
                    .text("symbol", holding.symbol().text())
                    .number("quantity", shares)
                    .rupees("averagePrice", (cost + shares / 2) / shares)
                    .rupees("invested", cost)
                    .close();
        }
        out.close();
    }

    private static byte[] placed(Outcome.Taken taken, Instrument instrument, String market) {
        Order order = taken.order();
        JsonOut out = new JsonOut(1536)
                .open()
                .text("message", message(order))
                .text("market", market)
                .open("order");
        OrderJson.members(out, order, market);
        fills(out.close(), taken.fills(), market);
        portfolio(out, taken.account(), instrument);
        return out.close().bytes();
    }

    private static Answer refused(String title, Outcome.Refused refused, String market) {
        JsonOut out = new JsonOut(1024).open();
        refusal(title, out, refused.refusal());
        OrderJson.members(out.open("order"), refused.order(), market);
        return new Answer(422, out.close().close().bytes());
    }

    private static void refusal(String title, JsonOut out, Refusal refusal) {
        Problem.head(out, refusal.reason().name(), title, 422, refusal.detail());
        refusal.figures().forEach(out::value);
    }

    private static String message(Order order) {
        if (order.filledQuantity() == 0) {
            return order.statusMessage() == null ? "The order was taken." : order.statusMessage();
        }
        String done = (order.side() == Side.BUY ? "Bought " : "Sold ") + order.filledQuantity();
        String part = order.status() == OrderStatus.COMPLETE ? " " : " of " + order.quantity() + " ";
        return done + part + order.symbol() + " at " + Money.ofPaise(order.averagePaise()) + ".";
    }
}
