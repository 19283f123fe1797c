package learnmqtt.tap;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.local.LocalAddress;
import io.netty.channel.local.LocalServerChannel;
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
    protected Channel channel() {
        return new NioServerSocketChannel();
    }

    /** Listens, where nobody can hear of it. */
    @Override
    protected void rehearse(EventLoopGroup group) {
        new ServerBootstrap()
                .group(group)
                .channel(LocalServerChannel.class)
                .childHandler(new Nobody())
                .bind(new LocalAddress("ahead"))
                .syncUninterruptibly()
                .channel()
                .close()
                .syncUninterruptibly();
    }

    /** Nobody comes. */
    private static final class Nobody extends ChannelInitializer<Channel> {
        @Override
        protected void initChannel(Channel channel) {}
    }
}
