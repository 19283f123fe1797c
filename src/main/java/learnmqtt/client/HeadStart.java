package learnmqtt.client;

import io.netty.channel.socket.nio.NioSocketChannel;
import learnmqtt.tap.Silence;

/**
 * Has Netty get ready on a thread of its own while the command line is read: a short client spends most of its time with
 * the loading of classes. No class of Netty's needs, for its beginning, one that needs it for its own, so the two threads
 * cannot wait for each other.
 */
public final class HeadStart {
    private HeadStart() {}

    public static void begin() {
        Thread thread = new Thread(HeadStart::prepare, "ahead");
        thread.setDaemon(true);
        thread.start();
    }

    /** Does what a connection does before it knows where to. */
    private static void prepare() {
        Silence.ofNetty();
        try (WatchedLoop.Group group = new WatchedLoop.Group("ahead", new Blind())) {
            NioSocketChannel channel = new NioSocketChannel();
            group.next().register(channel).syncUninterruptibly();
            channel.alloc().ioBuffer().release();
            channel.close().syncUninterruptibly();
        } catch (RuntimeException trouble) {
            // the client will meet it too, and say what it is
        }
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
