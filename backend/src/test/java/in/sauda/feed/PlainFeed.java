package in.sauda.feed;

import in.sauda.calendar.Ist;
import in.sauda.instrument.Instrument;
import in.sauda.quote.AuctionBook;
import in.sauda.quote.AuctionKind;
import in.sauda.quote.AuctionLimits;
import in.sauda.quote.CandleSource;
import in.sauda.quote.DayReference;
import in.sauda.quote.Indication;
import in.sauda.quote.Liquidity;
import in.sauda.quote.Quote;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What the feeds of tests have in common: the same day for every instrument, no auctions, no past, no history. */
public abstract class PlainFeed implements Feed {

    private final DayReference reference;

    protected PlainFeed(DayReference reference) {
        this.reference = reference;
    }

    @Override
    public void playBack(Collection<Instrument> instruments, long afterMicros, long upToMicros, TickSink sink) {
        // It keeps no past.
    }

    @Override
    public Liquidity liquidity(Quote quote) {
        return Liquidity.deep(
                depth(quote), quote.reference().lowerBand(), quote.reference().upperBand());
    }

    @Override
    public Optional<AuctionBook> auctionBook(Instrument instrument, LocalDate date, AuctionKind kind) {
        return Optional.empty();
    }

    @Override
    public Optional<AuctionLimits> auctionLimits(Instrument instrument, LocalDate date, AuctionKind kind) {
        return Optional.empty();
    }

    @Override
    public Optional<Indication> indicative(Instrument instrument, long micros) {
        return Optional.empty();
    }

    @Override
    public long closePaise(Instrument instrument, LocalDate date) {
        return 0;
    }

    @Override
    public DayReference reference(Instrument instrument, LocalDate date) {
        return reference;
    }

    @Override
    public CandleSource candles() {
        return (instrument, interval, from, to, now) -> List.of();
    }

    @Override
    public boolean covers(Instrument instrument) {
        return true;
    }

    @Override
    public long staleAfterMicros() {
        return 15 * Ist.SECOND;
    }
}
