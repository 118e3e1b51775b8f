package in.sauda.ledger;

import java.util.List;

/**
 * A balanced set of entries: one thing that happened to an account's book. Never changed; a correction is another
 * journal.
 *
 * @param number    the account's own running number, from 1
 * @param at        market time, epoch microseconds
 * @param type      what happened
 * @param narration one English line for people
 * @param reference id of what caused it: an order, or empty
 * @param entries   two or more, balanced
 */
public record Journal(long number, long at, Type type, String narration, String reference, List<Entry> entries) {

    /** What a journal records. */
    public enum Type {
        /** Paper money put in at the start. */
        OPENING,
        /** Shares bought. */
        BUY,
        /** Shares sold. */
        SELL,
        /** Shares delivered and money of sales set free, on the settlement day. */
        SETTLEMENT,
        /** Differences between the charges of the day's orders and its contract note. */
        NOTE,
        /** A position turned from intraday to delivery, or back. */
        CONVERSION,
        /** A short position that was not bought back: the exchange's auction bought it in. */
        AUCTION,
        /** A split, bonus, dividend or new symbol. */
        CORPORATE_ACTION,
        /** Everything closed out and started again with fresh cash. */
        RESET
    }

    /** @throws IllegalStateException if it does not balance in paise, or in shares of any instrument */
    public Journal {
        entries = List.copyOf(entries);
        Balance.require(number, entries);
    }

    /** What it charges, on all accounts of charges together, in paise; below zero if charges came back. */
    public long chargesPaise() {
        long charges = 0;
        for (Entry entry : entries) {
            if (entry.account().isCharge()) {
                charges = Math.addExact(charges, Math.subtractExact(entry.debitPaise(), entry.creditPaise()));
            }
        }
        return charges;
    }

    /** What it does to the money that the trader may use: above zero if money came in. */
    public long cashPaise() {
        long cash = 0;
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            if (entry.account() == LedgerAccount.CASH) {
                cash = Math.addExact(cash, Math.subtractExact(entry.debitPaise(), entry.creditPaise()));
            }
        }
        return cash;
    }
}
