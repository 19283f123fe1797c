package learnmqtt.mosquitto;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import learnmqtt.wire.Bytes;
import learnmqtt.wire.Direction;
import learnmqtt.wire.MqttVersion;
import learnmqtt.wire.Packet;
import learnmqtt.wire.Subscription;
import learnmqtt.wire.TopicFilter;

/**
 * The lines that {@code -d} prints: each packet of one client, in the words of mosquitto_pub and mosquitto_sub 2.0.11.
 * As there, everything that the client sends is numbered 1, 2, 3 …, messages with QoS 0 included, whatever packet
 * identifiers are on the wire. Not thread-safe; to be asked in the order of the wire.
 */
public final class ClientLog {
    private static final int LARGEST_ID = 0xffff;
    /** How much longer than its pattern a line may be. */
    private static final int ROOM = 499;

    private final boolean quiet;
    private final MqttVersion version;
    private final int subscribeOptions;
    private final Map<Integer, Integer> numbers = new HashMap<>();
    private Optional<String> client;
    private int last;

    /** For {@code pub}. */
    public ClientLog(ConnectOptions options) {
        this(options, 0);
    }

    /** For {@code sub}. */
    public ClientLog(SubscribeOptions options) {
        this(options.connect(), (options.retainAsPublished() ? 8 : 0) | options.retainHandling() << 4);
    }

    private ClientLog(ConnectOptions options, int subscribeOptions) {
        this.client = options.clientId();
        this.quiet = options.quiet();
        this.version = options.version();
        this.subscribeOptions = subscribeOptions;
    }

    /** What the packet adds to the log: lines without their ends. */
    public List<Bytes> lines(Direction direction, Packet packet) {
        return direction == Direction.FROM_CLIENT ? sending(packet) : received(packet);
    }

    private List<Bytes> sending(Packet packet) {
        if (packet instanceof Packet.Publish publish) {
            int number = publish.dup() ? number(publish.id()) : next(publish.id());
            return List.of(publish("sending", publish, number));
        } else if (packet instanceof Packet.Subscribe subscribe) {
            int number = next(OptionalInt.of(subscribe.id()));
            List<Bytes> lines = new ArrayList<>();
            for (Subscription one : subscribe.subscriptions()) {
                lines.add(line(
                        "Client %s sending SUBSCRIBE (Mid: %d, Topic: %s, QoS: %d, Options: 0x%02x)",
                        name(),
                        number,
                        Octets.of(one.filter().text()),
                        one.qos().level(),
                        subscribeOptions));
            }
            return lines;
        } else if (packet instanceof Packet.Unsubscribe unsubscribe) {
            int number = next(OptionalInt.of(unsubscribe.id()));
            List<Bytes> lines = new ArrayList<>();
            for (TopicFilter filter : unsubscribe.filters()) {
                lines.add(line(
                        "Client %s sending UNSUBSCRIBE (Mid: %d, Topic: %s)",
                        name(), number, Octets.of(filter.text())));
            }
            return lines;
        } else if (packet instanceof Packet.Acknowledgement step) {
            return List.of(sending(step));
        }
        return List.of(line("Client %s sending " + packet.type(), name()));
    }

    private Bytes sending(Packet.Acknowledgement step) {
        return switch (step.type()) {
            case PUBREL -> line("Client %s sending PUBREL (m%d)", name(), number(OptionalInt.of(step.id())));
            case PUBCOMP -> line("Client %s sending PUBCOMP (m%d)", name(), step.id());
            default ->
                line(
                        "Client %s sending " + step.type() + " (m%d, rc%d)",
                        name(),
                        step.id(),
                        step.code().orElse(0));
        };
    }

    private List<Bytes> received(Packet packet) {
        if (packet instanceof Packet.Connack connack) {
            client = client.or(() -> version == MqttVersion.V5 ? connack.assignedClientId() : Optional.empty());
            return List.of(line("Client %s received CONNACK (%d)", name(), connack.code()));
        } else if (packet instanceof Packet.Publish publish) {
            return List.of(publish("received", publish, publish.id().orElse(0)));
        } else if (packet instanceof Packet.Acknowledgement step) {
            return List.of(received(step));
        } else if (packet instanceof Packet.Suback suback) {
            Bytes line = line("Client %s received SUBACK", name());
            return quiet ? List.of(line) : List.of(line, subscribed(suback));
        } else if (packet instanceof Packet.Disconnect disconnect) {
            return List.of(line("Received DISCONNECT (%d)", disconnect.code().orElse(0)));
        }
        return List.of(line("Client %s received " + packet.type(), name()));
    }

    private Bytes received(Packet.Acknowledgement step) {
        return switch (step.type()) {
            case PUBREL -> line("Client %s received PUBREL (Mid: %d)", name(), step.id());
            case PUBREC -> line("Client %s received PUBREC (Mid: %d)", name(), number(OptionalInt.of(step.id())));
            default ->
                line(
                        "Client %s received %s (Mid: %d, RC:%d)",
                        name(),
                        step.type(),
                        number(OptionalInt.of(step.id())),
                        step.code().orElse(0));
        };
    }

    private Bytes subscribed(Packet.Suback suback) {
        String codes = suback.codes().stream().map(String::valueOf).collect(Collectors.joining(", "));
        return Bytes.of("Subscribed (mid: " + number(OptionalInt.of(suback.id())) + "): " + codes);
    }

    private Bytes publish(String verb, Packet.Publish publish, int number) {
        return line(
                "Client %s " + verb + " PUBLISH (d%d, q%d, r%d, m%d, '%s', ... (%d bytes))",
                name(),
                publish.dup() ? 1 : 0,
                publish.qos().level(),
                publish.retain() ? 1 : 0,
                number,
                Octets.of(publish.topic().text()),
                publish.payload().length());
    }

    private String name() {
        return Octets.of(client.orElse("(null)"));
    }

    private int next(OptionalInt id) {
        last = last == LARGEST_ID ? 1 : last + 1;
        id.ifPresent(known -> numbers.put(known, last));
        return last;
    }

    private int number(OptionalInt id) {
        return numbers.getOrDefault(id.orElse(0), id.orElse(0));
    }

    private static Bytes line(String pattern, Object... values) {
        String line = String.format(Locale.ROOT, pattern, values);
        int original = pattern.length() + (pattern.contains("bytes)") ? 1 : 0); // there the length is a long: %ld
        return Octets.bytes(line.substring(0, Math.min(line.length(), original + ROOM)));
    }
}
