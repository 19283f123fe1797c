package learnmqtt.tap;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.util.ReferenceCountUtil;
import learnmqtt.wire.Probe;

/**
 * Answers a {@link Probe} at the door: it is no client of this broker, and must not be taken for one of the learner's.
 * Whoever else comes is let in with the first bytes, TLS or not. Used on the tap's thread only.
 */
@SuppressWarnings("FutureReturnValueIgnored") // a probe that is gone needs no answer
final class Doorkeeper extends ChannelInboundHandlerAdapter {
    /** Connection accepted [3.1.1 §3.2]. */
    private static final byte[] CONNACK = {0x20, 2, 0, 0};

    private final Runnable letIn;
    private boolean answered;

    /** @param letIn what would have been done at once with any other connection */
    Doorkeeper(Runnable letIn) {
        this.letIn = letIn;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (answered) {
            ReferenceCountUtil.release(message);
            context.close();
        } else if (Probe.is(ByteBufUtil.getBytes((ByteBuf) message))) {
            answered = true;
            ReferenceCountUtil.release(message);
            context.writeAndFlush(Unpooled.wrappedBuffer(CONNACK));
        } else {
            context.pipeline().remove(this);
            letIn.run();
            context.pipeline().fireChannelRead(message);
        }
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event == ChannelInputShutdownEvent.INSTANCE) {
            context.close();
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        context.close();
    }
}
