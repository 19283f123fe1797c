package learnmqtt.check;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import learnmqtt.wire.Bytes;
import learnmqtt.wire.Direction;
import learnmqtt.wire.Event;
import learnmqtt.wire.Packet;
import learnmqtt.wire.PublishProperties;
import learnmqtt.wire.Will;
import org.jspecify.annotations.Nullable;

/** Reads the value of a key on an event, in its canonical text; null where the event has none. */
final class KeyReader {
    private final Function<Event, Optional<String>> clients;
    private final Map<Long, String> users;

    /**
     * @param clients who an event's connection belongs to
     * @param users the User Names of connections, by number
     */
    KeyReader(Function<Event, Optional<String>> clients, Map<Long, String> users) {
        this.clients = clients;
        this.users = users;
    }

    /** @param entry which entry of the packet is meant, for a key that is of one */
    @Nullable
    String read(Condition condition, Key key, Event event, int entry) {
        if (key.isClient()) {
            return asksForEmpty(condition)
                            && event instanceof Event.Passed passed
                            && passed.packet() instanceof Packet.Connect connect
                    ? connect.clientId() // as sent; any other text is compared with the name that is shown
                    : client(key, event);
        }
        if (event instanceof Event.Closed closed) {
            return switch (key) {
                case CLEAN -> Boolean.toString(closed.clean());
                case BY -> closed.by().name().toLowerCase(Locale.ROOT);
                default -> null;
            };
        }
        if (event instanceof Event.HttpRequest request) {
            return switch (key) {
                case BYTES -> Integer.toString(request.bytes());
                case PAYLOAD -> ByteText.of(request.body());
                default -> null;
            };
        }
        if (!(event instanceof Event.Passed passed)) {
            return null;
        }
        if (key == Key.USER && !(passed.packet() instanceof Packet.Connect)) {
            return users.get(passed.connection());
        }
        return key == Key.BYTES
                ? Integer.toString(passed.bytes().length())
                : ofPacket(condition.key(), key, passed.packet(), entry);
    }

    private static boolean asksForEmpty(Condition condition) {
        return condition.value() instanceof Condition.Value.Literal literal
                && literal.text().isEmpty();
    }

    private @Nullable String client(Key key, Event event) {
        if (event instanceof Event.Passed passed) {
            if ((key == Key.FROM && passed.direction() == Direction.TO_CLIENT)
                    || (key == Key.TO && passed.direction() == Direction.FROM_CLIENT)) {
                return null;
            }
        } else if (!(event instanceof Event.Closed)) {
            return null;
        }
        return clients.apply(event).orElse(null);
    }

    private static @Nullable String ofPacket(String written, Key key, Packet packet, int entry) {
        if (packet instanceof Packet.Publish publish) {
            return ofPublish(written, key, publish);
        } else if (packet instanceof Packet.Connect connect) {
            return ofConnect(key, connect);
        } else if (packet instanceof Packet.Connack connack) {
            return switch (key) {
                case SESSION -> Boolean.toString(connack.sessionPresent());
                case CODE -> Integer.toString(connack.code());
                case EXPIRY -> text(connack.sessionExpiry());
                default -> null;
            };
        } else if (packet instanceof Packet.Acknowledgement acknowledgement) {
            return switch (key) {
                case ID -> Integer.toString(acknowledgement.id());
                case CODE -> text(acknowledgement.code());
                default -> null;
            };
        } else if (packet instanceof Packet.Disconnect disconnect) {
            return switch (key) {
                case CODE -> text(disconnect.code());
                case EXPIRY -> text(disconnect.sessionExpiry());
                default -> null;
            };
        } else if (packet instanceof Packet.Auth auth) {
            return key == Key.CODE ? Integer.toString(auth.code()) : null;
        }
        return EntryReader.read(key, packet, entry);
    }

    private static @Nullable String ofPublish(String written, Key key, Packet.Publish publish) {
        PublishProperties properties = publish.properties();
        return switch (key) {
            case TOPIC, FILTER -> publish.topic().text();
            case LEVELS -> Integer.toString(publish.topic().levels().length);
            case PAYLOAD -> ByteText.of(publish.payload());
            case QOS -> Integer.toString(publish.qos().level());
            case RETAIN -> Boolean.toString(publish.retain());
            case DUP -> Boolean.toString(publish.dup());
            case ID -> text(publish.id());
            case EXPIRY -> text(properties.expiry());
            case RESPONSE_TOPIC -> properties.responseTopic().orElse(null);
            case CORRELATION -> bytes(properties.correlation());
            case CONTENT_TYPE -> properties.contentType().orElse(null);
            case USER_PROPERTY ->
                user(properties, written.substring(Key.USER_PROPERTY.toString().length()));
            default -> null;
        };
    }

    private static @Nullable String ofConnect(Key key, Packet.Connect connect) {
        Optional<Will> will = connect.will();
        return switch (key) {
            case CLEAN -> Boolean.toString(connect.clean());
            case KEEPALIVE -> Integer.toString(connect.keepAlive());
            case VERSION -> connect.version().toString();
            case USER -> connect.user().orElse(null);
            case PASSWORD -> connect.password().map(ByteText::of).orElse(null);
            case WILL_TOPIC -> will.map(it -> it.topic().text()).orElse(null);
            case WILL_PAYLOAD -> bytes(will.map(Will::payload));
            case WILL_QOS -> will.map(it -> Integer.toString(it.qos().level())).orElse(null);
            case WILL_RETAIN -> will.map(it -> Boolean.toString(it.retain())).orElse(null);
            case EXPIRY -> text(connect.sessionExpiry());
            default -> null;
        };
    }

    private static @Nullable String user(PublishProperties properties, String name) {
        return properties.user().stream()
                .filter(entry -> entry.getKey().equals(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String bytes(Optional<Bytes> bytes) {
        return bytes.map(ByteText::of).orElse(null);
    }

    private static @Nullable String text(OptionalInt number) {
        return number.isPresent() ? Integer.toString(number.getAsInt()) : null;
    }

    private static @Nullable String text(OptionalLong number) {
        return number.isPresent() ? Long.toString(number.getAsLong()) : null;
    }
}
