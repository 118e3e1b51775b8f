package in.sauda.store.moving;

import in.sauda.trading.StoreException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Asks for several things side by side, and hands them on one after another in their order. */
final class Ahead {

    private Ahead() {}

    /**
     * Gives {@code use} what {@code read} finds for each of {@code keys}.
     *
     * @param beside how many are asked for at once; with 1 all is done on the caller's thread
     */
    static <K, V> void each(List<K> keys, int beside, Function<K, V> read, BiConsumer<K, V> use) {
        if (beside == 1) {
            keys.forEach(key -> use.accept(key, read.apply(key)));
            return;
        }
        Deque<Future<V>> asked = new ArrayDeque<>(beside);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            int next = 0;
            for (K key : keys) {
                while (next < keys.size() && asked.size() < beside) {
                    K ahead = keys.get(next++);
                    asked.addLast(threads.submit(() -> read.apply(ahead)));
                }
                use.accept(key, found(asked.removeFirst()));
            }
        }
    }

    private static <V> V found(Future<V> asked) {
        try {
            return asked.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new StoreException("" + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreException("Interrupted", e);
        }
    }
}
