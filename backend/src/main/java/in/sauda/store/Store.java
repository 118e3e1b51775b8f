package in.sauda.store;

import in.sauda.account.FailureMemory;
import in.sauda.account.HeldFailures;
import in.sauda.account.TraderStore;
import in.sauda.trading.BookingStore;
import in.sauda.trading.Outbox;
import in.sauda.watchlist.WatchlistStore;
import java.util.List;
import java.util.Optional;

/** All that is kept, behind one door. */
public interface Store extends BookingStore, TraderStore, WatchlistStore, AutoCloseable {

    /** Messages of what was booked. */
    Outbox outbox();

    /** What it counts, besides what the markets count of it. */
    default List<Count> counts() {
        return List.of();
    }

    /** Where failed sign-ins are to be remembered for all programs on this store; asked for once. */
    default FailureMemory failures() {
        return new HeldFailures();
    }

    /** What it does besides, so that all of it can be moved. */
    Moving moving();

    /** This program among the others on the same store; empty if there can be no others. */
    default Optional<Node> node() {
        return Optional.empty();
    }

    /** Lets go of files and threads; what was committed stays. Further calls throw. */
    @Override
    void close();
}
