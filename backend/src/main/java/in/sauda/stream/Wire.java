package in.sauda.stream;

import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;

/** What a connection speaks: how messages are put on it. */
enum Wire {
    /** WebSocket, everything in JSON text. */
    JSON,
    /** WebSocket, batches in binary, the rest in JSON text. */
    BINARY,
    /** Server-Sent Events, everything in JSON. */
    SSE;

    /** WebSocket subprotocol of {@link #JSON}, also spoken where none is asked for. */
    static final String JSON_SUBPROTOCOL = "sauda.v1.json";

    /** WebSocket subprotocol of {@link #BINARY}. */
    static final String BINARY_SUBPROTOCOL = "sauda.v1.bin";

    private static final int FINAL_TEXT = 0x81;
    private static final int FINAL_BINARY = 0x82;
    private static final int LENGTH_IN_2_BYTES = 126;
    private static final int LENGTH_IN_8_BYTES = 127;
    private static final byte[] DATA = "data: ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END_OF_EVENT = "\n\n".getBytes(StandardCharsets.US_ASCII);

    /** Puts what comes before a JSON message of {@code length} bytes. */
    void beginText(ByteBuf out, int length) {
        if (this == SSE) {
            out.writeBytes(DATA);
        } else {
            header(out, FINAL_TEXT, length);
        }
    }

    /** Puts what comes after a JSON message. */
    void endText(ByteBuf out) {
        if (this == SSE) {
            out.writeBytes(END_OF_EVENT);
        }
    }

    /** Puts a whole JSON message. */
    void text(ByteBuf out, byte[] json, int length) {
        beginText(out, length);
        out.writeBytes(json, 0, length);
        endText(out);
    }

    /** Puts the id of the Server-Sent Event that follows. */
    static void id(ByteBuf out, long id) {
        out.writeBytes(("id: " + id + "\n").getBytes(StandardCharsets.US_ASCII));
    }

    /** Puts the header of a binary message of {@code length} bytes. */
    static void beginBinary(ByteBuf out, int length) {
        header(out, FINAL_BINARY, length);
    }

    /** RFC 6455, section 5.2; frames from a server are not masked, so the same bytes serve every client. */
    private static void header(ByteBuf out, int first, int length) {
        out.writeByte(first);
        if (length < LENGTH_IN_2_BYTES) {
            out.writeByte(length);
        } else if (length <= 0xFFFF) {
            out.writeByte(LENGTH_IN_2_BYTES).writeShort(length);
        } else {
            out.writeByte(LENGTH_IN_8_BYTES).writeLong(length);
        }
    }
}
