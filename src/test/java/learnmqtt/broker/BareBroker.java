package learnmqtt.broker;

import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;
import learnmqtt.tap.RawClient;

/** The embedded broker at a port of its own, without a tap in front. */
public final class BareBroker implements AutoCloseable {
    private final NioEventLoopGroup group = new NioEventLoopGroup(1, new DefaultThreadFactory("broker", true));
    private final EmbeddedBroker broker;
    private final EmbeddedBroker.Running running;

    /** @param port 0 for any free one */
    public BareBroker(BrokerSettings settings, int port) {
        broker = EmbeddedBroker.start(settings);
        running = broker.begin(
                group.next(),
                NioServerSocketChannel.class,
                new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        long deadline = System.nanoTime() + RawClient.DEADLINE.toNanos();
        while (!running.listening().isActive()) {
            if (System.nanoTime() > deadline) {
                close();
                throw new AssertionError("does not listen at " + port);
            }
            Thread.onSpinWait();
        }
    }

    public int port() {
        return ((InetSocketAddress) running.listening().localAddress()).getPort();
    }

    public void reconfigure(BrokerSettings settings) {
        broker.reconfigure(settings);
    }

    @Override
    public void close() {
        broker.close();
        group.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
    }
}
