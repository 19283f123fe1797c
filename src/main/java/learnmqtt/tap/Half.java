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
import io.netty.handler.ssl.SslHandler;
import java.net.SocketAddress;
import java.util.concurrent.Future;
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

    /** How many packets a broker on this thread gets at once. */
    private static final int FEW = 16;

    private final Link link;
    private final Channel channel;
    private final Framer framer;
    private final Held total;
    private int written;
    private long partial;
    private long unsent;
    private boolean waits;
    private boolean finSeen;
    private boolean ending;
    private boolean flushed;
    private int dropped;

    /**
     * @param framer cuts what comes
     * @param total of what is held for all connections, this one included
     */
    Half(Link link, Channel channel, Framer framer, Held total) {
        this.link = link;
        this.framer = framer;
        this.total = total;
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

    /** Whether it leads to a broker on this thread. */
    boolean isHere() {
        return channel instanceof LocalChannel;
    }

    Framer framer() {
        return framer;
    }

    /** Takes {@code bytes} over, to be sent with the next flush. */
    void write(ByteBuf bytes) {
        if (isHere()) {
            channel.write(bytes);
            if (++written % FEW == 0) {
                channel.flush(); // a broker on this thread works now, in this client's turn
            }
        } else {
            long length = bytes.readableBytes();
            channel.write(bytes).addListener(sent -> hold(-length));
            hold(length);
        }
    }

    private void hold(long more) {
        unsent += more;
        total.add(more);
    }

    /** How much is held for it: what came and is not a whole packet yet, and what its other end did not take yet. */
    long held() {
        return partial + unsent;
    }

    /** Looks again how much has come that is not a whole packet yet. */
    private void measure() {
        long now = (long) framer.waiting().capacity() + link.requestBytes();
        long more = now - partial;
        partial = now;
        total.add(more);
    }

    /** Whether it is another connection's turn before what has come is looked at. */
    boolean waits() {
        return waits;
    }

    /** Goes on when the other connections had their turn. */
    void pause(Runnable goOn) {
        waits = true;
        link.regulate();
        // a task of no delay, not one to execute now: only before those is the network looked after
        channel.eventLoop()
                .schedule(
                        () -> {
                            waits = false;
                            guarded(goOn);
                        },
                        0,
                        TimeUnit.MILLISECONDS);
    }

    /** Does something that is no event of the channel; if it fails, the connection does. */
    void guarded(Runnable work) {
        try {
            work.run();
            measure();
        } catch (RuntimeException failure) {
            link.failed(this, failure);
        }
    }

    /** Sends what is still to be written, then FIN, and closes when the other side did too or took too long. */
    void finish() {
        if (ending) {
            return;
        }
        ending = true;
        release();
        channel.config().setAutoRead(true);
        channel.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(written -> {
            flushed = true;
            if (!finSeen && written.isSuccess() && channel instanceof DuplexChannel duplex) {
                end(duplex);
            } else {
                channel.close();
            }
        });
        afterLinger(this::close);
    }

    /** Does something if the connection is not closed within the time that an end may take. */
    void afterLinger(Runnable work) {
        Future<?> atLast = channel.eventLoop().schedule(work, LINGER_MILLIS, TimeUnit.MILLISECONDS);
        channel.closeFuture().addListener(closed -> atLast.cancel(false));
    }

    /** Sends FIN, and before it what ends TLS. */
    private static void end(DuplexChannel duplex) {
        SslHandler tls = duplex.pipeline().get(SslHandler.class);
        if (tls == null) {
            duplex.shutdownOutput();
        } else {
            tls.closeOutbound().addListener(said -> duplex.shutdownOutput());
        }
    }

    /** Closes at once. */
    void cut() {
        ending = true;
        release();
        channel.close();
    }

    private void release() {
        framer.release();
        measure();
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
            measure();
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
        Refusal.ofTls(cause).ifPresentOrElse(tls -> link.refuse(this, tls), () -> link.failed(this, cause));
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
