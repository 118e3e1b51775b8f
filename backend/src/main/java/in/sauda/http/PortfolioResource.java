package in.sauda.http;

import in.sauda.charge.ChargeSchedule;
import in.sauda.portfolio.Account;
import in.sauda.portfolio.AccountKey;
import in.sauda.portfolio.Valuation;
import in.sauda.trading.DayNote;
import in.sauda.trading.DayNotes;
import in.sauda.trading.Page;
import in.sauda.trading.PostedJournal;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.NonBlocking;
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
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** What a trader has: portfolio, ledger and contract notes. */
@Path("/portfolio")
public final class PortfolioResource {

    private final MarketViews markets;
    private final Authentication authentication;
    private final DayNotes notes;
    private final NoteJson noteJson;
    private final PortfolioJson json;

    PortfolioResource(MarketViews markets, Authentication authentication) {
        this.markets = markets;
        this.authentication = authentication;
        this.notes = new DayNotes(markets.catalog(), ChargeSchedule.load());
        this.noteJson = new NoteJson(markets.catalog());
        this.json = new PortfolioJson(markets.catalog());
    }

    @GET
    @Path("/")
    @Produces({MediaType.APPLICATION_JSON, CsvTables.TYPE})
    @NonBlocking
    public CompletionStage<Response> portfolio(@Context RoutingContext context) {
        MarketView market = markets.of(context);
        boolean csv = CsvTables.wanted(context);
        return account(market, context).thenApply(account -> {
            Valuation value = value(account, market);
            return csv
                    ? CsvTables.response(CsvTables.holdings(value))
                    : Response.ok(json.of(value, market.market(), market.stale()), MediaType.APPLICATION_JSON_TYPE)
                            .build();
        });
    }

    @GET
    @Path("/ledger")
    @Produces({MediaType.APPLICATION_JSON, CsvTables.TYPE})
    @Blocking
    public Response ledger(
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context RoutingContext context) {
        MarketView market = markets.of(context);
        AccountKey key = key(market, context);
        Page<PostedJournal> page = market.market().store().journals(key, Params.before(cursor), Params.limit(limit));
        return CsvTables.wanted(context)
                ? CsvTables.response(CsvTables.ledger(page.items(), key))
                : Pages.json(market.id(), page, (out, posted) -> LedgerJson.journal(out, posted, key));
    }

    @GET
    @Path("/contract-notes")
    @Produces(MediaType.APPLICATION_JSON)
    @Blocking
    public Response notes(
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context RoutingContext context) {
        Signed trader = authentication.require(context);
        MarketView market = markets.of(context);
        Page<DayNote> page = notes.list(
                market.market().store(), market.account(trader.id()), Params.before(cursor), Params.limit(limit));
        return Pages.json(market.id(), page, (out, note) -> {
            noteJson.brief(out.open(), note, market.market().hours());
            out.close();
        });
    }

    @GET
    @Path("/contract-note/{date}")
    @Produces(MediaType.APPLICATION_JSON)
    @Blocking
    public byte[] note(@PathParam("date") String text, @Context RoutingContext context) {
        Signed trader = authentication.require(context);
        MarketView market = markets.of(context);
        LocalDate date = date(text);
        DayNote note = notes.of(market.market().store(), market.account(trader.id()), date)
                .orElseThrow(() -> new Problem(
                                ProblemCode.UNKNOWN_NOTE, "Nothing was traded on " + date + ": there is no note.")
                        .field("date"));
        return noteJson.whole(note, market.id(), market.market().hours());
    }

    private CompletionStage<Account> account(MarketView market, RoutingContext context) {
        return market.market().account(authentication.require(context).id());
    }

    private Valuation value(Account account, MarketView market) {
        return Valuation.of(account, markets.catalog(), market.market().board(), market.now());
    }

    private AccountKey key(MarketView market, RoutingContext context) {
        return new AccountKey(authentication.require(context).id(), market.id());
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
