package learnmqtt.broker;

import io.netty.handler.codec.mqtt.MqttQoS;
import io.netty.handler.codec.mqtt.MqttSubscriptionOption;
import io.netty.handler.codec.mqtt.MqttSubscriptionOption.RetainedHandlingPolicy;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes a {@link Snapshot} of sessions and retained messages, and puts one back. Used on the broker's thread. */
final class Snapshots {
    private static final int NO_LOCAL = 4; // the bits of [5 §3.8.3.1]
    private static final int AS_PUBLISHED = 8;
    private static final int HANDLING = 16;

    private final Sessions sessions;
    private final Exchange exchange;
    private final Clock clock;

    Snapshots(Sessions sessions, Exchange exchange, Clock clock) {
        this.sessions = sessions;
        this.exchange = exchange;
        this.clock = clock;
    }

    Snapshot take() {
        SnapshotMessages messages = new SnapshotMessages(Duration.ZERO);
        return new Snapshot(
                clock.instant(),
                exchange.retained().stream().map(messages::value).toList(),
                sessions.kept().stream().map(one -> client(one, messages)).toList());
    }

    private static Snapshot.Client client(Session session, SnapshotMessages messages) {
        List<Snapshot.Unacknowledged> unacknowledged = new ArrayList<>();
        session.outbox()
                .unacknowledged()
                .forEach((packetId, sent) -> unacknowledged.add(
                        new Snapshot.Unacknowledged(packetId, messages.value(sent.delivery()), sent.released())));
        List<Snapshot.Unreleased> unreleased = new ArrayList<>();
        session.unreleased()
                .forEach((packetId, message) ->
                        unreleased.add(new Snapshot.Unreleased(packetId, messages.value(message))));
        return new Snapshot.Client(
                session.clientId(),
                session.credentials().user(),
                session.left(),
                session.subscriptions().values().stream()
                        .map(one -> new Snapshot.Subscribed(one.filter(), bits(one.options()), one.identifier()))
                        .toList(),
                unacknowledged,
                session.outbox().waiting().stream()
                        .filter(delivery -> delivery.qos() > 0)
                        .map(messages::value)
                        .toList(),
                unreleased);
    }

    /** What has expired since it was taken is left out, and so is what there is no room for. */
    void restore(Snapshot before) {
        Duration since = Duration.between(before.taken(), clock.instant());
        Duration passed = since.isNegative() ? Duration.ZERO : since; // a clock may be put back
        SnapshotMessages messages = new SnapshotMessages(passed);
        before.retained().stream()
                .map(messages::message)
                .filter(message -> !message.isExpired())
                .forEach(exchange::keep);
        for (Snapshot.Client client : before.clients()) {
            Optional<Duration> left = client.left().map(one -> one.minus(passed));
            if (left.isEmpty() || left.get().compareTo(Duration.ZERO) > 0) {
                sessions.restore(client.id(), client.user(), left)
                        .ifPresent(session -> fill(session, client, messages));
            }
        }
    }

    private void fill(Session session, Snapshot.Client client, SnapshotMessages messages) {
        client.subscriptions()
                .forEach(one -> exchange.subscribe(
                        session, new Subscription(one.filter(), options(one.options()), one.identifier())));
        client.unacknowledged()
                .forEach(
                        one -> session.outbox().restore(one.packetId(), messages.delivery(one.copy()), one.released()));
        client.waiting().forEach(one -> session.outbox().add(messages.delivery(one)));
        client.unreleased().forEach(one -> session.hold(one.packetId(), messages.message(one.publication())));
    }

    private static int bits(MqttSubscriptionOption options) {
        return options.qos().value()
                | (options.isNoLocal() ? NO_LOCAL : 0)
                | (options.isRetainAsPublished() ? AS_PUBLISHED : 0)
                | options.retainHandling().value() * HANDLING;
    }

    private static MqttSubscriptionOption options(int bits) {
        return new MqttSubscriptionOption(
                MqttQoS.valueOf(bits & 3),
                (bits & NO_LOCAL) != 0,
                (bits & AS_PUBLISHED) != 0,
                RetainedHandlingPolicy.valueOf(bits / HANDLING));
    }
}
