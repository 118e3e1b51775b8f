package in.sauda.http;

import in.sauda.json.JsonOut;
import in.sauda.market.Market;
import in.sauda.market.ReplayControl;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The markets of this server, and the clock of a replay. */
@Path("/markets")
@Produces(MediaType.APPLICATION_JSON)
public final class MarketsResource {

    private static final int FASTEST = 1_000;

    private final MarketViews markets;
    private final Authentication authentication;

    MarketsResource(MarketViews markets, Authentication authentication) {
        this.markets = markets;
        this.authentication = authentication;
    }

    @GET
    public byte[] markets(@Context RoutingContext context) {
        Optional<Signed> viewer = authentication.find(context);
        JsonOut out = new JsonOut(1024).open().array("items");
        for (MarketView each : markets.all()) {
            write(out, each, viewer.orElse(null));
        }
        return out.end().close().bytes();
    }

    @POST
    @Path("/{id}/clock")
    @Consumes(MediaType.APPLICATION_JSON)
    public byte[] clock(@PathParam("id") String id, byte @Nullable [] json, @Context RoutingContext context) {
        Signed trader = authentication.require(context);
        MarketView market = markets.called(id);
        Body body = Body.parse(json);
        String action = body.text("action");
        String at = body.optionalText("at").orElse(null);
        int speed = body.whole("speed", 0, 1, FASTEST);
        body.done();
        ReplayControl replay = replay(market.market());
        Runnable change = change(replay, market.now(), action, at);
        if (!replay.claim(trader.id())) {
            throw new Problem(ProblemCode.NOT_OWNER, "Another trader drives this replay's clock.");
        }
        change.run();
        if (speed > 0) {
            replay.speed(speed);
        }
        JsonOut out = new JsonOut(512);
        write(out, market, trader);
        return out.bytes();
    }

    private static ReplayControl replay(Market market) {
        return market.replay()
                .orElseThrow(() -> new Problem(
                        ProblemCode.NOT_A_REPLAY, "The clock of the market " + market.id() + " cannot be set."));
    }

    private static Runnable change(ReplayControl replay, long now, String action, @Nullable String at) {
        if (at != null && !action.equals("runTo")) {
            throw new Problem(ProblemCode.INVALID_VALUE, "at goes with runTo only.").field("at");
        }
        return switch (action) {
            case "pause" -> replay::pause;
            case "resume" -> replay::resume;
            case "runTo" -> {
                if (at == null) {
                    throw Body.missing("at");
                }
                long micros = Params.moment("at", at);
                if (micros <= now || micros > replay.lastMicros()) {
                    throw outside();
                }
                yield () -> runTo(replay, micros);
            }
            default ->
                throw new Problem(ProblemCode.INVALID_VALUE, "action must be one of pause, resume, runTo.")
                        .field("action");
        };
    }

    private static void runTo(ReplayControl replay, long micros) {
        try {
            replay.runTo(micros);
        } catch (IllegalArgumentException passed) {
            throw outside();
        }
    }

    private static Problem outside() {
        return new Problem(
                        ProblemCode.INVALID_VALUE,
                        "at must be after the market's present and not after the end of the recording.")
                .field("at");
    }

    private void write(JsonOut out, MarketView market, @Nullable Signed viewer) {
        MarketJson.market(out, market.market(), market == markets.standard(), viewer == null ? null : viewer.id());
    }
}
