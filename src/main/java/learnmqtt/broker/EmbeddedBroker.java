package learnmqtt.broker;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoop;
import io.netty.channel.ServerChannel;
import io.netty.channel.local.LocalAddress;
import io.netty.channel.local.LocalServerChannel;
import io.netty.handler.codec.mqtt.MqttDecoder;
import io.netty.handler.codec.mqtt.MqttEncoder;
import java.net.SocketAddress;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A broker inside this process, for MQTT 3.1, 3.1.1 and 5, with everything in memory; whoever wants to keep it takes a
 * {@link Snapshot}. It has no port and no thread of its own: it begins on the thread of the tap in front of it, and all
 * it does happens there, between one packet and the next. {@link #close}, {@link #reconfigure}, {@link #snapshot} and
 * {@link #end} may be called from any other thread.
 */
public final class EmbeddedBroker implements Broker {
    /** The longest packet it takes, in bytes. */
    static final int LARGEST_PACKET = 1 << 20;

    private static final int LONGEST_CLIENT_ID = 65_535;
    private static final AtomicLong STARTED = new AtomicLong();
    private static final int TAP = 1; // the number of the tap's say in whether a channel is writable

    private final Access access;
    private final Map<SocketAddress, Channel> byCaller = new HashMap<>();
    private final SocketAddress own = new LocalAddress("broker-" + STARTED.incrementAndGet());
    private final Figures figures = new Figures();
    private final Quotas quotas = new Quotas();
    private final Exchange exchange;
    private final Snapshot before;
    private final Clock clock;
    private final Consumer<String> expired;
    private @Nullable volatile Running running;

    record Running(EventLoop loop, Sessions sessions, Snapshots snapshots, Channel listening, Future<?> figures) {
        void stop() {
            figures.cancel(false);
            sessions.stop();
            var unused = listening.close();
        }

        Snapshot end() {
            sessions.publishWills();
            Snapshot last = snapshots.take();
            stop();
            return last;
        }
    }

    /**
     * What there is of its clients at a moment.
     *
     * @param bytes what the sessions take of the quotas
     */
    record Remains(int connections, int sessions, int subscriptions, int retained, long bytes) {}

    private EmbeddedBroker(BrokerSettings settings, Snapshot before, Clock clock, Consumer<String> expired) {
        this.before = before;
        this.clock = clock;
        this.expired = expired;
        this.access = new Access(settings);
        this.exchange = new Exchange(access, quotas);
    }

    /** A broker that lets anybody in. */
    public static EmbeddedBroker start() {
        return start(BrokerSettings.open());
    }

    /** A broker, to be put behind a tap. */
    public static EmbeddedBroker start(BrokerSettings settings) {
        return start(settings, Snapshot.empty(), Clock.systemUTC(), clientId -> {});
    }

    /**
     * A broker that goes on where another one was, to be put behind a tap.
     *
     * @param clock tells how long ago that was
     * @param expired gets the client identifier of each session whose Session Expiry Interval is over, on the tap's thread
     */
    public static EmbeddedBroker start(
            BrokerSettings settings, Snapshot before, Clock clock, Consumer<String> expired) {
        return new EmbeddedBroker(settings, before, clock, expired);
    }

    /** Begins on the tap's thread; a broker serves one tap. */
    @Override
    public SocketAddress address(EventLoop loop) {
        Running now = running;
        if (now == null) {
            now = begin(loop, LocalServerChannel.class, own);
        } else if (now.loop() != loop) {
            throw new IllegalStateException("this broker serves another tap");
        }
        return own;
    }

    /** Listens on a channel of this kind. */
    Running begin(EventLoop loop, Class<? extends ServerChannel> type, SocketAddress address) {
        Sessions sessions = new Sessions(loop, exchange, figures, quotas, access, expired);
        Snapshots snapshots = new Snapshots(sessions, exchange, clock);
        snapshots.restore(before);
        Handshake handshake = new Handshake(sessions, access, figures);
        Channel listening = new ServerBootstrap()
                .group(loop)
                .channel(type)
                .childHandler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        serve(channel, sessions, handshake);
                    }
                })
                .bind(address)
                .channel();
        Future<?> told = new SystemTopics(exchange, sessions, figures).begin(loop);
        Running begun = new Running(loop, sessions, snapshots, listening, told);
        running = begun;
        return begun;
    }

    private void serve(Channel channel, Sessions sessions, Handshake handshake) {
        byCaller.put(channel.remoteAddress(), channel);
        channel.closeFuture().addListener(closed -> byCaller.remove(channel.remoteAddress()));
        channel.pipeline()
                .addLast(
                        new Meter(figures),
                        new StringsOf31(),
                        new MqttDecoder(LARGEST_PACKET, LONGEST_CLIENT_ID),
                        MqttEncoder.INSTANCE,
                        new Connection(handshake, exchange, sessions, access, figures));
    }

    /**
     * Goes on with other settings: clients that would not be let in any more lose their connection, without their Will,
     * and rights count from the next message on. Returns when that is so. Not to be called on the tap's thread.
     */
    public void reconfigure(BrokerSettings settings) {
        Running begun = running;
        if (begun == null) {
            access.change(settings);
            return;
        }
        begun.loop()
                .submit(() -> {
                    access.change(settings);
                    begun.sessions().expel();
                })
                .syncUninterruptibly();
    }

    /** What is remembered now. Waits for the broker's thread. */
    public Snapshot snapshot() {
        Running begun = running;
        return begun == null ? before : waitFor(begun.loop().submit(begun.snapshots()::take));
    }

    /**
     * Publishes all Wills, as Mosquitto does at its end, ends all connections as {@link #close} does, and returns what
     * is remembered. Waits for the broker's thread.
     */
    public Snapshot end() {
        Running begun = running;
        return begun == null ? before : waitFor(begun.loop().submit(begun::end));
    }

    private static <T> T waitFor(io.netty.util.concurrent.Future<T> answer) {
        return answer.syncUninterruptibly().getNow();
    }

    /** What there is now. Waits for the broker's thread. */
    Remains remains() {
        Running begun = running;
        if (begun == null) {
            return new Remains(0, 0, 0, 0, 0);
        }
        return begun.loop()
                .submit(() -> new Remains(
                        byCaller.size(),
                        begun.sessions().count(),
                        exchange.subscriptionCount(),
                        exchange.retainedCount(),
                        quotas.usedBySessions()))
                .syncUninterruptibly()
                .getNow();
    }

    @Override
    public void regulate(SocketAddress caller, boolean takesMore) {
        Optional.ofNullable(byCaller.get(caller))
                .map(channel -> channel.unsafe().outboundBuffer())
                .ifPresent(buffer -> buffer.setUserDefinedWritability(TAP, takesMore));
    }

    /** Ends all connections, a client of MQTT 5 is told why; returns at once. */
    @Override
    public void close() {
        Running begun = running;
        if (begun != null) {
            try {
                begun.loop().execute(begun::stop);
            } catch (RejectedExecutionException ended) {
                // the tap's thread has ended, and with it all that the broker had
            }
        }
    }
}
