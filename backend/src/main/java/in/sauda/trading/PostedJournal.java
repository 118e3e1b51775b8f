package in.sauda.trading;

import in.sauda.ledger.Journal;

/**
 * A journal as it stands in the book.
 *
 * @param journal   not null
 * @param hash      its hash, chained to the journal before it
 * @param cashAfterPaise cash balance after it
 */
public record PostedJournal(Journal journal, String hash, long cashAfterPaise) {}
