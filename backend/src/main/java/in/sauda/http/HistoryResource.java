package in.sauda.http;

import in.sauda.calendar.Ist;
import in.sauda.instrument.Instrument;
import in.sauda.json.JsonOut;
import in.sauda.quote.Candle;
import in.sauda.quote.Interval;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Candles and sparklines: the market's own history. */
@Path("/market")
@Produces(MediaType.APPLICATION_JSON)
public final class HistoryResource {

    private static final int MOST_SPARKLINES = 200;

    private final MarketViews markets;

    HistoryResource(MarketViews markets) {
        this.markets = markets;
    }

    @GET
    @Path("/history/{symbol}")
    public byte[] history(
            @PathParam("symbol") String symbol,
            @QueryParam("timeframe") @Nullable String timeframe,
            @QueryParam("interval") @Nullable String interval,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @Context RoutingContext context) {
        MarketView market = markets.of(context);
        Instrument instrument = covered(market, markets.instrument(symbol));
        long now = market.now();
        HistorySpan span = interval == null && from == null && to == null
                ? HistorySpan.ofTimeframe(
                        timeframe == null ? "1D" : timeframe, market.market().hours(), now)
                : HistorySpan.of(timeframe, interval, from, to, now);
        List<Candle> candles =
                market.market().feed().candles().candles(instrument, span.interval(), span.from(), span.to(), now);
        JsonOut out = new JsonOut(72 * candles.size() + 128)
                .open()
                .text("symbol", instrument.symbol().text())
                .text("market", market.id())
                .text("interval", span.interval().code())
                .flag("adjusted", false)
                .array("candles");
        for (Candle candle : candles) {
            out.array()
                    .number(candle.timeSeconds())
                    .rupees(candle.open())
                    .rupees(candle.high())
                    .rupees(candle.low())
                    .rupees(candle.close())
                    .number(candle.volume())
                    .end();
        }
        return out.end().close().bytes();
    }

    @GET
    @Path("/sparklines")
    public byte[] sparklines(@QueryParam("symbols") @Nullable String symbols, @Context RoutingContext context) {
        MarketView market = markets.of(context);
        long now = market.now();
        long day = HistorySpan.lastSession(market.market().hours(), now);
        Map<String, ProblemCode> errors = new LinkedHashMap<>();
        JsonOut out = new JsonOut(16_384).open().text("market", market.id()).open("sparklines");
        for (String symbol : symbols(symbols)) {
            Instrument instrument = markets.find(symbol);
            if (instrument == null || !market.market().feed().covers(instrument)) {
                errors.put(symbol, instrument == null ? ProblemCode.UNKNOWN_SYMBOL : ProblemCode.NO_PRICE);
                continue;
            }
            out.key(instrument.symbol().text()).array();
            for (Candle candle : market.market()
                    .feed()
                    .candles()
                    .candles(instrument, Interval.FIFTEEN_MINUTES, day, day + Ist.DAY, now)) {
                out.rupees(candle.close());
            }
            out.end();
        }
        out.close();
        SymbolErrors.write(out, errors);
        return out.close().bytes();
    }

    private static List<String> symbols(@Nullable String list) {
        if (list == null || list.isBlank()) {
            throw new Problem(ProblemCode.MISSING_FIELD, "The parameter \"symbols\" is missing.").field("symbols");
        }
        List<String> symbols = Stream.of(list.split(",", -1))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .distinct()
                .toList();
        if (symbols.size() > MOST_SPARKLINES) {
            throw new Problem(ProblemCode.INVALID_VALUE, "At most " + MOST_SPARKLINES + " symbols at once.")
                    .field("symbols");
        }
        return symbols;
    }

    private static Instrument covered(MarketView market, Instrument instrument) {
        if (!market.market().feed().covers(instrument)) {
            throw new Problem(
                            ProblemCode.NO_PRICE,
                            instrument.symbol() + " has no price in the market " + market.id() + ".")
                    .field("symbol");
        }
        return instrument;
    }
}
