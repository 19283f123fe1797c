package learnmqtt.client;

import io.netty.channel.AbstractEventLoop;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelPromise;
import io.netty.channel.EventLoop;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.Future;
import io.netty.util.concurrent.ScheduledFuture;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/**
 * One thread, a daemon, that carries the connections of a client and lets a {@link PacketWatch} see their packets. It
 * stays until {@link Group#close}.
 */
final class WatchedLoop extends AbstractEventLoop {
    private final EventLoop loop;
    private final PacketWatch watch;

    private WatchedLoop(EventLoop loop, PacketWatch watch) {
        this.loop = loop;
        this.watch = watch;
    }

    /** What the HiveMQ client takes for its threads. */
    static final class Group extends NioEventLoopGroup implements AutoCloseable {
        private final EventLoop only;

        Group(String name, PacketWatch watch) {
            super(1, new DefaultThreadFactory(name, true));
            only = new WatchedLoop(super.next(), watch);
        }

        @Override
        public EventLoop next() {
            return only;
        }

        @Override
        public void close() {
            shutdownGracefully(0, 1, TimeUnit.SECONDS);
        }
    }

    @Override
    public ChannelFuture register(Channel channel) {
        PacketHandler.join(channel, watch);
        return loop.register(channel);
    }

    @Override
    public ChannelFuture register(ChannelPromise promise) {
        PacketHandler.join(promise.channel(), watch);
        return loop.register(promise);
    }

    @Override
    @Deprecated
    public ChannelFuture register(Channel channel, ChannelPromise promise) {
        PacketHandler.join(channel, watch);
        return loop.register(channel, promise);
    }

    @Override
    public boolean inEventLoop(Thread thread) {
        return loop.inEventLoop(thread);
    }

    @Override
    public void execute(Runnable task) {
        loop.execute(task);
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
        return loop.schedule(task, delay, unit);
    }

    @Override
    public <V> ScheduledFuture<V> schedule(Callable<V> task, long delay, TimeUnit unit) {
        return loop.schedule(task, delay, unit);
    }

    @Override
    public ScheduledFuture<?> scheduleAtFixedRate(Runnable task, long delay, long period, TimeUnit unit) {
        return loop.scheduleAtFixedRate(task, delay, period, unit);
    }

    @Override
    public ScheduledFuture<?> scheduleWithFixedDelay(Runnable task, long delay, long pause, TimeUnit unit) {
        return loop.scheduleWithFixedDelay(task, delay, pause, unit);
    }

    @Override
    public boolean isShuttingDown() {
        return loop.isShuttingDown();
    }

    @Override
    public boolean isShutdown() {
        return loop.isShutdown();
    }

    @Override
    public boolean isTerminated() {
        return loop.isTerminated();
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
        return loop.awaitTermination(timeout, unit);
    }

    @Override
    public Future<?> shutdownGracefully(long quietPeriod, long timeout, TimeUnit unit) {
        return loop.shutdownGracefully(quietPeriod, timeout, unit);
    }

    @Override
    public Future<?> terminationFuture() {
        return loop.terminationFuture();
    }

    @Override
    @Deprecated
    public void shutdown() {
        loop.shutdownGracefully(0, 1, TimeUnit.SECONDS);
    }
}
