package learnmqtt.claims;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import learnmqtt.tap.Wire;

/**
 * A PUBLISH in the making, or a Will.
 *
 * @param dup whether it is the last one again, with its packet identifier
 */
record Letter(String topic, String payload, int qos, boolean retain, boolean dup, List<byte[]> properties) {
    /** QoS 0. */
    static Letter to(String topic, String payload) {
        return new Letter(topic, payload, 0, false, false, List.of());
    }

    Letter qos(int level) {
        return new Letter(topic, payload, level, retain, dup, properties);
    }

    Letter retained() {
        return new Letter(topic, payload, qos, true, dup, properties);
    }

    Letter again() {
        return new Letter(topic, payload, qos, retain, true, properties);
    }

    Letter with(byte[]... more) {
        List<byte[]> all = new ArrayList<>(properties);
        all.addAll(List.of(more));
        return new Letter(topic, payload, qos, retain, dup, List.copyOf(all));
    }

    byte[] packet(byte[] id, boolean isMqtt5) {
        return Wire.packet(
                0x30 | (dup ? 8 : 0) | (qos << 1) | (retain ? 1 : 0),
                Wire.text(topic),
                id,
                isMqtt5 ? Property.all(properties) : new byte[0],
                payload.getBytes(UTF_8));
    }
}
