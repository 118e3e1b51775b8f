package in.sauda.http;

import in.sauda.calendar.SessionPhase;
import in.sauda.instrument.Instrument;
import in.sauda.quote.DayReference;
import in.sauda.quote.Depth;
import in.sauda.quote.Quote;
import in.sauda.quote.Tick;
import java.util.List;

/** Quotes and depth as JSON. */
final class QuoteJson {

    private QuoteJson() {}

    /** Writes the members of a quote that stay until its next tick. */
    static void members(JsonOut out, Quote quote, SessionPhase phase, String source, String market) {
        Instrument instrument = quote.instrument();
        Tick tick = quote.tick();
        DayReference day = quote.reference();
        out.text("symbol", instrument.symbol().text())
                .text("name", instrument.name())
                .text("exchange", instrument.exchange().name())
                .rupees("price", tick.ltpPaise())
                .rupeesIfAny("previousClose", day.previousClose())
                .rupees("change", quote.changePaise())
                .rupees("changePercent", quote.changeBasisPoints())
                .rupees("open", tick.openPaise())
                .rupees("high", tick.highPaise())
                .rupees("low", tick.lowPaise())
                .number("volume", tick.volume())
                .rupees("turnover", tick.turnoverPaise())
                .rupeesIfAny("averagePrice", quote.averagePaise())
                .rupeesIfAny("bid", tick.bidPaise())
                .rupeesIfAny("ask", tick.askPaise())
                .rupeesIfAny("upperBand", day.upperBand())
                .rupeesIfAny("lowerBand", day.lowerBand())
                .rupeesIfAny("week52High", Math.max(day.week52High(), day.week52High() == 0 ? 0 : tick.highPaise()))
                .rupeesIfAny("week52Low", Math.min(day.week52Low(), tick.lowPaise()))
                .text("phase", phase.name())
                .none("indicativePrice")
                .none("indicativeQuantity")
                .time("asOf", tick.eventMicros())
                .text("source", source)
                .text("market", market)
                .number("seq", tick.seq());
    }

    static void depth(JsonOut out, Quote quote, Depth depth, String market) {
        out.open().text("symbol", quote.instrument().symbol().text()).text("market", market);
        levels(out.array("bids"), depth.bids());
        levels(out.array("asks"), depth.asks());
        out.flag("synthetic", depth.synthetic())
                .time("asOf", depth.eventMicros())
                .number("seq", depth.seq())
                .close();
    }

    private static void levels(JsonOut out, List<Depth.Level> levels) {
        for (Depth.Level level : levels) {
            out.open()
                    .rupees("price", level.pricePaise())
                    .number("quantity", level.quantity())
                    .number("orders", level.orders())
                    .close();
        }
        out.end();
    }
}
