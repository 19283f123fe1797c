package learnmqtt.tap;

import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.channels.ServerSocketChannel;

/**
 * The {@link HeadStart} of whoever is about to listen: first what opening a port takes, which is done without Netty; at
 * last the annotations that Netty reads when a pipeline gets its first handler, for whoever connects first.
 */
public final class ServerHeadStart extends HeadStart {
    @Override
    protected EventLoopGroup group() throws IOException {
        InetAddress.getLoopbackAddress(); // first: to begin, its subclasses need it and it needs them
        ServerSocketChannel.open().close();
        return new NioEventLoopGroup(1, new DefaultThreadFactory("ahead", true));
    }

    @Override
    protected ChannelFuture register(EventLoopGroup group) throws IOException {
        ChannelFuture registered = group.register(new Door(ServerSocketChannel.open(), new Nobody()));
        registered.syncUninterruptibly().channel().pipeline().addLast(new Nobody());
        return registered;
    }

    /** Does nothing, and so has all the annotations that a handler can have. */
    private static final class Nobody extends ChannelInboundHandlerAdapter {}
}
