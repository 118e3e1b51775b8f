package in.sauda.fill;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Which resting things of all accounts a price concerns: orders at their limit, stops and GTTs at their trigger.
 *
 * <p>A price that concerns none costs two comparisons; one that does costs what it touches. Not thread-safe: it belongs
 * to the trading loop.
 *
 * @param <T> what the caller keeps for each; told apart by {@code equals}, so its {@code hashCode} should be cheap
 */
public final class RestingOrders<T> {

    private static final long NONE_FALLS = Long.MIN_VALUE;
    private static final long NONE_RISES = Long.MAX_VALUE;

    /** Highest price of each instrument's {@code falls}, lowest of its {@code rises}: all that a quiet tick reads. */
    private final long[] nearestFall;

    private final long[] nearestRise;
    private final Side<T>[] falls;
    private final Side<T>[] rises;

    /** An index for instruments numbered from 0 to {@code instruments - 1}. */
    public RestingOrders(int instruments) {
        nearestFall = new long[instruments];
        nearestRise = new long[instruments];
        Arrays.fill(nearestFall, NONE_FALLS);
        Arrays.fill(nearestRise, NONE_RISES);
        falls = sides(instruments, Comparator.reverseOrder());
        rises = sides(instruments, Comparator.naturalOrder());
    }

    /** Adds {@code what}, which a last price at or below {@code pricePaise} concerns. Adding it twice changes nothing. */
    public void fallsTo(int instrument, long pricePaise, T what) {
        falls[instrument].add(pricePaise, what);
        nearestFall[instrument] = falls[instrument].nearest(NONE_FALLS);
    }

    /** Adds {@code what}, which a last price at or above {@code pricePaise} concerns. Adding it twice changes nothing. */
    public void risesTo(int instrument, long pricePaise, T what) {
        rises[instrument].add(pricePaise, what);
        nearestRise[instrument] = rises[instrument].nearest(NONE_RISES);
    }

    /** Removes {@code what} from {@code pricePaise}, whichever way it was added; nothing happens if it is not there. */
    public void remove(int instrument, long pricePaise, T what) {
        falls[instrument].remove(pricePaise, what);
        rises[instrument].remove(pricePaise, what);
        nearestFall[instrument] = falls[instrument].nearest(NONE_FALLS);
        nearestRise[instrument] = rises[instrument].nearest(NONE_RISES);
    }

    /** Whether a last price of {@code ltpPaise} concerns anything. */
    public boolean touches(int instrument, long ltpPaise) {
        return ltpPaise <= nearestFall[instrument] || ltpPaise >= nearestRise[instrument];
    }

    /**
     * Hands everything that a last price of {@code ltpPaise} concerns to {@code each}: first what was waiting for a
     * fall, highest price first, then what was waiting for a rise, lowest price first; at one price in order of arrival.
     *
     * @param each must not change this index
     */
    public void touched(int instrument, long ltpPaise, Consumer<T> each) {
        if (ltpPaise <= nearestFall[instrument]) {
            falls[instrument].upTo(ltpPaise, each);
        }
        if (ltpPaise >= nearestRise[instrument]) {
            rises[instrument].upTo(ltpPaise, each);
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static <T> Side<T>[] sides(int instruments, Comparator<Long> nearestFirst) {
        Side<T>[] sides = new Side[instruments];
        Arrays.setAll(sides, i -> new Side<T>(nearestFirst));
        return sides;
    }

    /** One direction of one instrument: prices from the nearest on, at each what arrived, oldest first. */
    private static final class Side<T> {

        private final TreeMap<Long, Set<T>> levels;

        Side(Comparator<Long> nearestFirst) {
            levels = new TreeMap<>(nearestFirst);
        }

        void add(long price, T what) {
            levels.computeIfAbsent(price, absent -> new LinkedHashSet<>(4)).add(what);
        }

        void remove(long price, T what) {
            Set<T> level = levels.get(price);
            if (level != null && level.remove(what) && level.isEmpty()) {
                levels.remove(price);
            }
        }

        long nearest(long none) {
            return levels.isEmpty() ? none : levels.firstKey();
        }

        void upTo(long price, Consumer<T> each) {
            for (Map.Entry<Long, Set<T>> level : levels.headMap(price, true).entrySet()) {
                level.getValue().forEach(each);
            }
        }
    }
}
