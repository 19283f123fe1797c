package learnmqtt.broker;

import io.netty.handler.codec.mqtt.MqttProperties;
import io.netty.handler.codec.mqtt.MqttProperties.MqttProperty;
import io.netty.handler.codec.mqtt.MqttProperties.StringPair;
import java.time.Duration;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import learnmqtt.wire.Bytes;

/** The messages of one {@link Snapshot}: one that is in many places becomes one value, and one message again. */
final class SnapshotMessages {
    private final long now = System.nanoTime();
    private final Duration since;
    private final IdentityHashMap<Message, Snapshot.Publication> values = new IdentityHashMap<>();
    private final IdentityHashMap<Snapshot.Publication, Message> messages = new IdentityHashMap<>();

    /** @param since how long ago the snapshot was taken */
    SnapshotMessages(Duration since) {
        this.since = since;
    }

    Snapshot.Publication value(Message message) {
        return values.computeIfAbsent(
                message,
                one -> new Snapshot.Publication(
                        one.topic(),
                        one.payload(),
                        one.qos(),
                        one.retain(),
                        values(one.properties()),
                        one.expiresAt() == Message.NEVER
                                ? Optional.empty()
                                : Optional.of(Duration.ofNanos(Math.max(0, one.expiresAt() - now))),
                        one.publisher()));
    }

    Snapshot.Copy value(Delivery delivery) {
        return new Snapshot.Copy(value(delivery.message()), delivery.qos(), delivery.retain(), delivery.identifiers());
    }

    Message message(Snapshot.Publication value) {
        return messages.computeIfAbsent(
                value,
                one -> new Message(
                        one.topic(),
                        one.payload(),
                        one.qos(),
                        one.retain(),
                        properties(one.properties()),
                        one.left().map(this::expiresAt).orElse(Message.NEVER),
                        one.publisher()));
    }

    private long expiresAt(Duration left) {
        return left.compareTo(since) <= 0 ? now : now + left.minus(since).toNanos();
    }

    Delivery delivery(Snapshot.Copy value) {
        return new Delivery(message(value.publication()), value.qos(), value.retain(), value.identifiers());
    }

    private static List<Snapshot.Property> values(MqttProperties properties) {
        List<Snapshot.Property> values = new ArrayList<>();
        for (MqttProperty<?> property : Properties.each(properties)) {
            int id = property.propertyId();
            Object value = property.value();
            if (value instanceof Integer number) {
                values.add(new Snapshot.Property.Numeral(id, number));
            } else if (value instanceof String text) {
                values.add(new Snapshot.Property.Text(id, text));
            } else if (value instanceof byte[] data) {
                values.add(new Snapshot.Property.Data(id, Bytes.of(data)));
            } else if (value instanceof StringPair pair) {
                values.add(new Snapshot.Property.User(pair.key, pair.value));
            }
        }
        return values;
    }

    private static MqttProperties properties(List<Snapshot.Property> values) {
        MqttProperties properties = new MqttProperties();
        for (Snapshot.Property value : values) {
            if (value instanceof Snapshot.Property.Numeral number) {
                properties.add(new MqttProperties.IntegerProperty(number.id(), number.value()));
            } else if (value instanceof Snapshot.Property.Text text) {
                properties.add(new MqttProperties.StringProperty(text.id(), text.value()));
            } else if (value instanceof Snapshot.Property.Data data) {
                properties.add(new MqttProperties.BinaryProperty(
                        data.id(), data.value().toArray()));
            } else if (value instanceof Snapshot.Property.User user) {
                properties.add(new MqttProperties.UserProperty(user.name(), user.value()));
            }
        }
        return properties;
    }
}
