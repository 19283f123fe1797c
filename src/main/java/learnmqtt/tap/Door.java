package learnmqtt.tap;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelOption;
import io.netty.channel.DefaultChannelPipeline;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import java.nio.channels.ServerSocketChannel;
import java.util.concurrent.TimeUnit;

/**
 * Takes in whoever comes to a port, once it is registered. It stands in for Netty's {@code ServerBootstrap}, which opens
 * the port itself, but not before all of Netty is loaded; and there the first handler is added, which takes 25 ms.
 */
final class Door extends NioServerSocketChannel {
    private static final int RECOVERY_SECONDS = 1;

    private final ChannelHandler first;

    /**
     * Behind a socket that listens.
     *
     * @param first the first handler of every connection
     */
    Door(ServerSocketChannel socket, ChannelHandler first) {
        super(socket);
        this.first = first;
    }

    @Override
    protected DefaultChannelPipeline newChannelPipeline() {
        return new DefaultChannelPipeline(this) {
            @Override
            protected void onUnhandledInboundMessage(Object connection) {
                takeIn((Channel) connection);
            }

            @Override
            protected void onUnhandledInboundException(Throwable cannotAccept) {
                pause();
            }
        };
    }

    private void takeIn(Channel connection) {
        try {
            connection.config().setOption(ChannelOption.TCP_NODELAY, true);
            connection.config().setOption(ChannelOption.ALLOW_HALF_CLOSURE, true);
            connection.pipeline().addLast(first);
            eventLoop().register(connection).addListener(ChannelFutureListener.CLOSE_ON_FAILURE);
        } catch (RuntimeException gone) {
            connection.unsafe().closeForcibly(); // some systems set no options where the client has left already
        }
    }

    /** Where this process has too many files open, whoever waits at the port would wake it again at once. */
    private void pause() {
        if (config().isAutoRead()) {
            config().setAutoRead(false);
            eventLoop().schedule(() -> config().setAutoRead(true), RECOVERY_SECONDS, TimeUnit.SECONDS);
        }
    }
}
