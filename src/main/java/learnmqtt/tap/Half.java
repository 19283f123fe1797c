package learnmqtt.tap;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.local.LocalAddress;
import io.netty.channel.local.LocalChannel;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.channel.socket.DuplexChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.net.SocketAddress;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * One of the two connections of a {@link Link}: the client's, or the broker's, which is no TCP connection but a channel
 * without half-close where the broker runs here. Used on the tap's thread only.
 */
@SuppressWarnings("FutureReturnValueIgnored") // what fails shows as an exception or an end of the channel
final class Half extends ChannelInboundHandlerAdapter {
    private static final int CONNECT_MILLIS = 5000;
    /** How long a connection that was ended in order may take to end on the other side too. */
    private static final long LINGER_MILLIS = 2000;
    /** How much of what still arrives meanwhile is dropped before the connection is cut. */
    private static final int LINGER_BYTES = 256 << 10;

    private final Link link;
    private final Channel channel;
    private final Framer framer = new Framer();
    private boolean finSeen;
    private boolean ending;
    private boolean flushed;
    private int dropped;

    Half(Link link, Channel channel) {
        this.link = link;
        this.channel = channel;
    }

    /**
     * Opens a connection to a broker.
     *
     * @param half makes the half of its channel
     */
    static ChannelFuture call(EventLoop loop, SocketAddress address, Function<Channel, Half> half) {
        boolean here = address instanceof LocalAddress;
        return new Bootstrap()
                .group(loop)
                .channel(here ? LocalChannel.class : NioSocketChannel.class)
                .option(ChannelOption.TCP_NODELAY, true)
                .option(ChannelOption.ALLOW_HALF_CLOSURE, true)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_MILLIS)
                .handler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        channel.pipeline().addLast(half.apply(channel));
                    }
                })
                .connect(address);
    }

    Channel channel() {
        return channel;
    }

    Framer framer() {
        return framer;
    }

    /** Takes {@code bytes} over, to be sent with the next flush. */
    void write(ByteBuf bytes) {
        channel.write(bytes);
    }

    /** Sends what is still to be written, then FIN, and closes when the other side did too or took too long. */
    void finish() {
        if (ending) {
            return;
        }
        ending = true;
        framer.release();
        channel.config().setAutoRead(true);
        channel.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(written -> {
            flushed = true;
            if (!finSeen && written.isSuccess() && channel instanceof DuplexChannel duplex) {
                duplex.shutdownOutput();
            } else {
                channel.close();
            }
        });
        channel.eventLoop().schedule(this::close, LINGER_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Closes at once. */
    void cut() {
        ending = true;
        framer.release();
        channel.close();
    }

    private void close() {
        channel.close();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        ByteBuf bytes = (ByteBuf) message;
        if (ending) {
            dropped += bytes.readableBytes();
            bytes.release();
            if (dropped > LINGER_BYTES) {
                channel.close();
            }
        } else {
            framer.add(context.alloc(), bytes);
            link.arrived(this);
        }
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        link.flush(this);
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
        link.regulate();
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event == ChannelInputShutdownEvent.INSTANCE) {
            finSeen = true;
            if (flushed) {
                channel.close();
            }
            link.finished(this);
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        link.failed(this, cause);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        if (channel instanceof DuplexChannel) {
            link.inactive(this);
        } else {
            link.finished(this);
        }
    }
}
