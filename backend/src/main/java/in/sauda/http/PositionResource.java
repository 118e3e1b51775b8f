package in.sauda.http;

import in.sauda.instrument.Instrument;
import in.sauda.instrument.Symbol;
import in.sauda.json.JsonOut;
import in.sauda.order.Order;
import in.sauda.order.OrderStatus;
import in.sauda.order.Product;
import in.sauda.trading.Answer;
import in.sauda.trading.Outcome;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Turning intraday positions into delivery and back, and closing them. */
@Path("/positions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class PositionResource {

    private final MarketViews markets;
    private final Authentication authentication;
    private final Trades trades;

    PositionResource(MarketViews markets, Authentication authentication, Trades trades) {
        this.markets = markets;
        this.authentication = authentication;
        this.trades = trades;
    }

    /** What is to become of how many shares. */
    private record Conversion(Instrument instrument, Product from, Product to, long quantity) {}

    @POST
    @Path("/convert")
    public CompletionStage<Response> convert(byte @Nullable [] json, @Context RoutingContext context) {
        Signed trader = authentication.require(context);
        trades.admit(trader);
        MarketView market = markets.of(context);
        Body body = Body.parse(json);
        String symbol = body.text("symbol");
        Product from = body.choice("from", Product.class);
        Product to = body.choice("to", Product.class);
        long quantity = body.quantity("quantity");
        body.done();
        if (from == to) {
            throw new Problem(ProblemCode.INVALID_VALUE, "A position is converted from one product to the other.")
                    .field("to");
        }
        Conversion wish = new Conversion(markets.instrument(symbol), from, to, quantity);
        return market.market()
                .convert(
                        trader.id(),
                        wish.instrument(),
                        to,
                        quantity,
                        Idempotency.of(context, json),
                        outcome -> converted(outcome, wish, market.id()))
                .thenApply(outcome -> Trades.response(converted(outcome, wish, market.id())));
    }

    @POST
    @Path("/square-off")
    public CompletionStage<Response> squareOff(byte @Nullable [] json, @Context RoutingContext context) {
        Signed trader = authentication.require(context);
        trades.admit(trader);
        MarketView market = markets.of(context);
        Body body = Body.parse(json);
        Symbol symbol = body.optionalText("symbol")
                .map(typed -> markets.instrument(typed).symbol())
                .orElse(null);
        body.done();
        return market.market()
                .squareOff(
                        trader.id(), symbol, Idempotency.of(context, json), outcome -> squaredOff(outcome, market.id()))
                .thenApply(outcome -> Trades.response(squaredOff(outcome, market.id())));
    }

    private static Answer converted(Outcome outcome, Conversion wish, String market) {
        Symbol symbol = wish.instrument().symbol();
        return switch (outcome) {
            case Outcome.Converted converted -> {
                JsonOut out = new JsonOut(512)
                        .open()
                        .text("message", "Converted " + wish.quantity() + " " + symbol + " to " + wish.to() + ".")
                        .text("market", market)
                        .text("symbol", symbol.text())
                        .text("from", wish.from().name())
                        .text("to", wish.to().name())
                        .number("quantity", wish.quantity());
                OrderAnswers.portfolio(out, converted.account(), wish.instrument());
                yield new Answer(200, out.close().bytes());
            }
            case Outcome.NotConverted refused -> OrderAnswers.refused(refused.refusal());
            case Outcome.PositionTooSmall(long required, long available) -> {
                Problem problem = new Problem(
                                ProblemCode.POSITION_TOO_SMALL,
                                "Of " + symbol + " " + available + " shares can be converted from " + wish.from()
                                        + ", not " + required + ".")
                        .with("required", required)
                        .with("available", available);
                yield new Answer(problem.status(), problem.body());
            }
            case Outcome.Answered answered -> answered.answer();
            default -> throw new IllegalStateException("A conversion came to " + outcome);
        };
    }

    private static Answer squaredOff(Outcome outcome, String market) {
        return switch (outcome) {
            case Outcome.SquaredOff done -> {
                JsonOut out =
                        new JsonOut(1024).open().text("message", message(done)).text("market", market);
                OrderAnswers.orders(out, "cancelled", done.cancelled(), market);
                OrderAnswers.orders(out, "orders", done.orders(), market);
                OrderAnswers.fills(out, done.fills(), market);
                yield new Answer(200, out.close().bytes());
            }
            case Outcome.Answered answered -> answered.answer();
            default -> throw new IllegalStateException("A square-off came to " + outcome);
        };
    }

    private static String message(Outcome.SquaredOff done) {
        long refused = done.orders().stream()
                .map(Order::status)
                .filter(OrderStatus.REJECTED::equals)
                .count();
        if (refused > 0) {
            return refused + " of " + done.orders().size() + " orders to close were refused.";
        }
        return done.orders().isEmpty() ? "There was nothing to close." : "Orders to close were placed.";
    }
}
