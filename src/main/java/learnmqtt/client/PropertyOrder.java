package learnmqtt.client;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import learnmqtt.mosquitto.Property;
import learnmqtt.mosquitto.PropertyList;

/**
 * The order in which the properties of a PUBLISH were typed, which is that in which mosquitto_pub sends them. The HiveMQ
 * client has an order of its own. The standard attaches no meaning to it, but among user properties [5 §3.3.2.3].
 */
final class PropertyOrder {
    private final List<Integer> typed;

    PropertyOrder(PropertyList properties) {
        typed = properties.entries().stream().map(PropertyOrder::identifier).toList();
    }

    /** Of those that a PUBLISH may carry [5 §2.2.2.2]. */
    private static int identifier(Property property) {
        return switch (property.name()) {
            case PAYLOAD_FORMAT_INDICATOR -> 0x01;
            case MESSAGE_EXPIRY_INTERVAL -> 0x02;
            case CONTENT_TYPE -> 0x03;
            case RESPONSE_TOPIC -> 0x08;
            case CORRELATION_DATA -> 0x09;
            case TOPIC_ALIAS -> 0x23;
            default -> 0x26;
        };
    }

    /** The same PUBLISH, with its properties in this order; what was not typed comes last. */
    byte[] sorted(byte[] publish) {
        int start = PacketBytes.idAt(publish) + (PacketBytes.qos(publish) > 0 ? 2 : 0);
        ByteBuffer rest = ByteBuffer.wrap(publish).position(start);
        int end = PacketBytes.readVariable(rest) + rest.position();
        ByteBuffer sorted = ByteBuffer.wrap(publish.clone()).position(rest.position());
        List<ByteBuffer> properties = new ArrayList<>();
        while (rest.position() < end) {
            properties.add(property(rest));
        }
        for (int identifier : typed) {
            properties.stream()
                    .filter(property -> property.get(property.position()) == identifier)
                    .findFirst()
                    .ifPresent(property -> {
                        properties.remove(property);
                        sorted.put(property);
                    });
        }
        properties.forEach(sorted::put);
        return sorted.array();
    }

    /** The next one, with its identifier. */
    private static ByteBuffer property(ByteBuffer rest) {
        int start = rest.position();
        switch (rest.get()) {
            case 0x01 -> rest.get();
            case 0x02 -> rest.getInt();
            case 0x23 -> rest.getShort();
            case 0x26 -> {
                skipText(rest);
                skipText(rest);
            }
            default -> skipText(rest);
        }
        return rest.duplicate().position(start).limit(rest.position());
    }

    private static void skipText(ByteBuffer rest) {
        int length = rest.getShort() & 0xffff;
        rest.position(rest.position() + length);
    }
}
