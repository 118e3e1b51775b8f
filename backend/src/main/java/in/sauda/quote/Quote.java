package in.sauda.quote;

import in.sauda.instrument.Instrument;

/**
 * The latest view of an instrument: its last tick against the day's reference. Immutable; shared between threads.
 *
 * @param instrument not null
 * @param tick       the newest tick, not null
 * @param reference  the day's fixed figures, not null
 */
public record Quote(Instrument instrument, Tick tick, DayReference reference) {

    /** Change from the previous close in paise; 0 if there is none. */
    public long changePaise() {
        return reference.previousClose() == 0 ? 0 : tick.ltpPaise() - reference.previousClose();
    }

    /** Change from the previous close in hundredths of a percent (basis points), rounded half up; 0 if there is none. */
    public long changeBasisPoints() {
        return BasisPoints.of(changePaise(), reference.previousClose());
    }

    /** The day's average traded price in paise, rounded half up; 0 before the first trade. */
    public long averagePaise() {
        return tick.volume() == 0 ? 0 : (tick.turnoverPaise() + tick.volume() / 2) / tick.volume();
    }
}
