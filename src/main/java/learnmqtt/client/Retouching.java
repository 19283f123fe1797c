package learnmqtt.client;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import learnmqtt.mosquitto.PropertyList;
import learnmqtt.mosquitto.PropertyName;
import learnmqtt.wire.MqttVersion;

/**
 * What differs between packets of the HiveMQ client and those of mosquitto's clients, and cannot be told to the former:
 * packet identifiers, and in MQTT 5 the subscription identifier, the topic alias, the order of properties, a reason for PUBCOMP, and reasons that a
 * broker should not give. Not thread-safe.
 */
final class Retouching {
    private static final int TOPIC_ALIAS = 0x23;
    private static final int SUBSCRIPTION_IDENTIFIER = 0x0b;

    private static final int UNSPECIFIED_ERROR = 0x80;
    /** Those of PUBACK and PUBREC [5 §3.4.2.1, §3.5.2.1]. */
    private static final Set<Integer> REASONS = Set.of(0, 0x10, UNSPECIFIED_ERROR, 0x83, 0x87, 0x90, 0x91, 0x97, 0x99);

    private final boolean modern;
    private final OptionalInt subscription;
    private final OptionalLong alias;
    private final Optional<PropertyOrder> order;
    private Numbering numbering = new Numbering(0);
    private boolean aliasKnown;

    /**
     * @param subscription the subscription identifier wanted
     * @param message the properties wanted in every PUBLISH
     */
    Retouching(MqttVersion version, OptionalInt subscription, PropertyList message) {
        this.modern = version == MqttVersion.V5;
        this.subscription = subscription;
        this.alias = message.number(PropertyName.TOPIC_ALIAS);
        this.order = message.entries().size() > 1 ? Optional.of(new PropertyOrder(message)) : Optional.empty();
    }

    /** Another connection, with another client: numbers go on, aliases do not. */
    void begin() {
        numbering = new Numbering(numbering.last());
        aliasKnown = false;
    }

    byte[] leaving(byte[] packet) {
        byte[] numbered = numbering.leaving(packet);
        if (!modern) {
            return numbered;
        }
        return switch (PacketBytes.type(numbered)) {
            case SUBSCRIBE -> subscribe(numbered);
            case PUBLISH -> {
                byte[] aliased = alias.isPresent() ? publish(numbered, (int) alias.getAsLong()) : numbered;
                yield order.isPresent() ? order.get().sorted(aliased) : aliased;
            }
            case PUBCOMP -> new byte[] {numbered[0], 2, numbered[2], numbered[3]};
            default -> numbered;
        };
    }

    byte[] arriving(byte[] packet) {
        byte[] numbered = numbering.arriving(packet);
        return switch (PacketBytes.type(packet)) {
            case PUBACK, PUBREC -> modern ? known(numbered) : numbered;
            default -> numbered;
        };
    }

    /** The client ends the connection at a reason code that is not one of these packets', as Mosquitto's 0x95 is. */
    private static byte[] known(byte[] acknowledgement) {
        int at = PacketBytes.idAt(acknowledgement) + 2;
        if (at >= acknowledgement.length || REASONS.contains(acknowledgement[at] & 0xff)) {
            return acknowledgement;
        }
        byte[] changed = acknowledgement.clone();
        changed[at] = (byte) UNSPECIFIED_ERROR;
        return changed;
    }

    /** The client numbers its subscriptions in the first property [5 §3.8.2.1.2]. */
    private byte[] subscribe(byte[] packet) {
        ByteBuffer rest = ByteBuffer.wrap(packet);
        rest.position(PacketBytes.bodyStart(packet));
        short id = rest.getShort();
        int end = PacketBytes.readVariable(rest) + rest.position();
        if (rest.position() < end && rest.get(rest.position()) == SUBSCRIPTION_IDENTIFIER) {
            rest.get();
            PacketBytes.readVariable(rest);
        }
        ByteBuffer own = ByteBuffer.allocate(5);
        subscription.ifPresent(number -> PacketBytes.writeVariable(own.put((byte) SUBSCRIPTION_IDENTIFIER), number));
        return rebuilt(packet[0], ByteBuffer.allocate(2).putShort(id).flip(), own.flip(), rest, end);
    }

    private byte[] publish(byte[] packet, int number) {
        ByteBuffer rest = ByteBuffer.wrap(packet);
        int body = PacketBytes.bodyStart(packet);
        int idAt = PacketBytes.idAt(packet);
        int idEnd = PacketBytes.qos(packet) > 0 ? idAt + 2 : idAt;
        int topicLength = aliasKnown ? 0 : idAt - body - 2;
        aliasKnown = true;
        ByteBuffer head = ByteBuffer.allocate(idEnd - idAt + 2 + topicLength)
                .putShort((short) topicLength)
                .put(packet, body + 2, topicLength)
                .put(packet, idAt, idEnd - idAt)
                .flip();
        rest.position(idEnd);
        int end = PacketBytes.readVariable(rest) + rest.position();
        ByteBuffer own = ByteBuffer.allocate(3).put((byte) TOPIC_ALIAS).putShort((short) number);
        return rebuilt(packet[0], head, own.flip(), rest, end);
    }

    /** A packet of this head, these properties and those of {@code rest} up to {@code end}, and what follows there. */
    private static byte[] rebuilt(byte first, ByteBuffer head, ByteBuffer own, ByteBuffer rest, int end) {
        ByteBuffer body = ByteBuffer.allocate(head.remaining() + own.remaining() + rest.remaining() + 4);
        int properties = own.remaining() + end - rest.position();
        body.put(head);
        PacketBytes.writeVariable(body, properties);
        return PacketBytes.packet(first, body.put(own).put(rest).flip());
    }
}
