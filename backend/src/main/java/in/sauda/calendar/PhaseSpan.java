package in.sauda.calendar;

/**
 * One phase of a day in epoch microseconds.
 *
 * @param phase the phase
 * @param start its first moment
 * @param end   the first moment after it, above {@code start}
 */
public record PhaseSpan(SessionPhase phase, long start, long end) {}
