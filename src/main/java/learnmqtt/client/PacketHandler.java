package learnmqtt.client;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.ByteToMessageDecoder;

/** Stands between the client and the network, or TLS, and shows whole packets to a {@link PacketWatch}. */
final class PacketHandler extends ChannelDuplexHandler {
    private static final String NAME = "packets";
    private static final String TLS = "ssl";

    private final PacketWatch watch;
    private ByteBuf waiting = Unpooled.EMPTY_BUFFER;

    private PacketHandler(PacketWatch watch) {
        this.watch = watch;
    }

    /** Spares Netty the look for an annotation. */
    @Override
    public boolean isSharable() {
        return false;
    }

    /** To be called while the channel is not registered yet. */
    static void join(Channel channel, PacketWatch watch) {
        channel.pipeline().addLast(NAME, new PacketHandler(watch));
    }

    /** What is encrypted shows no packets: behind it, then. */
    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        var pipeline = context.pipeline();
        if (pipeline.get(TLS) != null
                && pipeline.names().indexOf(TLS) > pipeline.names().indexOf(NAME)) {
            pipeline.remove(this);
            pipeline.addAfter(TLS, NAME, new PacketHandler(watch));
        }
    }

    /** The client writes each packet in one piece. */
    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) throws Exception {
        if (message instanceof ByteBuf buffer) {
            byte[] packet = watch.leaving(ByteBufUtil.getBytes(buffer));
            buffer.release();
            context.write(Unpooled.wrappedBuffer(packet), promise);
            watch.left(packet);
        } else {
            super.write(context, message, promise);
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
        if (!(message instanceof ByteBuf buffer)) {
            super.channelRead(context, message);
            return;
        }
        waiting = ByteToMessageDecoder.MERGE_CUMULATOR.cumulate(context.alloc(), waiting, buffer);
        int length = whole();
        while (length > 0) {
            byte[] packet = new byte[length];
            waiting.readBytes(packet);
            context.fireChannelRead(Unpooled.wrappedBuffer(watch.arriving(packet)));
            watch.arrived(packet);
            length = whole();
        }
    }

    /** The length of the packet that comes next; 0 while it is not all there. What cannot be a packet passes as it is. */
    private int whole() {
        int readable = waiting.readableBytes();
        int length = 0;
        for (int i = 1; i <= 4 && i < readable; i++) {
            int next = waiting.getByte(waiting.readerIndex() + i);
            length |= (next & 0x7f) << (7 * (i - 1));
            if (next >= 0) {
                return readable > i + length ? i + 1 + length : 0;
            }
        }
        return readable > 4 ? readable : 0;
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) throws Exception {
        super.channelInactive(context);
        watch.closed();
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        waiting.release();
        waiting = Unpooled.EMPTY_BUFFER;
    }
}
