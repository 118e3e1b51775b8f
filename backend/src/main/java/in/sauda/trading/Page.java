package in.sauda.trading;

import java.util.List;

/**
 * Part of a list, newest first.
 *
 * @param items      at most as many as were asked for
 * @param nextBefore number to pass as {@code before} for the next page; 0 if this is the last
 * @param <T>        what is listed
 */
public record Page<T>(List<T> items, long nextBefore) {

    /** Defensive copy. */
    public Page {
        items = List.copyOf(items);
    }
}
