package in.sauda.trading;

import org.jspecify.annotations.Nullable;

/**
 * What one command does to one account, computed but not yet stored.
 *
 * @param booking everything that changes, without the answer to remember; null if nothing does
 * @param outcome what the caller hears once it is durable
 */
record Step(@Nullable Booking booking, Outcome outcome) {}
