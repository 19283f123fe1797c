package learnmqtt.client;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.MqttClientExecutorConfig;
import com.hivemq.client.mqtt.MqttClientTransportConfig;
import io.reactivex.schedulers.Schedulers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import learnmqtt.mosquitto.ConnectOptions;
import learnmqtt.mosquitto.Failure;
import learnmqtt.tap.Silence;
import learnmqtt.wire.MqttVersion;
import org.jspecify.annotations.Nullable;

/**
 * The connection of {@code pub} or {@code sub} to its broker, one after the other where it is lost. One thread carries
 * it, on which everything happens but {@link #run} and {@link #execute}.
 */
final class Link implements PacketWatch {
    /** No connection; also the code of everything that is wrong before there is one. */
    static final int UNCONNECTED = 1;

    private static final Duration FAREWELL = Duration.ofSeconds(2);
    private static final byte[] DISCONNECT = {(byte) 0xe0, 0};
    private static final int CONNACK_SECONDS = 60;

    private final ConnectOptions options;
    private final Streams streams;
    private final Role role;
    private final Retouching retouching;
    private final Optional<DebugLog> log;
    private final WatchedLoop.Group group;
    private final CompletableFuture<Integer> outcome = new CompletableFuture<>();
    private final List<InetSocketAddress> addresses = new ArrayList<>();
    private Optional<Protection> protection = Optional.empty();
    private @Nullable Caller caller;
    private boolean called;
    private boolean open;
    private boolean connectSent;
    private boolean leaving;
    private int exitCode;

    Link(ConnectOptions options, Streams streams, Role role, Retouching retouching, Optional<DebugLog> log) {
        this.options = options;
        this.streams = streams;
        this.role = role;
        this.retouching = retouching;
        this.log = log;
        Silence.ofNetty();
        this.group = new WatchedLoop.Group("mqtt", this);
    }

    /** Connects, and returns with the exit code when all is over. */
    int run() throws InterruptedException {
        try (group) {
            Optional<String> trouble = prepare();
            if (trouble.isPresent()) {
                complain(trouble.get());
                return UNCONNECTED;
            }
            execute(() -> call(0));
            return outcome.get();
        } catch (ExecutionException bug) {
            throw new IllegalStateException(bug.getCause());
        }
    }

    /** Looks up what is needed; says what is wrong. */
    private Optional<String> prepare() {
        try {
            for (InetAddress address :
                    InetAddress.getAllByName(options.endpoint().host())) {
                addresses.add(new InetSocketAddress(address, options.endpoint().port()));
            }
            if (options.endpoint().bindAddress().isPresent()) {
                InetAddress.getByName(options.endpoint().bindAddress().get());
            }
            protection = options.endpoint().tls().map(Protection::of);
            return Optional.empty();
        } catch (UnknownHostException unknown) {
            return Optional.of("Unable to connect (Lookup error.).");
        } catch (ProtectionException trouble) {
            return Optional.of(trouble.sentence());
        }
    }

    /** Does it on the link's thread. May be called from any. */
    void execute(Runnable task) {
        group.next().execute(guarded(task));
    }

    /** Does it on the link's thread, later. */
    void after(Duration delay, Runnable task) {
        group.next().schedule(guarded(task), delay.toNanos(), NANOSECONDS);
    }

    private Runnable guarded(Runnable task) {
        return () -> {
            try {
                task.run();
            } catch (RuntimeException bug) {
                outcome.completeExceptionally(bug);
            }
        };
    }

    private void call(int index) {
        InetSocketAddress address = addresses.get(index);
        Caller next = caller(address);
        caller = next;
        open = false;
        connectSent = false;
        retouching.begin();
        log.ifPresent(DebugLog::begin);
        attend(next.connect().whenComplete((connected, failure) -> {
            if (failure != null && !connectSent && !leaving) {
                execute(() -> unreachable(index, cause(failure)));
            }
        }));
    }

    private Caller caller(InetSocketAddress address) {
        var transport = MqttClientTransportConfig.builder()
                .serverAddress(address)
                .socketConnectTimeout(0, TimeUnit.SECONDS) // the system's own, as long as that may be
                .mqttConnectTimeout(CONNACK_SECONDS, TimeUnit.SECONDS)
                .localAddress(options.endpoint()
                        .bindAddress()
                        .map(own -> new InetSocketAddress(own, 0))
                        .orElse(null))
                .sslConfig(protection.map(Protection::config).orElse(null));
        var builder = MqttClient.builder()
                .identifier(options.clientId().orElse(""))
                .executorConfig(MqttClientExecutorConfig.builder()
                        .nettyExecutor(group)
                        .applicationScheduler(Schedulers.from(group.next()))
                        .build())
                .transportConfig(transport.build());
        return options.version() == MqttVersion.V5
                ? new ModernCaller(builder, options)
                : new ClassicCaller(builder, options);
    }

    private void unreachable(int index, Throwable why) {
        if (index + 1 < addresses.size()) {
            call(index + 1);
        } else if (called) {
            role.lost();
        } else if (why instanceof SSLException) {
            fail(Failure.TLS);
        } else {
            complain("Error: " + reason(why));
            over(UNCONNECTED);
        }
    }

    /** The system's own words, without the address that Java puts behind them. */
    private static String reason(Throwable why) {
        String message = String.valueOf(why.getMessage());
        int end = message.indexOf(": ");
        return end < 0 ? message : message.substring(0, end);
    }

    private static Throwable cause(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null
                && (cause instanceof CompletionException
                        || cause.getClass().getName().startsWith("com.hivemq")
                        || cause.getClass().getName().startsWith("io.netty"))) {
            cause = cause.getCause();
        }
        return cause;
    }

    /** Connects anew. */
    void callAgain() {
        call(0);
    }

    /** The client of the connection that there is. */
    Caller caller() {
        if (caller == null) {
            throw new IllegalStateException("not yet called");
        }
        return caller;
    }

    boolean isOpen() {
        return open;
    }

    boolean isLeaving() {
        return leaving;
    }

    /** What the client cannot send is a bug of the caller, unless the connection is about to end. */
    void attend(CompletableFuture<?> deed) {
        deed.whenComplete((done, failure) -> {
            if (failure != null && cause(failure) instanceof IllegalArgumentException wrong) {
                outcome.completeExceptionally(wrong);
            }
        });
    }

    /** Says goodbye, and ends with this exit code when the connection is gone. */
    void leave(boolean will, int code) {
        if (leaving) {
            return;
        }
        leaving = true;
        exitCode = code;
        if (open) {
            open = false;
            attend(caller().disconnect(will));
            after(FAREWELL, () -> over(code));
        } else {
            over(code);
        }
    }

    /** As mosquitto_sub does where it was refused: no DISCONNECT goes out any more, but the log has one. */
    void sayGoodbyeInVain() {
        log.ifPresent(lines -> print(lines.leaving(DISCONNECT)));
    }

    /** Says what went wrong, and ends. */
    void fail(Failure failure) {
        complain("Error: " + failure.text());
        over(failure.exitCode());
    }

    /** Ends at once. */
    void over(int code) {
        leaving = true;
        outcome.complete(code);
    }

    void complain(String line) {
        if (!options.quiet()) {
            streams.err().println(line);
        }
    }

    void print(byte[] bytes) {
        try {
            streams.out().write(bytes);
            streams.out().flush();
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }

    @Override
    public byte[] leaving(byte[] packet) {
        byte[] changed = retouching.leaving(packet);
        log.ifPresent(lines -> print(lines.leaving(changed)));
        return changed;
    }

    @Override
    public void left(byte[] packet) {
        switch (PacketBytes.type(packet)) {
            case CONNECT -> {
                connectSent = true;
                if (!called) {
                    called = true;
                    role.called();
                }
            }
            case DISCONNECT -> open = false;
            default -> role.left(packet);
        }
    }

    @Override
    public byte[] arriving(byte[] packet) {
        if (!leaving) {
            log.ifPresent(lines -> print(lines.arriving(packet)));
        }
        return retouching.arriving(packet);
    }

    @Override
    public void arrived(byte[] packet) {
        if (leaving) {
            return;
        }
        switch (PacketBytes.type(packet)) {
            case CONNACK -> {
                Greeting greeting = Greeting.of(options.version(), packet);
                if (greeting.code() == 0) {
                    open = true;
                    role.connected(greeting);
                } else {
                    role.refused(greeting);
                }
            }
            case DISCONNECT -> role.dismissed();
            default -> role.arrived(packet);
        }
    }

    @Override
    public void closed() {
        open = false;
        if (leaving) {
            over(exitCode);
        } else if (connectSent) {
            role.lost();
        }
    }
}
