package in.sauda.json;

import in.sauda.calendar.SessionPhase;
import in.sauda.instrument.Instrument;
import in.sauda.quote.DayReference;
import in.sauda.quote.Depth;
import in.sauda.quote.Indication;
import in.sauda.quote.PriceBand;
import in.sauda.quote.Quote;
import in.sauda.quote.Tick;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Quotes and depth as JSON. */
public final class QuoteJson {

    private static final long MICROS_IN_A_MILLI = 1_000;

    private QuoteJson() {}

    /**
     * Writes the members of {@code quote} that stay until its next tick, or until its band moves.
     *
     * @param band       between which prices orders are taken now
     * @param source     what makes the market's prices
     * @param indication where the auction that is on would match; null outside auctions
     */
    public static void members(
            JsonOut out,
            Quote quote,
            PriceBand band,
            SessionPhase phase,
            String source,
            String market,
            @Nullable Indication indication) {
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
                .rupeesIfAny("upperBand", band.upperPaise())
                .rupeesIfAny("lowerBand", band.lowerPaise())
                .rupeesIfAny("week52High", Math.max(day.week52High(), day.week52High() == 0 ? 0 : tick.highPaise()))
                .rupeesIfAny("week52Low", Math.min(day.week52Low(), tick.lowPaise()))
                .text("phase", phase.name());
        if (indication == null) {
            out.none("indicativePrice").none("indicativeQuantity");
        } else {
            out.rupees("indicativePrice", indication.pricePaise()).number("indicativeQuantity", indication.quantity());
        }
        out.time("asOf", tick.eventMicros())
                .text("source", source)
                .text("market", market)
                .number("seq", tick.seq());
    }

    /** Writes what changes while {@code quote} stays: its age at {@code now}, market time. */
    public static void age(JsonOut out, Quote quote, long now, boolean stale) {
        out.number("ageMs", Math.max(0, now - quote.tick().eventMicros()) / MICROS_IN_A_MILLI)
                .flag("stale", stale);
    }

    /** Writes one side of a book as the value of {@code name}. */
    public static void levels(JsonOut out, String name, List<Depth.Level> levels) {
        out.array(name);
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
