package in.sauda.store.moving;

/** Hears how far an export or import is. */
@FunctionalInterface
public interface Progress {

    /** For whoever does not ask. */
    Progress UNSEEN = totals -> {};

    /** So much is done; called often. */
    void reached(Totals totals);

    /**
     * What has gone from one place to the other.
     *
     * @param traders  how many traders
     * @param accounts how many accounts
     * @param bookings how many bookings of theirs
     */
    record Totals(long traders, long accounts, long bookings) {

        static final Totals NONE = new Totals(0, 0, 0);

        Totals plus(long moreTraders, long moreAccounts, long moreBookings) {
            return new Totals(traders + moreTraders, accounts + moreAccounts, bookings + moreBookings);
        }

        @Override
        public String toString() {
            return traders + " traders and " + accounts + " accounts with " + bookings + " bookings";
        }
    }
}
