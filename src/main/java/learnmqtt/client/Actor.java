package learnmqtt.client;

import java.time.Duration;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import learnmqtt.check.Action;
import learnmqtt.check.Device;
import learnmqtt.wire.Bytes;
import learnmqtt.wire.Packet;
import learnmqtt.wire.Qos;
import learnmqtt.wire.TopicName;

/**
 * One device at play: does one thing after the other, each when the one before is through with the broker, or has
 * failed. Used on the thread of the clock alone.
 */
final class Actor {
    /** How long the broker has for an answer. */
    private static final Duration ANSWER = Duration.ofSeconds(5);

    /** How long it has when the device is to leave. */
    private static final Duration FAREWELL = Duration.ofSeconds(1);

    private final Device device;
    private final Connection connection;
    private final ScheduledExecutorService clock;
    private CompletableFuture<Object> unseen = new CompletableFuture<>();
    private boolean leaving;
    private CompletableFuture<?> last = CompletableFuture.completedFuture(null);

    Actor(Device device, Connection connection, ScheduledExecutorService clock) {
        this.device = device;
        this.connection = connection;
        this.clock = clock;
    }

    Device device() {
        return device;
    }

    /** Connects; ends when the broker has taken the device in. */
    CompletableFuture<?> connect() {
        return next(connection::connect);
    }

    /**
     * Does something, as soon as what came before is done. What cannot be done (a device that has no connection, a topic
     * that came out impossible) is an exception of the future.
     *
     * @param cause the message that is answered
     * @param random where the numbers come from
     */
    CompletableFuture<?> perform(Action action, Optional<Packet.Publish> cause, SplittableRandom random) {
        if (action instanceof Action.Publish publish) {
            Bytes topic = publish.topic().fill(cause, random);
            Bytes payload = publish.payload().fill(cause, random);
            return next(() -> publish(new TopicName(topic.text()), payload, publish));
        } else if (action instanceof Action.Subscribe subscribe) {
            return next(() -> connection.subscribe(subscribe));
        } else if (action instanceof Action.Unsubscribe unsubscribe) {
            return next(() -> connection.unsubscribe(unsubscribe));
        } else if (action instanceof Action.Disconnect disconnect) {
            return next(() -> connection.disconnect(disconnect));
        }
        return connect();
    }

    /** A message with QoS 0 is through when it was seen on the wire: no answer of the broker will tell. */
    private CompletableFuture<?> publish(TopicName topic, Bytes payload, Action.Publish publish) {
        CompletableFuture<?> handedOver = connection.publish(topic, payload, publish);
        if (publish.qos() != Qos.AT_MOST_ONCE) {
            return handedOver;
        }
        CompletableFuture<Object> seen = new CompletableFuture<>();
        unseen = seen;
        return handedOver
                .whenComplete((result, failure) -> {
                    if (failure != null) {
                        seen.completeExceptionally(failure);
                    }
                })
                .thenCompose(sent -> seen);
    }

    /** A message of this device with QoS 0 has come by on the wire. */
    void seen() {
        unseen.complete("seen");
    }

    /** Lets be what it has not begun, and says goodbye where it is connected; what is under way has a second for it. */
    CompletableFuture<?> leave(Action.Disconnect goodbye) {
        leaving = true;
        return within(FAREWELL, last)
                .handle((result, failure) -> "over")
                .thenComposeAsync(
                        over -> connection.isConnected()
                                ? connection.disconnect(goodbye)
                                : CompletableFuture.completedFuture(null),
                        clock);
    }

    private CompletableFuture<?> next(Supplier<CompletableFuture<?>> deed) {
        CompletableFuture<?> done = last.handle((result, failure) -> "over")
                .thenComposeAsync(
                        over -> leaving ? CompletableFuture.completedFuture("left") : within(ANSWER, deed.get()),
                        clock);
        last = done;
        return done;
    }

    private CompletableFuture<Object> within(Duration time, CompletableFuture<?> answer) {
        CompletableFuture<Object> inTime = new CompletableFuture<>();
        ScheduledFuture<?> limit = clock.schedule(
                () -> inTime.completeExceptionally(new TimeoutException("no answer of the broker")),
                time.toMillis(),
                TimeUnit.MILLISECONDS);
        answer.whenComplete((result, failure) -> {
            limit.cancel(false);
            if (failure == null) {
                inTime.complete("done");
            } else {
                inTime.completeExceptionally(failure);
            }
        });
        return inTime;
    }
}
