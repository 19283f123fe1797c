package learnmqtt.broker;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import learnmqtt.conf.BrokerFiles;
import learnmqtt.tap.RawClient;
import learnmqtt.tap.Tap;
import learnmqtt.tap.TapSettings;
import learnmqtt.tap.Upstream;
import learnmqtt.wire.Event;
import learnmqtt.wire.History;
import learnmqtt.wire.Packet;
import learnmqtt.wire.Timeline;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A tap on a free port with a fresh broker behind it and a timeline beside it, for each test:
 * {@code @RegisterExtension final Sandbox sandbox = Sandbox.embedded();}
 */
public final class Sandbox implements BeforeEachCallback, AfterEachCallback, AutoCloseable {
    /** How long a test waits for something that should happen at once, on a busy machine. */
    public static final Duration DEADLINE = RawClient.DEADLINE;

    private final Supplier<Behind> brokers;
    private final Timeline timeline = new Timeline(1_000_000, 256L << 20, System::nanoTime);
    private @Nullable Behind behind;
    private @Nullable Tap tap;

    /** A broker, and how it is stopped. */
    private record Behind(Upstream upstream, Runnable stop) {}

    private Sandbox(Supplier<Behind> brokers) {
        this.brokers = brokers;
    }

    /** With the embedded broker behind the tap. */
    public static Sandbox embedded() {
        return new Sandbox(() -> {
            EmbeddedBroker broker = EmbeddedBroker.start();
            return new Behind(broker, broker::close);
        });
    }

    /** With the embedded broker behind the tap, and these files behind that. */
    public static Sandbox embedded(BrokerFiles files) {
        return new Sandbox(() -> {
            EmbeddedBroker broker = EmbeddedBroker.start(BrokerSettings.of(files));
            return new Behind(broker, broker::close);
        });
    }

    /** With a real Mosquitto behind the tap, which runs with these files, for its port. */
    public static Sandbox mosquitto(IntFunction<BrokerFiles> files) {
        return new Sandbox(() -> {
            Mosquitto mosquitto = Mosquitto.with(files);
            return new Behind(mosquitto.broker(), mosquitto::close);
        });
    }

    /** With a real Mosquitto behind the tap. */
    public static Sandbox mosquitto() {
        return new Sandbox(() -> {
            Mosquitto mosquitto = Mosquitto.start();
            return new Behind(mosquitto.broker(), mosquitto::close);
        });
    }

    /** For use without JUnit calling. */
    public Sandbox start() {
        Behind started = brokers.get();
        behind = started;
        tap = Tap.start(TapSettings.loopback(0), started.upstream(), timeline);
        return this;
    }

    public Tap tap() {
        return requireNonNull(tap, "not started");
    }

    public int port() {
        return tap().port();
    }

    public Timeline timeline() {
        return timeline;
    }

    /** Waits until {@code condition} holds; fails after the deadline, with the timeline as the message. */
    public History await(Predicate<History> condition) {
        return await(timeline, condition, DEADLINE);
    }

    /** Waits until {@code count} events of {@code kind} for which {@code condition} holds have come. */
    public <T extends Event> List<T> await(int count, Class<T> kind, Predicate<T> condition) {
        return events(await(history -> events(history, kind, condition).size() >= count), kind, condition);
    }

    /** Waits until {@code count} packets of {@code kind} for which {@code condition} holds have passed. */
    public <T extends Packet> List<Event.Passed> awaitPackets(int count, Class<T> kind, Predicate<T> condition) {
        return await(
                count,
                Event.Passed.class,
                passed -> kind.isInstance(passed.packet()) && condition.test(kind.cast(passed.packet())));
    }

    public static <T extends Event> List<T> events(History history, Class<T> kind, Predicate<T> condition) {
        return history.events().stream()
                .flatMap(one -> kind.isInstance(one.event()) ? Stream.of(kind.cast(one.event())) : Stream.empty())
                .filter(condition)
                .toList();
    }

    /** Waits until {@code condition} holds of {@code timeline}; asks again at every event. */
    public static History await(Timeline timeline, Predicate<History> condition, Duration deadline) {
        CountDownLatch met = new CountDownLatch(1);
        timeline.listen(event -> {
            if (met.getCount() > 0 && condition.test(timeline.history())) {
                met.countDown();
            }
        });
        try {
            History now = timeline.history();
            if (!condition.test(now) && !met.await(deadline.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new AssertionError("not within " + deadline + ":\n" + describe(timeline.history()));
            }
            return timeline.history();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        } finally {
            met.countDown();
        }
    }

    private static String describe(History history) {
        return history.events().stream().map(one -> one.event().toString()).collect(Collectors.joining("\n"));
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        start();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        close();
    }

    @Override
    public void close() {
        if (tap != null) {
            tap.close();
        }
        if (behind != null) {
            behind.stop().run();
        }
    }
}
