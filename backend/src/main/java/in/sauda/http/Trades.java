package in.sauda.http;

import in.sauda.account.SystemClock;
import in.sauda.trading.Answer;
import in.sauda.trading.PlaceOrder;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletionStage;

/** Sends an order to its market and turns the outcome into an answer once it is durable. */
@Singleton
final class Trades {

    private final RateLimit rateLimit;

    Trades(WebSettings settings, SystemClock clock) {
        this.rateLimit = new RateLimit(settings.orderRateLimit(), clock);
    }

    /** Refuses a trader who orders too fast; before anything else is looked at. */
    void admit(Signed trader) {
        rateLimit.take(trader.id().text(), "orders");
    }

    CompletionStage<Response> place(MarketView market, PlaceOrder order) {
        String id = market.id();
        return market.market()
                .place(order, outcome -> OrderAnswers.placed(outcome, order.instrument(), id))
                .thenApply(outcome -> response(OrderAnswers.placed(outcome, order.instrument(), id)));
    }

    static Response response(Answer answer) {
        String type = answer.status() < 400 ? MediaType.APPLICATION_JSON : Problems.TYPE;
        return Response.status(answer.status()).type(type).entity(answer.body()).build();
    }
}
