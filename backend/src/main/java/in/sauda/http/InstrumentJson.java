package in.sauda.http;

import in.sauda.instrument.FreezeQuantities;
import in.sauda.instrument.Instrument;
import in.sauda.instrument.InstrumentCatalog;
import in.sauda.instrument.Margins;
import in.sauda.json.JsonOut;
import in.sauda.market.Market;
import in.sauda.quote.DayReference;
import in.sauda.quote.PriceBand;
import in.sauda.quote.Quote;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Instruments as JSON, with the day's step and band in a market. */
final class InstrumentJson {

    private final FreezeQuantities freeze = FreezeQuantities.load();
    private final Margins margins = Margins.load();
    private final List<List<String>> formerSymbols = new ArrayList<>();

    InstrumentJson(InstrumentCatalog catalog) {
        for (Instrument instrument : catalog.all()) {
            formerSymbols.add(catalog.formerSymbols(instrument));
        }
    }

    void write(JsonOut out, Instrument instrument, Market market, LocalDate date) {
        Quote quote = market.board().quote(instrument);
        DayReference day = quote != null ? quote.reference() : market.feed().reference(instrument, date);
        PriceBand band = quote == null
                ? new PriceBand(day.lowerBand(), day.upperBand())
                : market.band(quote, market.clock().nowMicros());
        int leverage = margins.leverage(instrument, date);
        out.open()
                .text("symbol", instrument.symbol().text())
                .text("name", instrument.name())
                .text("isin", instrument.isin())
                .text("exchange", instrument.exchange().name())
                .text("series", instrument.series())
                .text("industry", instrument.industry());
        texts(out, "indices", instrument.indices());
        out.rupees("tickSize", day.tickPaise())
                .rupeesIfAny("lowerBand", band.lowerPaise())
                .rupeesIfAny("upperBand", band.upperPaise())
                .number("freezeQuantity", freeze.shares(instrument, date))
                .flag("derivatives", instrument.derivatives())
                .flag("misAllowed", leverage > 0)
                .number("leverage", leverage)
                .flag("index", instrument.isIndex())
                .text("code", instrument.isIndex() ? instrument.indexCode() : null);
        texts(out, "formerSymbols", formerSymbols.get(instrument.number()));
        out.number("number", instrument.number()).close();
    }

    private static void texts(JsonOut out, String name, List<String> texts) {
        out.array(name);
        texts.forEach(out::text);
        out.end();
    }
}
