import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** One WebSocket: reads frames without copying them and checks each row. */
final class Client {

    private static final int TEXT = 1;
    private static final int BINARY = 2;
    private static final int CLOSE = 8;
    private static final int BINARY_HEADER = 12;
    private static final int BINARY_ROW = 40;

    private final SocketChannel channel;
    private final Tally tally;
    private long[] lastSeq = new long[0];
    private byte[] rest = {};

    Client(URI uri, boolean binary, Tally tally) throws IOException {
        this.tally = tally;
        channel = SocketChannel.open();
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.connect(new InetSocketAddress(uri.getHost(), uri.getPort()));
        String request = "GET " + uri.getRawPath() + "?" + uri.getRawQuery() + " HTTP/1.1\r\nHost: " + uri.getAuthority()
                + "\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Protocol: "
                + (binary ? "sauda.v1.bin" : "sauda.v1.json") + "\r\n\r\n";
        channel.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
        String answer = readHead();
        if (!answer.startsWith("HTTP/1.1 101")) {
            throw new IOException("No WebSocket: " + answer);
        }
    }

    private String readHead() throws IOException {
        StringBuilder head = new StringBuilder();
        ByteBuffer one = ByteBuffer.allocate(1);
        while (head.indexOf("\r\n\r\n") < 0) {
            if (channel.read(one.clear()) < 0) {
                throw new IOException("Closed: " + head);
            }
            head.append((char) one.get(0));
        }
        return head.toString();
    }

    /** Sends a text frame; the mask is zero, which is a mask. */
    void say(String text) throws IOException {
        byte[] payload = text.getBytes(StandardCharsets.UTF_8);
        ByteBuffer out = ByteBuffer.allocate(payload.length + 14);
        out.put((byte) 0x81);
        if (payload.length < 126) {
            out.put((byte) (0x80 | payload.length));
        } else {
            out.put((byte) (0x80 | 126)).putShort((short) payload.length);
        }
        out.putInt(0).put(payload).flip();
        while (out.hasRemaining()) {
            channel.write(out);
        }
    }

    void register(Selector selector) throws IOException {
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, this);
    }

    void close() throws IOException {
        channel.close();
    }

    void readable(ByteBuffer buffer) {
        try {
            buffer.clear().put(rest);
            int read = channel.read(buffer);
            if (read < 0) {
                tally.closed++;
                channel.close();
                return;
            }
            tally.bytes += read;
            frames(buffer.flip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void frames(ByteBuffer in) {
        long now = Clock.nowMicros();
        int at = 0;
        int end = in.limit();
        while (end - at >= 2) {
            int length = in.get(at + 1) & 127;
            int start = at + 2;
            if (length == 126) {
                length = end - at >= 4 ? in.getShort(at + 2) & 0xFFFF : Integer.MAX_VALUE;
                start = at + 4;
            } else if (length == 127) {
                length = end - at >= 10 ? (int) in.getLong(at + 2) : Integer.MAX_VALUE;
                start = at + 10;
            }
            if (length > end - start) {
                break;
            }
            frame(in, in.get(at) & 15, start, length, now);
            at = start + length;
        }
        rest = new byte[end - at];
        in.get(at, rest);
    }

    private void frame(ByteBuffer in, int opcode, int start, int length, long now) {
        if (opcode == BINARY) {
            tally.frames++;
            for (int at = start + BINARY_HEADER; at < start + length; at += BINARY_ROW) {
                row(in.getInt(at), in.getInt(at + 4) & 0xFFFFFFFFL, in.getLong(at + 8), now);
            }
        } else if (opcode == TEXT && in.get(start + 9) == 'q') {
            tally.frames++;
            jsonRows(in, start, start + length, now);
        } else if (opcode == TEXT) {
            otherMessage(in, start, length);
        } else if (opcode == CLOSE) {
            tally.closed++;
        }
    }

    /** {@code {"type":"q","ts":…,"q":[[i,seq,ts,…],…]}}: the first three numbers of each row are read. */
    private void jsonRows(ByteBuffer in, int start, int end, long now) {
        int at = start + 18;
        while (in.get(at) != '[') {
            at++;
        }
        at++;
        while (at < end && in.get(at) == '[') {
            long[] heads = this.heads;
            for (int k = 0; k < 3; k++) {
                long value = 0;
                for (byte b = in.get(++at); b != ','; b = in.get(++at)) {
                    value = value * 10 + (b - '0');
                }
                heads[k] = value;
            }
            row((int) heads[0], heads[1], heads[2], now);
            at += 8;
            while (in.get(at) != ']') {
                at++;
            }
            at += 2;
        }
    }

    private final long[] heads = new long[3];

    private void row(int instrument, long seq, long eventMicros, long now) {
        if (instrument >= lastSeq.length) {
            lastSeq = Arrays.copyOf(lastSeq, Math.max(instrument + 1, lastSeq.length * 2));
        }
        long last = lastSeq[instrument];
        if (last != 0) {
            if (seq <= last) {
                tally.disorder++;
            } else {
                tally.gaps += seq - last - 1;
            }
        }
        lastSeq[instrument] = seq;
        tally.rows++;
        tally.latency(now - eventMicros);
    }

    private void otherMessage(ByteBuffer in, int start, int length) {
        byte[] text = new byte[Math.min(length, 200)];
        in.get(start, text);
        String head = new String(text, StandardCharsets.UTF_8);
        if (head.startsWith("{\"type\":\"snapshot\"")) {
            tally.snapshots++;
        } else if (head.startsWith("{\"type\":\"error\"")) {
            tally.errors++;
            System.out.println(head);
        } else {
            tally.others++;
        }
    }
}
