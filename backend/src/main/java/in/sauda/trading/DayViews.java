package in.sauda.trading;

import in.sauda.calendar.Ist;
import in.sauda.calendar.MarketHours;
import in.sauda.calendar.SessionState;
import in.sauda.feed.DayBands;
import in.sauda.feed.Feed;
import in.sauda.instrument.Instrument;
import in.sauda.instrument.InstrumentCatalog;
import in.sauda.instrument.Symbol;
import in.sauda.quote.AuctionKind;
import in.sauda.quote.PriceBand;
import in.sauda.quote.Quote;
import in.sauda.quote.QuoteBoard;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The market as it stands on the board, or as it stood while a part of the past is caught up with. Kept by the market's
 * thread.
 */
final class DayViews implements Views {

    private final InstrumentCatalog catalog;
    private final MarketHours hours;
    private final Feed feed;
    private final QuoteBoard board;
    private final DayBands bands;
    private final DaySchedule schedule;
    private final Freshness freshness;
    private @Nullable TradeDay known;
    private @Nullable Quote @Nullable [] past;

    /** Whether prices may be traded on at a moment. */
    @FunctionalInterface
    interface Freshness {
        boolean at(long micros);
    }

    DayViews(
            InstrumentCatalog catalog,
            MarketHours hours,
            Feed feed,
            QuoteBoard board,
            DayBands bands,
            DaySchedule schedule,
            Freshness freshness) {
        this.catalog = catalog;
        this.hours = hours;
        this.feed = feed;
        this.board = board;
        this.bands = bands;
        this.schedule = schedule;
        this.freshness = freshness;
    }

    /** From now on the market is what {@link #play} is told of; nothing at first. */
    void lookBack() {
        past = new Quote[catalog.size()];
    }

    /** Takes in a quote of the past. */
    void play(Quote quote) {
        if (past != null) {
            past[quote.instrument().number()] = quote;
        }
    }

    /** From now on the market is what the board shows. */
    void lookAtBoard() {
        past = null;
    }

    /** The market date of {@code micros} and what follows from it. */
    TradeDay day(long micros) {
        TradeDay day = known;
        if (day == null || day.epochDay() != Ist.epochDay(micros)) {
            day = TradeDay.at(micros, hours);
            known = day;
        }
        return day;
    }

    @Override
    public Instrument instrument(Symbol symbol) {
        return catalog.find(symbol).orElseThrow(() -> new IllegalStateException(symbol + " is not listed"));
    }

    @Override
    public MarketView of(Instrument instrument, long micros) {
        return view(instrument, quote(instrument), micros);
    }

    /** What the market shows at {@code micros} with {@code quote} as the latest of its instrument. */
    MarketView of(Quote quote, long micros) {
        return view(quote.instrument(), quote, micros);
    }

    private @Nullable Quote quote(Instrument instrument) {
        return past == null ? board.quote(instrument) : past[instrument.number()];
    }

    private MarketView view(Instrument instrument, @Nullable Quote quote, long micros) {
        TradeDay day = day(micros);
        SessionState session = hours.at(micros, instrument);
        long lower = 0;
        long upper = 0;
        if (session.phase().closing()) {
            var limits = feed.auctionLimits(instrument, day.date(), AuctionKind.CLOSING);
            lower = limits.map(found -> found.lowPaise()).orElse(0L);
            upper = limits.map(found -> found.highPaise()).orElse(0L);
        } else if (quote != null) {
            PriceBand band = bands.at(instrument, quote.reference(), micros);
            lower = band.lowerPaise();
            upper = band.upperPaise();
        }
        boolean closed = !session.phase().continuous() && day.date().equals(Ist.date(micros));
        return new MarketView(
                instrument,
                micros,
                day,
                past != null || freshness.at(micros),
                session,
                quote,
                quote == null ? null : feed.liquidity(quote),
                heldClose(instrument, quote, day),
                lower,
                upper,
                schedule::cutOff,
                closed ? closePaise(instrument, day.date(), micros) : 0,
                this::latestSeq);
    }

    private long heldClose(Instrument instrument, @Nullable Quote quote, TradeDay day) {
        if (!instrument.symbol().equals(instrument.line())) {
            Instrument valued = instrument(instrument.line());
            if (feed.covers(valued)) {
                return feed.reference(valued, day.date()).previousClose();
            }
        }
        return quote == null ? 0 : quote.reference().previousClose();
    }

    private long closePaise(Instrument instrument, LocalDate date, long micros) {
        return hours.isTradingDay(date) && micros >= hours.closesAt(date) ? feed.closePaise(instrument, date) : 0;
    }

    private long latestSeq(Symbol symbol) {
        Quote latest = quote(instrument(symbol));
        return latest == null ? 0 : latest.tick().seq();
    }
}
