package in.sauda.stream;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;

/** The way out to one client. Belongs to the client's event loop. */
interface StreamChannel {

    /** Close code: the server is stopping. */
    int GOING_AWAY = 1001;

    /** Close code: the client does what it must not. */
    int POLICY_VIOLATION = 1008;

    /** Close code: the client's message is too long. */
    int TOO_BIG = 1009;

    /** Close code: the session that the socket was opened with has ended. */
    int SESSION_ENDED = 4401;

    /** Where buffers for {@link #write} come from. */
    ByteBufAllocator allocator();

    /** Whether another frame may be queued now. */
    boolean writable();

    /** Sends whole frames of the client's wire; releases {@code frames}. */
    void write(ByteBuf frames);

    /** Says goodbye with {@code code} and words for people, then closes. */
    void close(int code, String reason);

    /** Closes without a word: for a client that takes nothing any more. */
    void abort();
}
