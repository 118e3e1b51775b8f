package in.sauda.stream;

import io.netty.buffer.ByteBuf;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What one socket wants of one market, and how far it is. Belongs to the socket's event loop. */
final class Subscription {

    private final StreamSocket socket;
    private final MarketStream market;
    private int[] codes = {};

    /** How far this socket is while it is out of step with its group; null while it is in step. */
    private long @Nullable [] seen;

    private @Nullable Group group;

    /** Where this stands among the group's members; kept by the group. */
    int place;

    Subscription(StreamSocket socket, MarketStream market) {
        this.socket = socket;
        this.market = market;
    }

    /** How many instruments are subscribed. */
    int size() {
        return codes.length;
    }

    /** How many there would be with {@code numbers} too. */
    int sizeWith(Collection<Integer> numbers) {
        TreeMap<Integer, long[]> state = state();
        return (int) numbers.stream()
                        .filter(number -> !state.containsKey(number))
                        .count()
                + codes.length;
    }

    boolean inStep() {
        return seen == null;
    }

    /** Adds instruments, or shows them again, and sends their snapshot at once if the line is free. */
    void add(Collection<Integer> numbers, Mode mode) {
        TreeMap<Integer, long[]> state = state();
        for (int number : numbers) {
            long[] before = state.get(number);
            if (before != null && before[0] != mode.ordinal()) {
                forget(number, before);
                before = null;
            }
            long owedFrom = before == null ? market.join(mode.code(number)) : Seen.owedFrom(before[1]);
            state.put(number, new long[] {mode.ordinal(), Seen.nothingSince(owedFrom)});
        }
        move(state);
        if (socket.writable() && seen != null) {
            @Nullable Row[] rows = new Row[codes.length];
            for (int k = 0; k < codes.length; k++) {
                rows[k] = market.row(codes[k]);
            }
            send(rows, seen, socket.loop());
            Seen.advance(codes, seen, rows);
        }
        if (seen != null && group != null && group.follow(this, seen)) {
            seen = null;
        }
    }

    /** Takes instruments away; those that are not subscribed do not matter. */
    void remove(Collection<Integer> numbers) {
        TreeMap<Integer, long[]> state = state();
        for (int number : numbers) {
            long[] before = state.remove(number);
            if (before != null) {
                forget(number, before);
            }
        }
        move(state);
    }

    /** Takes everything away. */
    void end() {
        state().forEach(this::forget);
        move(new TreeMap<>());
    }

    /** Sends the group's frame; or, if the line is not free, leaves the shared path with what was seen so far. */
    boolean sendShared(ByteBuf frame, long[] seenByGroup) {
        if (!socket.writable()) {
            seen = seenByGroup.clone();
            socket.metrics().slow.increment();
            return false;
        }
        socket.send(frame.retainedDuplicate());
        return true;
    }

    /** Brings this socket to {@code rows}, where its group is about to be, if its line is free again. */
    void catchUp(@Nullable Row[] rows, StreamLoop loop) {
        if (seen != null && socket.writable()) {
            send(rows, seen, loop);
            seen = null;
        }
    }

    private void send(@Nullable Row[] rows, long[] from, StreamLoop loop) {
        Batch batch = loop.batch();
        long conflated = Seen.difference(codes, from, rows, batch);
        int delivered = batch.rows();
        if (!batch.isEmpty()) {
            socket.send(loop.encode(market, socket.wire()));
        }
        loop.count(delivered, conflated);
    }

    /** Rows that were owed and not sent are dropped. */
    private void forget(int number, long[] modeAndSeen) {
        int code = Mode.values()[(int) modeAndSeen[0]].code(number);
        long owed = market.leave(code) - Seen.owedFrom(modeAndSeen[1]);
        socket.metrics().dropped.add(owed);
    }

    /** Mode and {@link Seen} by instrument. */
    private TreeMap<Integer, long[]> state() {
        long[] present = seen != null ? seen : group == null ? new long[0] : group.seen();
        TreeMap<Integer, long[]> state = new TreeMap<>();
        for (int k = 0; k < codes.length; k++) {
            state.put(Mode.instrument(codes[k]), new long[] {Mode.of(codes[k]).ordinal(), present[k]});
        }
        return state;
    }

    private void move(TreeMap<Integer, long[]> state) {
        if (group != null) {
            socket.loop().leave(group, this, socket.interval());
            group = null;
        }
        codes = new int[state.size()];
        long[] present = new long[state.size()];
        int k = 0;
        for (Map.Entry<Integer, long[]> entry : state.entrySet()) {
            codes[k] = Mode.values()[(int) entry.getValue()[0]].code(entry.getKey());
            present[k++] = entry.getValue()[1];
        }
        seen = present;
        if (codes.length > 0) {
            Group.Key key = new Group.Key(market, socket.wire(), new Group.Codes(codes));
            Group joined = socket.loop().join(key, this, socket.interval(), present);
            codes = joined.key.codes().sorted();
            group = joined;
        }
    }
}
