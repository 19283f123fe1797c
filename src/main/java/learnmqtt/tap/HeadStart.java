package learnmqtt.tap;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.EventLoopGroup;
import java.io.IOException;
import java.util.concurrent.TimeUnit;

/**
 * Has Netty get ready on a thread of its own while something else is done: a short start spends most of its time with
 * the loading of classes. No class of Netty's needs, for its beginning, one that needs it for its own, so the two threads
 * cannot wait for each other.
 */
public abstract class HeadStart implements Runnable {
    /** A group of threads like the one that will be used. */
    protected abstract EventLoopGroup group() throws IOException;

    /** Registers a channel like the one that will be used, and does with it what can be done before it is known where to. */
    protected abstract ChannelFuture register(EventLoopGroup group) throws IOException;

    /** Begins at once. */
    public final void begin() {
        Thread thread = new Thread(this, "ahead");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public final void run() {
        try {
            Silence.ofNetty();
            EventLoopGroup group = group();
            Channel channel = register(group).syncUninterruptibly().channel();
            channel.alloc().ioBuffer().release();
            channel.close().syncUninterruptibly();
            group.shutdownGracefully(0, 1, TimeUnit.SECONDS);
        } catch (IOException | RuntimeException trouble) {
            // whoever needs it will meet it too, and say what it is
        }
    }
}
