package in.sauda.calendar;

import in.sauda.instrument.Instrument;

/** Which of the exchange's two timetables an instrument follows. */
enum SessionClass {
    /** Shares with derivatives, closed by an auction since 3 August 2026; indices move with them. */
    CAS,
    /** All other shares. */
    NON_CAS;

    static SessionClass of(Instrument instrument) {
        return instrument.derivatives() || instrument.isIndex() ? CAS : NON_CAS;
    }
}
