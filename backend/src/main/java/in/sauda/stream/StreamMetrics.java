package in.sauda.stream;

import java.util.concurrent.atomic.LongAdder;

/**
 * What the stream has counted since the start. Safe from any thread.
 *
 * <p>When nothing is under way, {@code offered = delivered + conflated + dropped}.
 */
public final class StreamMetrics {

    final LongAdder sockets = new LongAdder();
    final LongAdder published = new LongAdder();
    final LongAdder offered = new LongAdder();
    final LongAdder delivered = new LongAdder();
    final LongAdder conflated = new LongAdder();
    final LongAdder dropped = new LongAdder();
    final LongAdder frames = new LongAdder();
    final LongAdder bytes = new LongAdder();
    final LongAdder slow = new LongAdder();
    final LongAdder dead = new LongAdder();
    final LongAdder refused = new LongAdder();
    final LongAdder events = new LongAdder();

    /** Sockets open now, Server-Sent Events included. */
    public long sockets() {
        return sockets.sum();
    }

    /** Updates that the markets published. */
    public long published() {
        return published.sum();
    }

    /** Rows owed to subscribers: each update times its subscribers at that instant. */
    public long offered() {
        return offered.sum();
    }

    /** Rows sent. */
    public long delivered() {
        return delivered.sum();
    }

    /** Rows not sent because a newer one of the same instrument took their place. */
    public long conflated() {
        return conflated.sum();
    }

    /** Rows not sent because their subscriber went away first. */
    public long dropped() {
        return dropped.sum();
    }

    /** Frames sent. */
    public long frames() {
        return frames.sum();
    }

    /** Bytes sent, frame headers included. */
    public long bytes() {
        return bytes.sum();
    }

    /** Times a socket's queue was full, so that it was skipped. */
    public long slow() {
        return slow.sum();
    }

    /** Sockets closed because they took nothing for too long. */
    public long dead() {
        return dead.sum();
    }

    /** Sockets closed for abuse. */
    public long refused() {
        return refused.sum();
    }

    /** Own events sent. */
    public long events() {
        return events.sum();
    }
}
