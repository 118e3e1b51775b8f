package in.sauda.trading;

import in.sauda.calendar.SessionState;
import in.sauda.instrument.Instrument;
import in.sauda.instrument.Symbol;
import in.sauda.quote.Liquidity;
import in.sauda.quote.Quote;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.ToLongBiFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * What the market shows of one instrument at a moment. Prices in paise.
 *
 * @param instrument which
 * @param now        market time, epoch microseconds
 * @param day        the market date and what follows from it
 * @param feedFresh  whether prices may be traded on
 * @param session    where the instrument's day stands
 * @param quote      its latest quote, or null if it has none
 * @param liquidity  what may be traded against at that quote, or null if there is none
 * @param heldClose  previous close of the listing at whose price holdings of its ISIN are valued; 0 if not known
 * @param lowerBand  lowest price allowed now; 0 where there is no bound
 * @param upperBand  highest price allowed now; 0 where there is no bound
 * @param cutOff     when intraday positions of an instrument are closed on a date; 0 for never
 * @param closePaise the day's official close once it is known, for the post-close session; else 0
 * @param latestSeq  sequence of any instrument's latest quote; 0 if it has none
 */
record MarketView(
        Instrument instrument,
        long now,
        TradeDay day,
        boolean feedFresh,
        SessionState session,
        @Nullable Quote quote,
        @Nullable Liquidity liquidity,
        long heldClose,
        long lowerBand,
        long upperBand,
        ToLongBiFunction<LocalDate, Instrument> cutOff,
        long closePaise,
        ToLongFunction<Symbol> latestSeq) {

    /** The quote of an instrument that was found to have one. */
    Quote shown() {
        return Objects.requireNonNull(quote, "an order without a price is refused before");
    }

    /** What may be traded against at {@link #shown}. */
    Liquidity offered() {
        return Objects.requireNonNull(liquidity, "a quote comes with its liquidity");
    }

    /** When intraday positions are closed today, epoch microseconds; 0 for never. Worked out when it is asked for. */
    long squareOffAt() {
        return cutOff.applyAsLong(day.date(), instrument);
    }

    /** Price step of the day; 1 paisa where there is no quote. */
    long tickPaise() {
        return quote == null ? 1 : quote.reference().tickPaise();
    }

    /** {@code paise} inside the band. */
    long inBand(long paise) {
        long low = Math.max(paise, lowerBand);
        return upperBand == 0 ? low : Math.min(low, upperBand);
    }

    /** The same moment with another quote. */
    MarketView showing(Quote shown, Liquidity offered) {
        return new MarketView(
                instrument,
                now,
                day,
                feedFresh,
                session,
                shown,
                offered,
                heldClose,
                lowerBand,
                upperBand,
                cutOff,
                closePaise,
                latestSeq);
    }

    /** The same moment for what does not fill at it, so that the age of the price does not matter. */
    MarketView whenFresh() {
        return new MarketView(
                instrument,
                now,
                day,
                true,
                session,
                quote,
                liquidity,
                heldClose,
                lowerBand,
                upperBand,
                cutOff,
                closePaise,
                latestSeq);
    }
}
