package in.sauda.store;

import in.sauda.trading.AccountEvent;
import in.sauda.trading.Booked;
import java.util.List;

/**
 * A booking of the past, as far as a store keeps it: of the account it keeps the latest version only.
 *
 * @param version      the account's version after it, from 1
 * @param marketMicros market time of the step
 * @param booked       what it left
 * @param events       its events, in order
 */
public record PastBooking(long version, long marketMicros, Booked booked, List<AccountEvent> events) {

    /** Defensive copy. */
    public PastBooking {
        events = List.copyOf(events);
    }
}
