/**
 * The embedded store: one SQLite file, one writer, a few readers.
 *
 * <p>Invariant: a call that returned is on disk (write-ahead log, {@code synchronous=FULL}); one process at a time has
 * the data folder. Accounts are rows that change; bookings are a log that only grows, so that a group of bookings of
 * many accounts writes few pages.
 */
@NullMarked
package in.sauda.store.sqlite;

import org.jspecify.annotations.NullMarked;
