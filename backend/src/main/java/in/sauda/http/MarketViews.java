package in.sauda.http;

import in.sauda.instrument.Instrument;
import in.sauda.instrument.InstrumentCatalog;
import in.sauda.instrument.Symbol;
import in.sauda.market.Market;
import in.sauda.market.MarketRegistry;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds what a request speaks of: the market and the instrument. */
@Singleton
public final class MarketViews {

    private final Map<String, MarketView> byId = new HashMap<>();
    private final List<MarketView> all;
    private final MarketView standard;
    private final InstrumentCatalog catalog;
    private final Map<String, Instrument> bySymbol = new HashMap<>();

    /** Views of the markets in {@code registry}. */
    public MarketViews(MarketRegistry registry, InstrumentCatalog catalog) {
        this.catalog = catalog;
        this.all = registry.all().stream().map(MarketView::new).toList();
        for (MarketView view : all) {
            byId.put(view.id(), view);
        }
        Market defaultMarket = registry.defaultMarket();
        this.standard = all.stream()
                .filter(view -> view.market() == defaultMarket)
                .findFirst()
                .orElseThrow();
        for (Instrument instrument : catalog.all()) {
            bySymbol.put(instrument.symbol().text(), instrument);
        }
    }

    List<MarketView> all() {
        return all;
    }

    MarketView standard() {
        return standard;
    }

    InstrumentCatalog catalog() {
        return catalog;
    }

    /** The market that {@code context} names by header or query; the default one if it names none. */
    MarketView of(RoutingContext context) {
        HttpServerRequest request = context.request();
        String named = request.getHeader("X-Market");
        if (named == null && request.query() != null) {
            named = request.getParam("market");
        }
        return named == null || named.isEmpty() ? standard : called(named);
    }

    /** The market called {@code id}; throws a 404 if there is none. */
    MarketView called(String id) {
        MarketView view = byId.get(id);
        if (view == null) {
            throw new Problem(ProblemCode.UNKNOWN_MARKET, "There is no market \"" + shown(id) + "\".").field("market");
        }
        return view;
    }

    /** The instrument that {@code typed} names; throws a 404 if there is none. */
    Instrument instrument(String typed) {
        Instrument found = find(typed);
        if (found == null) {
            throw new Problem(ProblemCode.UNKNOWN_SYMBOL, unknown(typed)).field("symbol");
        }
        return found;
    }

    @Nullable
    Instrument find(String typed) {
        Instrument exact = bySymbol.get(typed);
        return exact != null ? exact : catalog.find(typed).orElse(null);
    }

    /** The symbol to filter a list by, or null if none was asked for. */
    @Nullable
    Symbol filter(@Nullable String typed) {
        return typed == null || typed.isEmpty() ? null : instrument(typed).symbol();
    }

    static String unknown(String typed) {
        return "There is no instrument \"" + shown(typed) + "\".";
    }

    private static String shown(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40);
    }
}
