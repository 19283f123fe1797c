package learnmqtt.broker;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;

/** Counts one connection, and its bytes. */
final class Meter extends ChannelDuplexHandler {
    private final Figures figures;

    Meter(Figures figures) {
        this.figures = figures;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        figures.count(Figures.Kind.SOCKETS);
        context.fireChannelActive();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof ByteBuf bytes) {
            figures.add(Figures.Kind.BYTES_RECEIVED, bytes.readableBytes());
        }
        context.fireChannelRead(message);
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (message instanceof ByteBuf bytes) {
            figures.add(Figures.Kind.BYTES_SENT, bytes.readableBytes());
        }
        context.write(message, promise);
    }
}
