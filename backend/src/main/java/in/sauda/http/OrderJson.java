package in.sauda.http;

import in.sauda.fill.Fill;
import in.sauda.money.Money;
import in.sauda.order.Order;
import in.sauda.order.OrderStatus;
import in.sauda.order.Side;
import in.sauda.portfolio.Account;
import in.sauda.portfolio.Holding;
import in.sauda.trading.Answer;
import in.sauda.trading.Outcome;
import java.util.List;

/** Orders, trades and what became of a command, as JSON. */
final class OrderJson {

    private OrderJson() {}

    /** The answer to an order in {@code market}: taken, or refused by a rule. */
    static Answer answer(Outcome outcome, String market) {
        return switch (outcome) {
            case Outcome.Taken taken -> new Answer(200, placed(taken, market));
            case Outcome.Refused refused -> new Answer(422, refusal(refused, market));
            case Outcome.Answered answered -> answered.answer();
            default -> throw new IllegalStateException("An order came to " + outcome);
        };
    }

    static void order(JsonOut out, Order order, String market) {
        out.text("id", order.id())
                .text("market", market)
                .text("symbol", order.symbol().text())
                .text("side", order.side().name())
                .text("type", order.type().name())
                .text("product", order.product().name())
                .text("validity", order.validity().name())
                .text("variety", order.variety().name())
                .number("quantity", order.quantity())
                .number("filledQuantity", order.filledQuantity())
                .number("pendingQuantity", order.pendingQuantity())
                .number("cancelledQuantity", order.cancelledQuantity())
                .rupeesIfAny("price", order.pricePaise())
                .rupeesIfAny("triggerPrice", order.triggerPaise())
                .rupeesIfAny("protectionPercent", order.protectionBasisPoints())
                .numberIfAny("validityMinutes", order.validityMinutes())
                .rupeesIfAny("averagePrice", order.averagePaise())
                .text("status", order.status().name())
                .text(
                        "rejectReason",
                        order.rejectReason() == null
                                ? null
                                : order.rejectReason().name())
                .text("statusMessage", order.statusMessage())
                .text("tag", order.tag())
                .time("placedAt", order.placedAt())
                .time("updatedAt", order.updatedAt())
                .array("history");
        for (Order.StateChange change : order.history()) {
            out.open()
                    .text("status", change.status().name())
                    .time("at", change.at())
                    .text("detail", change.detail())
                    .close();
        }
        out.end();
    }

    static void trade(JsonOut out, Fill fill, String market) {
        out.open()
                .text("id", fill.id())
                .text("market", market)
                .text("orderId", fill.orderId())
                .text("symbol", fill.symbol().text())
                .text("side", fill.side().name())
                .text("product", fill.product().name())
                .number("quantity", fill.quantity())
                .rupees("price", fill.pricePaise())
                .rupees("value", fill.valuePaise())
                .rupees("charges", fill.chargesPaise())
                .time("at", fill.at())
                .close();
    }

    private static byte[] placed(Outcome.Taken taken, String market) {
        Order order = taken.order();
        JsonOut out = new JsonOut(1536)
                .open()
                .text("message", message(order))
                .text("market", market)
                .open("order");
        order(out, order, market);
        trades(out.close().array("trades"), taken.fills(), market);
        Account account = taken.account();
        out.open("portfolio")
                .rupees("cashBalance", account.moneyPaise())
                .rupees("availableCash", account.availablePaise());
        Holding holding = account.holdings().get(order.symbol());
        if (holding == null) {
            out.none("holding");
        } else {
            long shares = holding.shares();
            long cost = holding.costPaise();
            out.open("holding")
                    .text("symbol", order.symbol().text())
                    .number("quantity", shares)
                    .rupees("averagePrice", (cost + shares / 2) / shares)
                    .rupees("invested", cost)
                    .close();
        }
        return out.close().close().bytes();
    }

    private static void trades(JsonOut out, List<Fill> fills, String market) {
        for (Fill fill : fills) {
            trade(out, fill, market);
        }
        out.end();
    }

    private static byte[] refusal(Outcome.Refused refused, String market) {
        JsonOut out = new JsonOut(1024).open();
        Problem.head(
                out,
                refused.refusal().reason().name(),
                "The order was refused",
                422,
                refused.refusal().detail());
        refused.refusal().figures().forEach(out::value);
        order(out.open("order"), refused.order(), market);
        return out.close().close().bytes();
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
