package learnmqtt.tap;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;

/** The {@link HeadStart} of whoever is about to listen. */
public final class ServerHeadStart extends HeadStart {
    @Override
    protected EventLoopGroup group() {
        return new NioEventLoopGroup(1, new DefaultThreadFactory("ahead", true));
    }

    @Override
    protected ChannelFuture register(EventLoopGroup group) {
        return new ServerBootstrap()
                .group(group)
                .channel(NioServerSocketChannel.class)
                .childHandler(new Nobody())
                .register();
    }

    /** Nobody comes. */
    private static final class Nobody extends ChannelInitializer<Channel> {
        @Override
        protected void initChannel(Channel channel) {}
    }
}
