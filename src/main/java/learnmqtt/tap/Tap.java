package learnmqtt.tap;

import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoop;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import learnmqtt.wire.Cause;
import learnmqtt.wire.Timeline;

/**
 * A proxy in front of a broker that puts every control packet on a timeline before it passes it on. One thread, a
 * daemon, carries both directions of every connection, so the timeline's order is the wire's order. What is neither MQTT
 * nor HTTP, and MQTT that the standard calls malformed, is closed with an explanation and never reaches the broker.
 * Thread-safe; nothing may be called from a listener of the timeline.
 */
public final class Tap implements AutoCloseable {
    private final NioEventLoopGroup group = new NioEventLoopGroup(1, new DefaultThreadFactory("tap", true));
    private final EventLoop loop = group.next();
    private final Set<Link> links = new HashSet<>();
    private final List<Channel> listening;
    private final Held held = new Held(this::relieve);
    private final Duration connectWithin;
    private Target target;
    private long connections;

    private Tap(Duration connectWithin, Upstream upstream, Timeline timeline, List<Listening> open) {
        this.target = new Target(upstream, timeline);
        this.connectWithin = connectWithin;
        this.listening = open.stream().flatMap(this::doors).toList();
        try {
            listening.forEach(door -> loop.register(door).syncUninterruptibly());
        } catch (RuntimeException | Error noThread) {
            stopThread();
            throw noThread;
        }
    }

    private Stream<Channel> doors(Listening open) {
        Entrance entrance = new Entrance(open.endpoint());
        return open.sockets().stream()
                .map(socket -> new Door(socket, new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        accept(channel, entrance);
                    }
                }));
    }

    /**
     * Listens from now on. The ports are open first: who comes meanwhile is served when this returns.
     *
     * @throws PortTakenException if somebody else listens on that port
     * @throws CannotListenException if nobody could listen there
     */
    public static Tap start(TapSettings settings, Upstream upstream, Timeline timeline) {
        List<Listening> open = Listening.at(settings.endpoints());
        try {
            Silence.ofNetty();
            return new Tap(settings.connectWithin(), upstream, timeline, open);
        } catch (RuntimeException | Error noMeans) {
            open.forEach(Listening::close);
            throw noMeans;
        }
    }

    /** The port of the first endpoint, the same on all its addresses. */
    public int port() {
        return addresses().get(0).getPort();
    }

    /** Where the tap listens, endpoint by endpoint. */
    public List<InetSocketAddress> addresses() {
        return listening.stream()
                .map(channel -> (InetSocketAddress) channel.localAddress())
                .toList();
    }

    /**
     * Puts another broker behind the same port, and another timeline: all connections are closed, on the old timeline;
     * those that come from now on go to the new ones. Returns when that is so.
     */
    public void redirect(Upstream upstream, Timeline timeline) {
        loop.submit(() -> {
                    cutAll(Cause.BROKER_REPLACED);
                    target = new Target(upstream, timeline);
                })
                .syncUninterruptibly();
    }

    /** Closes the port and all connections. */
    @Override
    public void close() {
        if (!group.isShuttingDown()) {
            listening.forEach(channel -> channel.close().awaitUninterruptibly());
            loop.submit(() -> cutAll(Cause.TAP_CLOSED)).awaitUninterruptibly();
            stopThread();
        }
    }

    /** Only when the thread is gone are the ports free: a selector holds on to what was closed until it runs again. */
    private void stopThread() {
        group.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
    }

    private void accept(Channel channel, Entrance entrance) {
        if (!entrance.hasRoom()) {
            Chronicle.turnedAway(target.timeline(), ++connections, entrance.full(channel));
            channel.close();
            return;
        }
        entrance.enter(channel);
        Link link = new Link(++connections, channel, target, held);
        links.add(link);
        link.expectConnect(connectWithin);
        channel.closeFuture().addListener(closed -> links.remove(link));
    }

    private void relieve() {
        links.stream().max(Comparator.comparingLong(Link::held)).ifPresent(Link::relieve);
    }

    private void cutAll(Cause why) {
        Set.copyOf(links).forEach(link -> link.cut(why));
        links.clear();
    }
}
