package in.sauda.feed.simulated;

import in.sauda.feed.Feed.TickSink;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The ticks of a few instruments in a span of the past, in time order; closed hours cost nothing. For one call. */
final class PlayBack {

    private final List<TickStream> streams;
    private final TickGrid grid;

    PlayBack(List<TickStream> streams, TickGrid grid) {
        this.streams = streams;
        this.grid = grid;
    }

    void emit(long afterMicros, long upToMicros, TickSink sink) {
        long from = Math.max(afterMicros, grid.micros(0) - 1);
        PriorityQueue<Next> upcoming = new PriorityQueue<>(Comparator.comparingLong(Next::micros));
        for (TickStream stream : streams) {
            upcoming.add(Next.of(stream, stream.firstSlotAfter(from)));
        }
        while (!upcoming.isEmpty() && upcoming.peek().micros <= upToMicros) {
            Next next = upcoming.remove();
            next.stream.emit(next.slot, sink);
            upcoming.add(Next.of(next.stream, next.stream.next(next.slot + 1)));
        }
    }

    private record Next(TickStream stream, long slot, long micros) {

        static Next of(TickStream stream, long slot) {
            return new Next(stream, slot, stream.micros(slot));
        }
    }
}
