package in.sauda.stream;

import in.sauda.json.JsonOut;
import in.sauda.quote.Quote;
import in.sauda.quote.Tick;
import java.nio.ByteBuffer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The newest update of one instrument in one market, and its encodings: each made at most once, when first wanted, and
 * shared by every socket.
 */
final class Row {

    /** Bytes of a row in a binary batch. */
    static final int BINARY_BYTES = 40;

    /** Flag of a binary row: there is no bid. */
    static final int NO_BID = 1;

    /** Flag of a binary row: there is no ask. */
    static final int NO_ASK = 2;

    /** The instrument's number on the wire. */
    final int wireNumber;

    /** How many updates of this instrument there were, this one included. */
    final long updates;

    /** How many of them changed the last price. */
    final long priceChanges;

    final Quote quote;

    private volatile byte @Nullable [] json;
    private volatile byte @Nullable [] binary;
    private volatile byte @Nullable [] depth;

    Row(int wireNumber, long updates, long priceChanges, Quote quote) {
        this.wireNumber = wireNumber;
        this.updates = updates;
        this.priceChanges = priceChanges;
        this.quote = quote;
    }

    /** What a subscriber in {@code mode} compares to know whether something is new. */
    long stamp(Mode mode) {
        return mode == Mode.LTP ? priceChanges : updates;
    }

    /** {@code [i,seq,ts,ltp,volume,bid,ask]}. Two threads may both make it; the bytes are the same. */
    byte[] json() {
        byte[] made = json;
        if (made == null) {
            made = toJson();
            json = made;
        }
        return made;
    }

    /** The row's 40 bytes, big-endian. */
    byte[] binary() {
        byte[] made = binary;
        if (made == null) {
            made = toBinary();
            binary = made;
        }
        return made;
    }

    /** The message with the book that belongs to this row, written by {@code writer}. */
    byte[] depth(Function<Quote, byte[]> writer) {
        byte[] made = depth;
        if (made == null) {
            made = writer.apply(quote);
            depth = made;
        }
        return made;
    }

    private byte[] toJson() {
        Tick tick = quote.tick();
        return new JsonOut(96)
                .array()
                .number(wireNumber)
                .number(tick.seq())
                .number(tick.eventMicros())
                .shortRupeesIfAny(tick.ltpPaise())
                .number(tick.volume())
                .shortRupeesIfAny(tick.bidPaise())
                .shortRupeesIfAny(tick.askPaise())
                .end()
                .bytes();
    }

    private byte[] toBinary() {
        Tick tick = quote.tick();
        boolean bid = tick.bidPaise() != 0;
        boolean ask = tick.askPaise() != 0;
        ByteBuffer out = ByteBuffer.allocate(BINARY_BYTES);
        out.putInt(wireNumber);
        out.putInt((int) tick.seq());
        out.putLong(tick.eventMicros());
        out.putInt(Math.toIntExact(tick.ltpPaise()));
        out.putLong(tick.volume());
        out.putInt(bid ? Math.toIntExact(tick.bidPaise() - tick.ltpPaise()) : 0);
        out.putInt(ask ? Math.toIntExact(tick.askPaise() - tick.ltpPaise()) : 0);
        out.putInt((bid ? 0 : NO_BID) | (ask ? 0 : NO_ASK));
        return out.array();
    }
}
