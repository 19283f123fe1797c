package learnmqtt.client;

import io.netty.channel.ChannelFuture;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.socket.nio.NioSocketChannel;
import learnmqtt.tap.HeadStart;

/** The {@link HeadStart} of a client. */
public final class ClientHeadStart extends HeadStart {
    @Override
    protected EventLoopGroup group() {
        return new WatchedLoop.Group("ahead", new Blind());
    }

    @Override
    protected ChannelFuture register(EventLoopGroup group) {
        return group.next().register(new NioSocketChannel());
    }

    /** Nothing comes. */
    private static final class Blind implements PacketWatch {
        @Override
        public byte[] leaving(byte[] packet) {
            return packet;
        }

        @Override
        public void left(byte[] packet) {}

        @Override
        public byte[] arriving(byte[] packet) {
            return packet;
        }

        @Override
        public void arrived(byte[] packet) {}

        @Override
        public void closed() {}
    }
}
