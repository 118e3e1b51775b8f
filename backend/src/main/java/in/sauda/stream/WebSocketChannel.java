package in.sauda.stream;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.WriteBufferWaterMark;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.net.impl.ConnectionBase;

/**
 * A WebSocket, written to below Vert.x: frames that are encoded already go straight to Netty, where the same buffer
 * serves many sockets. The one class that uses internal interfaces of Vert.x.
 */
final class WebSocketChannel implements StreamChannel {

    /**
     * What the kernel may hold for one client. Small, so that a client that falls behind is served new rows soon
     * rather than a long tail of old ones, and thousands of clients cost little.
     */
    private static final int KERNEL_BUFFER_BYTES = 64 * 1024;

    /** Above the second a client is not served before its queue has fallen below the first. */
    private static final WriteBufferWaterMark QUEUE_BYTES = new WriteBufferWaterMark(4 * 1024, 16 * 1024);

    private final ServerWebSocket socket;
    private final ChannelHandlerContext context;
    private final Channel channel;

    /** The line of {@code socket}, which {@code connection} was upgraded to. */
    WebSocketChannel(ServerWebSocket socket, HttpConnection connection) {
        this.socket = socket;
        this.context = ((ConnectionBase) connection).channelHandlerContext();
        this.channel = context.channel();
        channel.config().setOption(ChannelOption.SO_SNDBUF, KERNEL_BUFFER_BYTES);
        channel.config().setWriteBufferWaterMark(QUEUE_BYTES);
    }

    /** The event loop that owns {@code connection}. */
    static EventLoop loopOf(HttpConnection connection) {
        return ((ConnectionBase) connection).channel().eventLoop();
    }

    /** The event loop that owns this socket. */
    EventLoop loop() {
        return channel.eventLoop();
    }

    @Override
    public ByteBufAllocator allocator() {
        return channel.alloc();
    }

    @Override
    public boolean writable() {
        return channel.isWritable();
    }

    @Override
    public void write(ByteBuf frames) {
        context.writeAndFlush(frames, context.voidPromise());
    }

    @Override
    public void close(int code, String reason) {
        socket.close((short) code, reason);
    }

    @Override
    public void abort() {
        channel.close();
    }
}
