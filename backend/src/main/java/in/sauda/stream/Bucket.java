package in.sauda.stream;

import io.netty.channel.EventLoop;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * All groups of one event loop that are flushed every so many milliseconds.
 *
 * <p>A flush that takes longer than a few milliseconds lets other work of the loop in between; one that cannot be
 * finished in its interval is followed by the next without a pause, so that under too much load the pace falls and
 * rows are conflated, but nothing piles up.
 */
final class Bucket implements Runnable {

    private static final long SLICE_NANOS = TimeUnit.MILLISECONDS.toNanos(4);
    private static final long SHORTEST_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    private final StreamLoop owner;
    private final EventLoop loop;
    private final long intervalNanos;
    private final List<Group> groups = new ArrayList<>();
    private final Map<Group.Key, Group> open = new HashMap<>();
    private boolean running;
    private long due;
    private int next;

    Bucket(StreamLoop owner, EventLoop loop, int intervalMillis) {
        this.owner = owner;
        this.loop = loop;
        this.intervalNanos = TimeUnit.MILLISECONDS.toNanos(intervalMillis);
    }

    /** Puts {@code member} into a group of {@code key}; a new one starts from {@code seen}. */
    Group join(Group.Key key, Subscription member, long[] seen) {
        Group group = open.get(key);
        if (group == null || group.isFull()) {
            group = new Group(key, seen);
            open.put(key, group);
            groups.add(group);
        }
        group.add(member);
        if (!running) {
            running = true;
            due = System.nanoTime() + intervalNanos;
            loop.schedule(this, intervalNanos, TimeUnit.NANOSECONDS);
        }
        return group;
    }

    void leave(Group group, Subscription member) {
        group.remove(member);
        if (group.isEmpty()) {
            open.remove(group.key, group);
            groups.remove(group);
        }
    }

    @Override
    public void run() {
        long until = System.nanoTime() + SLICE_NANOS;
        owner.tellTime();
        while (next < groups.size()) {
            groups.get(next++).flush(owner);
            if (next < groups.size() && System.nanoTime() - until > 0) {
                loop.execute(this);
                return;
            }
        }
        next = 0;
        if (groups.isEmpty()) {
            running = false;
            return;
        }
        long now = System.nanoTime();
        due = Math.max(due + intervalNanos, now + SHORTEST_PAUSE_NANOS);
        loop.schedule(this, due - now, TimeUnit.NANOSECONDS);
    }
}
