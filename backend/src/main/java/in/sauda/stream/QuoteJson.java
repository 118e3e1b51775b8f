package in.sauda.stream;

import in.sauda.calendar.SessionPhase;
import in.sauda.quote.DayReference;
import in.sauda.quote.Quote;
import in.sauda.quote.Tick;

/** A full quote in a snapshot: api.md's quote, with {@code s}, {@code i} and {@code ts} for the rows that follow. */
final class QuoteJson {

    private static final long MICROS_IN_A_MILLI = 1_000;

    private QuoteJson() {}

    static void write(
            Json out, Row row, String market, String source, SessionPhase phase, long nowMicros, boolean stale) {
        Quote quote = row.quote;
        Tick tick = quote.tick();
        DayReference day = quote.reference();
        String symbol = quote.instrument().symbol().text();
        out.object()
                .text("s", symbol)
                .number("i", row.wireNumber)
                .number("seq", tick.seq())
                .number("ts", tick.eventMicros())
                .text("symbol", symbol)
                .text("name", quote.instrument().name())
                .text("exchange", quote.instrument().exchange().name())
                .rupees("price", tick.ltpPaise())
                .rupeesOrNull("previousClose", day.previousClose())
                .rupees("change", quote.changePaise())
                .rupees("changePercent", quote.changeBasisPoints())
                .rupees("open", tick.openPaise())
                .rupees("high", tick.highPaise())
                .rupees("low", tick.lowPaise())
                .number("volume", tick.volume())
                .rupees("turnover", tick.turnoverPaise())
                .rupeesOrNull("averagePrice", quote.averagePaise())
                .rupeesOrNull("bid", tick.bidPaise())
                .rupeesOrNull("ask", tick.askPaise())
                .rupeesOrNull("upperBand", day.upperBand())
                .rupeesOrNull("lowerBand", day.lowerBand())
                .rupeesOrNull("week52High", day.week52High() == 0 ? 0 : Math.max(day.week52High(), tick.highPaise()))
                .rupeesOrNull("week52Low", Math.min(day.week52Low(), tick.lowPaise()))
                .text("phase", phase.name())
                .none("indicativePrice")
                .none("indicativeQuantity")
                .time("asOf", tick.eventMicros())
                .number("ageMs", Math.max(0, nowMicros - tick.eventMicros()) / MICROS_IN_A_MILLI)
                .flag("stale", stale)
                .text("source", source)
                .text("market", market)
                .endObject();
    }
}
