package in.sauda.trading;

import in.sauda.instrument.Exchange;
import in.sauda.instrument.Instrument;
import java.time.LocalDate;
import java.util.List;

/**
 * A point of the market's day at which time alone changes accounts.
 *
 * <p>No two moments of a market share a time: those of one instant follow each other by a microsecond, in the order of
 * {@link Kind}. So an account that knows up to when it is known knows which moments it has been through.
 *
 * @param at     epoch microseconds; ticks before it come first
 * @param kind   what happens
 * @param date   the market date that it belongs to
 * @param groups instruments that it concerns; empty for the whole account
 */
record Moment(long at, Kind kind, LocalDate date, List<Group> groups) {

    /** What happens, in the order of those that come at one instant. */
    enum Kind {
        /** Order entry begins: after-market orders are sent. */
        ORDER_ENTRY,
        /** The opening auction is matched. */
        OPENING_AUCTION,
        /** Continuous trading begins: after-market stop orders are sent. */
        CONTINUOUS_START,
        /** Intraday positions are closed. */
        SQUARE_OFF,
        /** The closing auction's reference price stands: stop orders and orders outside its band are cancelled. */
        AUCTION_REFERENCE,
        /** The closing auction is matched; what is left lapses. */
        CLOSING_AUCTION,
        /** Orders for the day lapse. */
        SESSION_END,
        /** What is left of intraday positions is settled, the contract note is written. */
        DAY_END,
        /** A date begins: corporate actions, deliveries, money set free. */
        DAY_START;

        /** Whether it needs the market's prices of that very moment. */
        boolean needsPrices() {
            return this != DAY_END && this != DAY_START && this != SESSION_END;
        }
    }

    /** Instruments that keep the same hours. */
    record Group(Exchange exchange, boolean derivatives) {

        static Group of(Instrument instrument) {
            return new Group(instrument.exchange(), instrument.derivatives());
        }
    }

    boolean concerns(Instrument instrument) {
        return groups.isEmpty() || groups.contains(Group.of(instrument));
    }
}
