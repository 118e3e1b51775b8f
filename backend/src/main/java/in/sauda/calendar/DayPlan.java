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
        List<PhaseSpan> phases,
        @Nullable String holiday,
        @Nullable String warning) {

    /**
     * One phase in times of the day, half open.
     *
     * @param randomFrom from when on it may end at a moment of chance; null if it ends when it should
     */
    record Hours(
            SessionPhase phase,
            LocalTime start,
            LocalTime end,
            @Nullable LocalTime randomFrom) {

        long ends(LocalDate date, long seed) {
            return randomFrom == null ? Ist.micros(date, end) : RandomClose.draw(seed, date, phase, randomFrom, end);
        }
    }

    static DayPlan closed(@Nullable String holiday, @Nullable String warning) {
        return new DayPlan(List.of(), holiday, warning);
    }

    /**
     * The plan of {@code date}; what lies between two listed phases is filled in, since no order is taken there. A phase
     * that ends at a moment of chance, drawn from {@code seed}, is followed at once by what follows it.
     */
    static DayPlan of(LocalDate date, List<Hours> hours, @Nullable String warning, long seed) {
        List<PhaseSpan> phases = new ArrayList<>();
        LocalTime listedEnd = LocalTime.MIN;
        for (Hours next :
                hours.stream().sorted(Comparator.comparing(Hours::start)).toList()) {
            long start = Ist.micros(date, next.start);
            if (!phases.isEmpty() && phases.getLast().end() < start) {
                PhaseSpan before = phases.getLast();
                if (listedEnd.equals(next.start)) {
                    start = before.end();
                } else {
                    phases.add(new PhaseSpan(between(before.phase(), next.phase), before.end(), start));
                }
            }
            phases.add(new PhaseSpan(next.phase, start, next.ends(date, seed)));
            listedEnd = next.end;
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
        return phases.getFirst().start();
    }

    long end() {
        return phases.getLast().end();
    }

    /** Start of the first continuous phase at or after {@code micros}, or 0. */
    long opensFrom(long micros) {
        for (PhaseSpan phase : phases) {
            if (phase.phase().continuous() && phase.start() >= micros) {
                return phase.start();
            }
        }
        return 0;
    }

    /** End of the last continuous phase. */
    long closes() {
        return phases.reversed().stream()
                .filter(phase -> phase.phase().continuous())
                .findFirst()
                .orElseThrow()
                .end();
    }
}
