package in.sauda.calendar;

import org.jspecify.annotations.Nullable;

/**
 * Where a market's day stands at a moment.
 *
 * @param phase        the phase now
 * @param since        epoch microseconds at which it began; 0 if it has no beginning (a market without hours)
 * @param nextPhase    the phase after it
 * @param nextAt       epoch microseconds at which that begins; 0 if never
 * @param nextOpenAt   epoch microseconds of the next start of continuous trading after now; 0 if never
 * @param holiday      name of today's holiday, or null on a trading day
 * @param warning      why this may be wrong (a year without a calendar), or null
 */
public record SessionState(
        SessionPhase phase,
        long since,
        SessionPhase nextPhase,
        long nextAt,
        long nextOpenAt,
        @Nullable String holiday,
        @Nullable String warning) {}
