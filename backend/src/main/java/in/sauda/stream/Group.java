package in.sauda.stream;

import io.netty.buffer.ByteBuf;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Subscriptions of one event loop that want the same rows of the same market at the same pace on the same wire. Each
 * flush encodes one frame for all that are in step; those that are not get one of their own and are in step after it.
 */
final class Group {

    /** A larger crowd is split, so that other work of the event loop gets its turn in between. */
    static final int MOST_MEMBERS = 256;

    /** What members of a group have in common. */
    record Key(MarketStream market, Wire wire, Codes codes) {}

    /** A sorted set of {@link Mode#code codes} with the equality of its content. */
    record Codes(int[] sorted) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Codes codes && Arrays.equals(sorted, codes.sorted);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(sorted);
        }
    }

    final Key key;

    /** Stamp of the newest row that members in step have, for each code; see {@link Seen}. */
    private final long[] seen;

    private final List<Subscription> members = new ArrayList<>();

    Group(Key key, long[] seen) {
        this.key = key;
        this.seen = seen.clone();
    }

    boolean isEmpty() {
        return members.isEmpty();
    }

    boolean isFull() {
        return members.size() >= MOST_MEMBERS;
    }

    long[] seen() {
        return seen;
    }

    void add(Subscription member) {
        member.place = members.size();
        members.add(member);
    }

    void remove(Subscription member) {
        Subscription last = members.removeLast();
        if (last != member) {
            members.set(member.place, last);
            last.place = member.place;
        }
    }

    /** Lets a member that is alone here set the pace: it is in step at once, with {@code own} as what was seen. */
    boolean follow(Subscription member, long[] own) {
        if (members.size() != 1 || members.getFirst() != member) {
            return false;
        }
        System.arraycopy(own, 0, seen, 0, own.length);
        return true;
    }

    /** Sends what is new. Members may not come or go meanwhile: that is always a task of its own. */
    void flush(StreamLoop loop) {
        int[] codes = key.codes.sorted;
        @Nullable Row[] rows = loop.rows(codes.length);
        for (int k = 0; k < codes.length; k++) {
            rows[k] = key.market.row(codes[k]);
        }
        Batch batch = loop.batch();
        long conflated = Seen.difference(codes, seen, rows, batch);
        long delivered = batch.rows();
        long served = batch.isEmpty() ? 0 : sendShared(loop);
        for (int i = 0; i < members.size(); i++) {
            members.get(i).catchUp(rows, loop);
        }
        Seen.advance(codes, seen, rows);
        loop.count(delivered * served, conflated * served);
    }

    /** Sends one frame to all that are in step and can take it; returns to how many. */
    private long sendShared(StreamLoop loop) {
        ByteBuf frame = null;
        long served = 0;
        for (int i = 0; i < members.size(); i++) {
            Subscription member = members.get(i);
            if (member.inStep()) {
                frame = frame == null ? loop.encode(key.market, key.wire) : frame;
                served += member.sendShared(frame, seen) ? 1 : 0;
            }
        }
        if (frame != null) {
            frame.release();
        }
        return served;
    }
}
