package in.sauda.http;

import in.sauda.calendar.MarketHours;
import in.sauda.calendar.SessionPhase;
import in.sauda.calendar.SessionState;
import in.sauda.instrument.Exchange;
import in.sauda.instrument.Instrument;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** The phase of each instrument now, worked out again only when the phase before has ended. */
final class Phases {

    private final MarketHours hours;
    private final AtomicReferenceArray<SessionState> latest = new AtomicReferenceArray<>(Exchange.values().length * 2);

    Phases(MarketHours hours) {
        this.hours = hours;
    }

    SessionPhase at(long micros, Instrument instrument) {
        boolean withDerivatives = instrument.derivatives() || instrument.isIndex();
        int place = instrument.exchange().ordinal() * 2 + (withDerivatives ? 1 : 0);
        SessionState known = latest.get(place);
        if (known != null && micros >= known.since() && (known.nextAt() == 0 || micros < known.nextAt())) {
            return known.phase();
        }
        SessionState now = hours.at(micros, instrument);
        latest.set(place, now);
        return now.phase();
    }
}
