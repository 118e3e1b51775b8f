package in.sauda.stream;

import in.sauda.account.SystemClock;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.channel.EventLoop;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** All that the stream does on one event loop. Nothing in here, nor in what it owns, is touched from outside it. */
final class StreamLoop {

    private static final long ROUND_MILLIS = 250;

    private final EventLoop loop;
    private final SystemClock clock;
    private final StreamMetrics metrics;
    private final Map<Integer, Bucket> buckets = new HashMap<>();
    private final Set<StreamSocket> sockets = new LinkedHashSet<>();
    private final Batch batch = new Batch();
    private @Nullable Row[] rows = new Row[64];
    private @Nullable ScheduledFuture<?> rounds;
    private long nowMicros;
    private long nowNanos;

    StreamLoop(EventLoop loop, SystemClock clock, StreamMetrics metrics) {
        this.loop = loop;
        this.clock = clock;
        this.metrics = metrics;
    }

    /** Runs {@code task} on this loop, as a task of its own. */
    void execute(Runnable task) {
        loop.execute(task);
    }

    void add(StreamSocket socket) {
        sockets.add(socket);
        metrics.sockets.increment();
        if (rounds == null) {
            rounds = loop.scheduleWithFixedDelay(this::round, ROUND_MILLIS, ROUND_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    void remove(StreamSocket socket) {
        if (sockets.remove(socket)) {
            metrics.sockets.decrement();
        }
        if (sockets.isEmpty() && rounds != null) {
            rounds.cancel(false);
            rounds = null;
        }
    }

    Group join(Group.Key key, Subscription member, int intervalMillis, long[] seen) {
        return buckets.computeIfAbsent(intervalMillis, interval -> new Bucket(this, loop, interval))
                .join(key, member, seen);
    }

    void leave(Group group, Subscription member, int intervalMillis) {
        Bucket bucket = buckets.get(intervalMillis);
        if (bucket != null) {
            bucket.leave(group, member);
        }
    }

    /** Looks at the clock once for all that is sent in this turn. */
    void tellTime() {
        nowMicros = clock.nowMicros();
        nowNanos = System.nanoTime();
    }

    /** Monotonic time of this turn. */
    long nowNanos() {
        return nowNanos;
    }

    /** System time of this turn. */
    long nowMicros() {
        return nowMicros;
    }

    /** The batch that is being put together now. */
    Batch batch() {
        return batch;
    }

    /** The batch as frames; the caller releases them. */
    ByteBuf encode(MarketStream market, Wire wire) {
        return batch.encode(ByteBufAllocator.DEFAULT, wire, market, nowMicros);
    }

    /** Room for {@code count} rows, for one flush. */
    @Nullable
    Row[] rows(int count) {
        if (rows.length < count) {
            rows = new Row[Math.max(count, rows.length * 2)];
        }
        return rows;
    }

    void count(long delivered, long conflated) {
        if (delivered > 0) {
            metrics.delivered.add(delivered);
        }
        if (conflated > 0) {
            metrics.conflated.add(conflated);
        }
    }

    private void round() {
        tellTime();
        for (StreamSocket socket : List.copyOf(sockets)) {
            socket.round();
        }
    }
}
