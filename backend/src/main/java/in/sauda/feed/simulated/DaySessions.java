package in.sauda.feed.simulated;

import in.sauda.calendar.ClosingPrice;
import in.sauda.calendar.MarketHours;
import in.sauda.calendar.PhaseSpan;
import in.sauda.calendar.SessionPhase;
import in.sauda.instrument.Instrument;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** When the call auctions of a day are matched and how its close comes about, by class of sessions. Safe from any thread. */
final class DaySessions {

    private final MarketHours hours;
    private final ClosingPrice closing = ClosingPrice.load();
    private final Map<Key, Auctions> known = new ConcurrentHashMap<>();

    /**
     * The call auctions of one day.
     *
     * @param openingAt    when the opening auction is matched, epoch microseconds; 0 if none is held
     * @param closingAt    when the closing auction is matched; 0 if none is held
     * @param closeMinutes last minutes of continuous trading whose average is the close, or the auction's reference price
     * @param bandPercent  how far the closing auction may be from its reference price
     */
    record Auctions(long openingAt, long closingAt, int closeMinutes, int bandPercent) {}

    DaySessions(MarketHours hours) {
        this.hours = hours;
    }

    /** The auctions of {@code instrument} on {@code date}, a trading day. */
    Auctions of(Instrument instrument, LocalDate date) {
        boolean closed = instrument.derivatives() || instrument.isIndex();
        Key key = new Key(date, closed, instrument.exchange().ordinal());
        Auctions auctions = known.get(key);
        if (auctions == null) {
            auctions = workOut(instrument, date);
            known.put(key, auctions);
        }
        return auctions;
    }

    private Auctions workOut(Instrument instrument, LocalDate date) {
        long openingAt = 0;
        long closingAt = 0;
        for (PhaseSpan span : hours.phases(date, instrument)) {
            if (span.phase().opening()) {
                openingAt = span.end();
            } else if (span.phase() == SessionPhase.AUCTION_MATCH) {
                closingAt = span.start();
            }
        }
        ClosingPrice.Rule rule = closing.rule(date, closingAt > 0);
        return new Auctions(openingAt, closingAt, rule.minutes(), rule.bandPercent());
    }

    private record Key(LocalDate date, boolean closed, int exchange) {}
}
