package in.sauda.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The phases of one date for one class of shares, without gaps, oldest first; none on a day without a session.
 *
 * @param phases  from the first phase's start to the last one's end
 * @param holiday why there is no session, or null
 * @param warning why this may be wrong, or null
 */
record DayPlan(
        List<Phase> phases,
        @Nullable String holiday,
        @Nullable String warning) {

    /** One phase in epoch microseconds, half open. */
    record Phase(SessionPhase phase, long start, long end) {}

    /** One phase in times of the day, half open. */
    record Hours(SessionPhase phase, LocalTime start, LocalTime end) {}

    static DayPlan closed(@Nullable String holiday, @Nullable String warning) {
        return new DayPlan(List.of(), holiday, warning);
    }

    /** The plan of {@code date}; what lies between two listed phases is filled in, since no order is taken there. */
    static DayPlan of(LocalDate date, List<Hours> hours, @Nullable String warning) {
        List<Phase> phases = new ArrayList<>();
        for (Hours next :
                hours.stream().sorted(Comparator.comparing(Hours::start)).toList()) {
            long start = Ist.micros(date, next.start);
            if (!phases.isEmpty() && phases.getLast().end < start) {
                Phase before = phases.getLast();
                phases.add(new Phase(between(before.phase, next.phase), before.end, start));
            }
            phases.add(new Phase(next.phase, start, Ist.micros(date, next.end)));
        }
        return new DayPlan(List.copyOf(phases), null, warning);
    }

    private static SessionPhase between(SessionPhase before, SessionPhase after) {
        if (before == SessionPhase.PRE_OPEN && after == SessionPhase.CONTINUOUS) {
            return SessionPhase.BUFFER;
        }
        return before == SessionPhase.CONTINUOUS && after == SessionPhase.POST_CLOSE
                ? SessionPhase.CLOSING_GAP
                : SessionPhase.CLOSED;
    }

    boolean trades() {
        return !phases.isEmpty();
    }

    long start() {
        return phases.getFirst().start;
    }

    long end() {
        return phases.getLast().end;
    }

    /** Start of the first continuous phase at or after {@code micros}, or 0. */
    long opensFrom(long micros) {
        for (Phase phase : phases) {
            if (phase.phase.continuous() && phase.start >= micros) {
                return phase.start;
            }
        }
        return 0;
    }

    /** End of the last continuous phase. */
    long closes() {
        return phases.reversed().stream()
                .filter(phase -> phase.phase.continuous())
                .findFirst()
                .orElseThrow()
                .end;
    }
}
