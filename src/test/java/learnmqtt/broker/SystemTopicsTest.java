package learnmqtt.broker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import learnmqtt.conf.BrokerFiles;
import learnmqtt.tap.RawClient;
import learnmqtt.tap.Wire;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The figures below {@code $SYS}, here and at a real Mosquitto: what they say is what has crossed the wire. */
class SystemTopicsTest {
    private static final String PREFIX = "$SYS/broker/";

    static Stream<Sandbox> brokers() {
        return Stream.of(
                Sandbox.embedded(),
                Sandbox.mosquitto(port -> new BrokerFiles(Map.of(
                        BrokerFiles.MAIN, "listener " + port + " 127.0.0.1\nallow_anonymous true\nsys_interval 2"))));
    }

    @ParameterizedTest
    @MethodSource("brokers")
    void theBrokerCountsWhatItGetsAndSends(Sandbox broker) throws IOException {
        List<byte[]> packets = List.of(
                Wire.connect("curious"),
                Wire.publish("a", "x".repeat(300)),
                Wire.publish("a", "y"),
                Wire.packet(0x32, Wire.text("a"), new byte[] {0, 1}, "z".getBytes(UTF_8)),
                Wire.subscribe(2, PREFIX + "#", 0));
        Map<String, String> received = Map.of(
                "bytes/received",
                "" + packets.stream().mapToInt(packet -> packet.length).sum(),
                "messages/received",
                "" + packets.size(),
                "publish/messages/received",
                "3",
                "clients/connected",
                "1");
        try (Sandbox sandbox = broker.start();
                RawClient client = new RawClient(sandbox.port())) {
            client.send(packets.toArray(byte[][]::new));
            Map<String, String> figures = new HashMap<>();
            byte[] packet = client.read();
            long bytes = 0;
            long count = 0;
            while (packet[0] != 0x30) { // up to the first figure that is told anew
                bytes += packet.length;
                count++;
                note(packet, figures);
                packet = client.read();
            }
            note(packet, figures);
            while (!figures.entrySet().containsAll(received.entrySet())
                    || figure(figures, "bytes/sent") < bytes
                    || figure(figures, "messages/sent") < count
                    || figure(figures, "publish/messages/sent") < count - 3) { // CONNACK, PUBACK, SUBACK
                note(client.read(), figures);
            }
            String uptime = requireNonNull(figures.get("uptime"));
            assertTrue(uptime.matches("[1-9][0-9]* seconds"), uptime);
        }
    }

    private static long figure(Map<String, String> figures, String name) {
        return Long.parseLong(requireNonNull(figures.get(name)));
    }

    private static void note(byte[] packet, Map<String, String> figures) {
        if ((packet[0] & 0xf0) != 0x30) {
            return;
        }
        int at = packet[1] < 0 ? 3 : 2;
        int length = (packet[at] & 0xff) << 8 | (packet[at + 1] & 0xff);
        String topic = new String(packet, at + 2, length, UTF_8);
        int payload = at + 2 + length;
        if (topic.startsWith(PREFIX)) {
            figures.put(topic.substring(PREFIX.length()), new String(packet, payload, packet.length - payload, UTF_8));
        }
    }
}
