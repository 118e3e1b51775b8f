package in.sauda.feed.replay;

import in.sauda.calendar.ClosingPrice;
import in.sauda.calendar.Ist;
import in.sauda.calendar.MarketHours;
import in.sauda.calendar.PhaseSpan;
import in.sauda.calendar.SessionPhase;
import in.sauda.instrument.Instrument;
import in.sauda.instrument.PriceBands;
import in.sauda.quote.AuctionBook;
import in.sauda.quote.AuctionBook.Level;
import in.sauda.quote.AuctionKind;
import in.sauda.quote.AuctionLimits;
import in.sauda.quote.DayReference;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The call auctions of recorded days, as far as minutes and daily files tell them: price and quantity, as one order on
 * each side. Pure; safe from any thread.
 */
final class ReplayAuctions {

    private final ReplayData data;
    private final MarketHours hours;
    private final ClosingPrice closing = ClosingPrice.load();

    ReplayAuctions(ReplayData data, MarketHours hours) {
        this.data = data;
        this.hours = hours;
    }

    Optional<AuctionBook> book(Instrument instrument, LocalDate date, AuctionKind kind) {
        if (instrument.isIndex() || !held(instrument, date, kind)) {
            return Optional.empty();
        }
        return Optional.ofNullable(kind == AuctionKind.OPENING ? opening(instrument, date) : closing(instrument, date))
                .map(all -> new AuctionBook(List.of(all), List.of(all), 0, 0));
    }

    Optional<AuctionLimits> limits(
            Instrument instrument, LocalDate date, AuctionKind kind, DayReference reference, long tickPaise) {
        BarSeries series = data.series(instrument);
        Optional<AuctionBook> book = book(instrument, date, kind);
        if (series == null || book.isEmpty()) {
            return Optional.empty();
        }
        long lower = reference.lowerBand();
        long upper = reference.upperBand() == 0 ? Long.MAX_VALUE : reference.upperBand();
        if (kind == AuctionKind.OPENING) {
            long known = reference.previousClose();
            long price = book.get().buys().getFirst().pricePaise();
            return Optional.of(new AuctionLimits(known == 0 ? price : known, lower, upper));
        }
        long average = average(series, date, tickPaise);
        int percent = closing.rule(date, true).bandPercent();
        return Optional.of(new AuctionLimits(
                average,
                Math.max(lower, PriceBands.lower(average, percent, tickPaise)),
                Math.min(upper, PriceBands.upper(average, percent, tickPaise))));
    }

    private boolean held(Instrument instrument, LocalDate date, AuctionKind kind) {
        return hours.phases(date, instrument).stream()
                .map(PhaseSpan::phase)
                .anyMatch(kind == AuctionKind.OPENING ? SessionPhase::opening : SessionPhase::closing);
    }

    /** The first minute of the day that has volume, at its open; null if none has. */
    private @Nullable Level opening(Instrument instrument, LocalDate date) {
        BarSeries series = data.series(instrument);
        if (series == null) {
            return null;
        }
        long end = Ist.startOf(date.plusDays(1));
        for (int i = series.firstFrom(Ist.startOf(date));
                i < series.size() && series.bar(i).startMicros() < end;
                i++) {
            if (series.bar(i).volume() > 0) {
                return new Level(series.bar(i).open(), series.bar(i).volume());
            }
        }
        return null;
    }

    /** What the exchange's file of the day has more than the minutes, at its close; null without a file or a rest. */
    private @Nullable Level closing(Instrument instrument, LocalDate date) {
        DailyBar official = data.official(instrument).get(date);
        BarSeries series = data.series(instrument);
        DailyBar minutes = series == null ? null : series.days().get(date);
        if (official == null || minutes == null || official.volume() <= minutes.volume()) {
            return null;
        }
        return new Level(official.close(), official.volume() - minutes.volume());
    }

    /**
     * The average price of the last minutes of continuous trading of {@code date}, a day with minutes: the close without an
     * auction, the reference price with one.
     */
    long average(BarSeries series, LocalDate date, long tickPaise) {
        Instrument instrument = series.instrument();
        boolean auction = held(instrument, date, AuctionKind.CLOSING);
        long end = Ist.startOf(date.plusDays(1));
        for (PhaseSpan span : hours.phases(date, instrument)) {
            end = span.phase().continuous() ? span.end() : end;
        }
        long from = end - closing.rule(date, auction).minutes() * Ist.MINUTE;
        long shares = 0;
        long value = 0;
        long last = 0;
        for (int i = series.firstFrom(Ist.startOf(date));
                i < series.size() && series.bar(i).startMicros() < end;
                i++) {
            Bar bar = series.bar(i);
            last = bar.close();
            if (bar.startMicros() >= from) {
                shares = Math.addExact(shares, bar.volume());
                value = Math.addExact(value, bar.turnoverBefore(Bar.POINTS));
            }
        }
        return ClosingPrice.average(shares, value, last, 0, tickPaise);
    }
}
