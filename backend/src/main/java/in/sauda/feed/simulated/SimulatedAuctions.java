package in.sauda.feed.simulated;

import in.sauda.calendar.Ist;
import in.sauda.calendar.MarketHours;
import in.sauda.calendar.PhaseSpan;
import in.sauda.calendar.SessionPhase;
import in.sauda.instrument.Instrument;
import in.sauda.quote.AuctionKind;
import in.sauda.quote.Indication;
import java.time.LocalDate;
import java.util.Optional;

/** Finds the call auctions that the simulated market holds. Safe from any thread. */
final class SimulatedAuctions {

    /** Indicated prices settle within so long: no order entry of an auction is longer. */
    private static final long ENTRY = 10 * Ist.MINUTE;

    private final MarketHours hours;
    private final TradingDays days;
    private final PricePaths paths;

    SimulatedAuctions(MarketHours hours, TradingDays days, PricePaths paths) {
        this.hours = hours;
        this.days = days;
        this.paths = paths;
    }

    /** The auction of a share on a day on which it is held. */
    Optional<SimulatedAuction> find(Instrument instrument, LocalDate date, AuctionKind kind) {
        if (!(paths.find(instrument) instanceof SharePath share) || date.isBefore(TradingDays.FIRST)) {
            return Optional.empty();
        }
        int day = days.atOrAfter(date.toEpochDay());
        if (!days.date(day).equals(date)) {
            return Optional.empty();
        }
        DaySessions.Auctions auctions = share.auctions(day);
        long matchedAt = kind == AuctionKind.OPENING ? auctions.openingAt() : auctions.closingAt();
        return matchedAt == 0 ? Optional.empty() : Optional.of(new SimulatedAuction(share, day, kind));
    }

    /** Where the auction whose order entry is open at {@code micros} would match. */
    Optional<Indication> indicative(Instrument instrument, long micros) {
        LocalDate date = Ist.date(micros);
        long began = 0;
        for (PhaseSpan span : hours.phases(date, instrument)) {
            SessionPhase phase = span.phase();
            if (phase.opening() || phase.closing()) {
                began = began == 0 ? span.start() : began;
                if (micros >= span.start() && micros < span.end()) {
                    long elapsed = micros - began;
                    return find(instrument, date, phase.opening() ? AuctionKind.OPENING : AuctionKind.CLOSING)
                            .map(auction -> auction.indication(elapsed, ENTRY));
                }
            } else {
                began = 0;
            }
        }
        return Optional.empty();
    }
}
