package in.sauda.stream;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.ByteBufUtil;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;

/** Server-Sent Events in a chunked response. They know no close code: the reason goes out as a last event. */
final class EventStreamChannel implements StreamChannel {

    private final HttpServerResponse response;

    EventStreamChannel(HttpServerResponse response) {
        this.response = response;
    }

    @Override
    public ByteBufAllocator allocator() {
        return ByteBufAllocator.DEFAULT;
    }

    @Override
    public boolean writable() {
        return !response.closed() && !response.ended() && !response.writeQueueFull();
    }

    @Override
    public void write(ByteBuf frames) {
        response.write(Buffer.buffer(ByteBufUtil.getBytes(frames)));
        frames.release();
    }

    @Override
    public void close(int code, String reason) {
        if (!response.closed() && !response.ended()) {
            byte[] last = Notice.error(code == SESSION_ENDED ? "SESSION_ENDED" : "CLOSED", reason);
            ByteBuf out = allocator().buffer();
            Wire.SSE.text(out, last, last.length);
            response.end(Buffer.buffer(ByteBufUtil.getBytes(out)));
            out.release();
        }
    }

    @Override
    public void abort() {
        response.reset();
    }
}
