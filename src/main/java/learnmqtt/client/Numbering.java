package learnmqtt.client;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import learnmqtt.wire.PacketType;

/**
 * Numbers what a client sends 1, 2, 3 …, each message, SUBSCRIBE and UNSUBSCRIBE, as mosquitto's clients do; messages
 * with QoS 0 too, although their numbers stay here. The HiveMQ client has other numbers, and never sees these. Not
 * thread-safe.
 */
final class Numbering {
    private static final int LARGEST = 0xffff;

    private final Map<Integer, Integer> given = new HashMap<>();
    private final Map<Integer, Integer> original = new HashMap<>();
    private int last;

    /** @param last the number before the first */
    Numbering(int last) {
        this.last = last;
    }

    /** The number of the last message, SUBSCRIBE or UNSUBSCRIBE; 0 before the first. */
    int last() {
        return last;
    }

    /** A packet of the client, with the number that the broker is to see. */
    byte[] leaving(byte[] packet) {
        return switch (PacketBytes.type(packet)) {
            case PUBLISH -> PacketBytes.qos(packet) > 0 ? numbered(packet) : counted(packet);
            case SUBSCRIBE, UNSUBSCRIBE -> numbered(packet);
            case PUBREL -> with(packet, given);
            default -> packet;
        };
    }

    /** A packet of the broker, with the number that the client knows. */
    byte[] arriving(byte[] packet) {
        PacketType type = PacketBytes.type(packet);
        return switch (type) {
            case PUBREC -> with(packet, original);
            case PUBACK, PUBCOMP, SUBACK, UNSUBACK -> {
                byte[] known = with(packet, original);
                Optional.ofNullable(original.remove(id(packet))).ifPresent(given::remove);
                yield known;
            }
            default -> packet;
        };
    }

    private byte[] counted(byte[] packet) {
        next();
        return packet;
    }

    /** What is sent again keeps its number. */
    private byte[] numbered(byte[] packet) {
        int id = id(packet);
        boolean again = PacketBytes.type(packet) == PacketType.PUBLISH && (packet[0] & 8) != 0;
        Integer old = again ? given.get(id) : null;
        int number = old == null ? next() : old;
        given.put(id, number);
        original.put(number, id);
        return PacketBytes.withId(packet, number);
    }

    private int next() {
        last = last == LARGEST ? 1 : last + 1;
        return last;
    }

    private static byte[] with(byte[] packet, Map<Integer, Integer> numbers) {
        Integer number = numbers.get(id(packet));
        return number == null ? packet : PacketBytes.withId(packet, number);
    }

    private static int id(byte[] packet) {
        return PacketBytes.number(packet, PacketBytes.idAt(packet));
    }
}
