package in.sauda.trading;

/**
 * What one command does to one account, computed but not yet stored.
 *
 * @param booking everything that changes, without the answer to remember
 * @param outcome what the caller hears once it is durable
 */
record Step(Booking booking, Outcome outcome) {}
