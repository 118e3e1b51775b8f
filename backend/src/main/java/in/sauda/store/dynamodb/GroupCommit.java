package in.sauda.store.dynamodb;

import in.sauda.portfolio.AccountKey;
import in.sauda.trading.Booking;
import in.sauda.trading.PartlyStoredException;
import in.sauda.trading.StoreException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Commits bookings of many accounts at once: those of one account one after another, those of others beside them. */
final class GroupCommit {

    private final Commits commits;
    private final MarketItems markets;

    GroupCommit(Commits commits, MarketItems markets) {
        this.commits = commits;
        this.markets = markets;
    }

    /**
     * Keeps {@code bookings}, each by itself.
     *
     * @throws PartlyStoredException if any was not kept
     */
    void commit(List<Booking> bookings) {
        if (bookings.isEmpty()) {
            return;
        }
        @Nullable StoreException[] failures = new StoreException[bookings.size()];
        Collection<List<Integer>> chains = chains(bookings);
        if (chains.size() == 1) {
            chain(bookings, chains.iterator().next(), failures);
        } else {
            beside(bookings, chains, failures);
        }
        reached(bookings, failures);
        if (Arrays.stream(failures).anyMatch(Objects::nonNull)) {
            throw new PartlyStoredException(failures);
        }
    }

    /** Places of the bookings that have to be written one after another. */
    private Collection<List<Integer>> chains(List<Booking> bookings) {
        Map<Object, List<Integer>> chains = new LinkedHashMap<>();
        for (int place = 0; place < bookings.size(); place++) {
            AccountKey key = bookings.get(place).key();
            chains.computeIfAbsent(markets.inOrder(key.market()) ? key.market() : key, any -> new ArrayList<>())
                    .add(place);
        }
        return chains.values();
    }

    private void beside(List<Booking> bookings, Collection<List<Integer>> chains, @Nullable StoreException[] failures) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>(chains.size());
            for (List<Integer> chain : chains) {
                running.add(threads.submit(() -> chain(bookings, chain, failures)));
            }
            running.forEach(Future::state);
        }
    }

    /** After a booking that is not kept, none of its account can be. */
    private void chain(List<Booking> bookings, List<Integer> places, @Nullable StoreException[] failures) {
        Map<AccountKey, StoreException> failed = new LinkedHashMap<>();
        for (int place : places) {
            Booking booking = bookings.get(place);
            StoreException before = failed.get(booking.key());
            if (before != null) {
                failures[place] = before;
                continue;
            }
            try {
                commits.commit(booking);
            } catch (StoreException e) {
                failures[place] = e;
                failed.put(booking.key(), e);
            } catch (RuntimeException e) {
                StoreException broken = new StoreException(booking.key() + ": " + e, e);
                failures[place] = broken;
                failed.put(booking.key(), broken);
            }
        }
    }

    private void reached(List<Booking> bookings, @Nullable StoreException[] failures) {
        Map<String, Long> latest = new LinkedHashMap<>();
        for (int place = 0; place < failures.length; place++) {
            if (failures[place] == null) {
                latest.merge(
                        bookings.get(place).key().market(), bookings.get(place).marketMicros(), Math::max);
            }
        }
        latest.forEach(markets::kept);
    }
}
