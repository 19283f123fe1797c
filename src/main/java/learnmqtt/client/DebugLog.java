package learnmqtt.client;

import java.io.ByteArrayOutputStream;
import java.util.List;
import learnmqtt.mosquitto.ClientLog;
import learnmqtt.tap.Eavesdropper;
import learnmqtt.wire.Bytes;
import learnmqtt.wire.Direction;

/** What {@code -d} prints for every packet. Not thread-safe. */
final class DebugLog {
    private final ClientLog log;
    private Eavesdropper eavesdropper = new Eavesdropper();

    DebugLog(ClientLog log) {
        this.log = log;
    }

    /** Another connection. */
    void begin() {
        eavesdropper = new Eavesdropper();
    }

    byte[] leaving(byte[] packet) {
        return lines(Direction.FROM_CLIENT, packet);
    }

    byte[] arriving(byte[] packet) {
        return lines(Direction.TO_CLIENT, packet);
    }

    private byte[] lines(Direction direction, byte[] packet) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        for (Bytes line : eavesdropper
                .hear(direction, packet)
                .map(decoded -> log.lines(direction, decoded))
                .orElse(List.of())) {
            text.writeBytes(line.toArray());
            text.write('\n');
        }
        return text.toByteArray();
    }
}
