package learnmqtt.tap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.util.concurrent.Future;
import java.io.IOException;
import java.nio.channels.ServerSocketChannel;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who comes to a port is taken in, whenever. */
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class DoorTest {
    private final NioEventLoopGroup group = new NioEventLoopGroup(1);
    private final ServerSocketChannel socket =
            Listening.at(List.of(Endpoint.loopback(0))).get(0).sockets().get(0);
    private final BlockingQueue<Channel> taken = new LinkedBlockingQueue<>();
    private final Door door = new Door(socket, new ChannelInitializer<>() {
        @Override
        protected void initChannel(Channel connection) {
            taken.add(connection);
        }
    });

    @AfterEach
    void stop() throws IOException {
        socket.close();
        group.shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly();
    }

    private RawClient comes() throws IOException {
        return new RawClient(socket.socket().getLocalPort());
    }

    private void isTakenIn(RawClient client) throws InterruptedException {
        Channel connection = taken.poll(RawClient.DEADLINE.toSeconds(), TimeUnit.SECONDS);
        assertNotNull(connection);
        assertEquals(client.socket().getLocalSocketAddress(), connection.remoteAddress());
    }

    @Test
    void whoComesBeforeTheDoorIsThereWaitsForIt() throws Exception {
        try (RawClient early = comes()) {
            assertTrue(taken.isEmpty());
            group.register(door).syncUninterruptibly();
            isTakenIn(early);
        }
    }

    @Test
    void whoCannotBeTakenInIsTakenInASecondLater() throws Exception {
        ChannelFuture registered = group.register(door).syncUninterruptibly();
        Future<Boolean> read = registered.channel().eventLoop().submit(() -> {
            door.pipeline().fireExceptionCaught(new IOException("Too many open files"));
            return door.config().isAutoRead();
        });
        assertFalse(read.syncUninterruptibly().getNow());
        try (RawClient patient = comes()) {
            isTakenIn(patient);
        }
        assertTrue(door.config().isAutoRead());
    }

    @Test
    void whoCannotBeServedIsClosedAndTheDoorStaysOpen() throws Exception {
        Door forOne = new Door(socket, new ChannelInboundHandlerAdapter()); // serves one connection only
        group.register(forOne).syncUninterruptibly();
        try (RawClient first = comes();
                RawClient second = comes();
                RawClient third = comes()) {
            assertTrue(second.ends());
            assertTrue(third.ends());
            assertTrue(forOne.config().isAutoRead());
            assertFalse(first.socket().isClosed());
        }
    }

    @Test
    void aClosedDoorLetsThePortGo() throws Exception {
        group.register(door).syncUninterruptibly().channel().close().syncUninterruptibly();
        assertFalse(socket.isOpen());
    }
}
