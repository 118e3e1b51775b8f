package in.sauda.http;

import in.sauda.charge.ChargeSchedule;
import in.sauda.trading.DayNote;
import in.sauda.trading.DayNotes;
import in.sauda.trading.Page;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Contract notes: what a day's trades cost in the end. */
@Path("/portfolio")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public final class NoteResource {

    private final MarketViews markets;
    private final Authentication authentication;
    private final DayNotes notes;
    private final NoteJson json;

    NoteResource(MarketViews markets, Authentication authentication) {
        this.markets = markets;
        this.authentication = authentication;
        this.notes = new DayNotes(markets.catalog(), ChargeSchedule.load());
        this.json = new NoteJson(markets.catalog());
    }

    @GET
    @Path("/contract-notes")
    public Response list(
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context RoutingContext context) {
        Signed trader = authentication.require(context);
        MarketView market = markets.of(context);
        Page<DayNote> page = notes.list(
                market.market().store(), market.account(trader.id()), Params.before(cursor), Params.limit(limit));
        return Pages.json(market.id(), page, (out, note) -> {
            json.brief(out.open(), note, market.market().hours());
            out.close();
        });
    }

    @GET
    @Path("/contract-note/{date}")
    public byte[] note(@PathParam("date") String text, @Context RoutingContext context) {
        Signed trader = authentication.require(context);
        MarketView market = markets.of(context);
        LocalDate date = date(text);
        DayNote note = notes.of(market.market().store(), market.account(trader.id()), date)
                .orElseThrow(() -> new Problem(
                                ProblemCode.UNKNOWN_NOTE, "Nothing was traded on " + date + ": there is no note.")
                        .field("date"));
        return json.whole(note, market.id(), market.market().hours());
    }

    private static LocalDate date(String text) {
        try {
            LocalDate date = LocalDate.parse(text);
            if (date.getYear() >= 1990 && date.getYear() < 2100) {
                return date;
            }
        } catch (DateTimeException notADate) {
            // falls through to the one answer for whatever is no date
        }
        throw new Problem(ProblemCode.INVALID_VALUE, "The date must be a day such as 2026-11-23.").field("date");
    }
}
