package in.sauda.stream;

import in.sauda.json.JsonOut;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What one flush sends: full quotes of instruments not shown before, rows of those that changed, books of those whose
 * subscriber wants them; in this order. Belongs to one event loop and is used again and again.
 */
final class Batch {

    /** Keeps a frame of rows below 64 KiB, the limit of many clients. */
    static final int ROWS_IN_A_FRAME = 600;

    /** Keeps a snapshot below 64 KiB. */
    static final int QUOTES_IN_A_FRAME = 80;

    private static final byte[] HEAD = "{\"type\":\"q\",\"ts\":".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] MIDDLE = ",\"q\":[".getBytes(StandardCharsets.US_ASCII);
    private static final int TS_DIGITS = 16;
    private static final int TAIL_BYTES = 2;
    private static final int HEAD_BYTES = HEAD.length + TS_DIGITS + MIDDLE.length;
    private static final int BINARY_HEADER_BYTES = 12;
    private static final int BINARY_TYPE_BATCH = 1;

    private final List<Row> snapshot = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private final List<Row> books = new ArrayList<>();
    private final JsonOut json = new JsonOut(4096);

    void clear() {
        snapshot.clear();
        rows.clear();
        books.clear();
    }

    void addSnapshot(Row row) {
        snapshot.add(row);
    }

    void addRow(Row row) {
        rows.add(row);
    }

    void addBook(Row row) {
        books.add(row);
    }

    boolean isEmpty() {
        return rows.isEmpty() && snapshot.isEmpty() && books.isEmpty();
    }

    /** How many rows there are; full quotes are not counted. */
    int rows() {
        return rows.size();
    }

    /** Everything as frames of {@code wire}, one after the other; the caller releases it. */
    ByteBuf encode(ByteBufAllocator allocator, Wire wire, MarketStream market, long nowMicros) {
        ByteBuf out = allocator.directBuffer(64 + rows.size() * 72 + snapshot.size() * 640 + books.size() * 640);
        for (int from = 0; from < snapshot.size(); from += QUOTES_IN_A_FRAME) {
            List<Row> part = snapshot.subList(from, Math.min(snapshot.size(), from + QUOTES_IN_A_FRAME));
            market.writeSnapshot(json.clear(), part);
            wire.text(out, json.backing(), json.length());
        }
        for (int from = 0; from < rows.size(); from += ROWS_IN_A_FRAME) {
            int to = Math.min(rows.size(), from + ROWS_IN_A_FRAME);
            if (wire == Wire.BINARY) {
                binaryRows(out, from, to, nowMicros);
            } else {
                jsonRows(out, wire, from, to, nowMicros);
            }
        }
        for (Row row : books) {
            byte[] book = row.depth(market::depthMessage);
            wire.text(out, book, book.length);
        }
        return out;
    }

    private void jsonRows(ByteBuf out, Wire wire, int from, int to, long nowMicros) {
        int length = HEAD_BYTES + TAIL_BYTES + (to - from - 1);
        for (int i = from; i < to; i++) {
            length += rows.get(i).json().length;
        }
        wire.beginText(out, length);
        out.writeBytes(HEAD);
        long divisor = 1_000_000_000_000_000L;
        for (int i = 0; i < TS_DIGITS; i++) {
            out.writeByte('0' + (int) (nowMicros / divisor % 10));
            divisor /= 10;
        }
        out.writeBytes(MIDDLE);
        for (int i = from; i < to; i++) {
            if (i > from) {
                out.writeByte(',');
            }
            out.writeBytes(rows.get(i).json());
        }
        out.writeByte(']').writeByte('}');
        wire.endText(out);
    }

    private void binaryRows(ByteBuf out, int from, int to, long nowMicros) {
        int count = to - from;
        Wire.beginBinary(out, BINARY_HEADER_BYTES + count * Row.BINARY_BYTES);
        out.writeByte(BINARY_TYPE_BATCH).writeByte(0).writeShort(count).writeLong(nowMicros);
        for (int i = from; i < to; i++) {
            out.writeBytes(rows.get(i).binary());
        }
    }
}
