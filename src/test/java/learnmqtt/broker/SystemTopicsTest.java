package learnmqtt.broker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
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

    /** The uptime is asked for last, and told first: all figures are those of the moment before. */
    @ParameterizedTest
    @MethodSource("brokers")
    void theBrokerCountsWhatItGetsAndSends(Sandbox broker) throws IOException {
        try (Sandbox sandbox = broker.start();
                RawClient client = new RawClient(sandbox.port())) {
            Map<String, String> figures = new HashMap<>();
            List<byte[]> packets = List.of(
                    Wire.connect("curious"),
                    Wire.publish("a", "x".repeat(300)),
                    Wire.publish("a", "y"),
                    Wire.packet(0x32, Wire.text("a"), new byte[] {0, 1}, "z".getBytes(UTF_8)),
                    Wire.subscribe(2, PREFIX + "#", 0));
            int received = packets.stream().mapToInt(packet -> packet.length).sum();
            client.send(packets.toArray(byte[][]::new));
            while (!("" + received)
                    .equals(figures.get("bytes/received"))) { // until the broker tells anew, or the deadline
                note(client.read(), figures);
            }
            while (!figures.getOrDefault("messages/received", "").equals("" + packets.size())
                    || !figures.getOrDefault("publish/messages/received", "").equals("3")) {
                note(client.read(), figures);
            }
            assertTrue(figures.get("uptime").matches("[1-9][0-9]* seconds"), figures::toString);
            assertEquals("1", figures.get("clients/connected"));
            assertTrue(Long.parseLong(figures.get("bytes/sent")) > 0, figures::toString);
            assertTrue(Long.parseLong(figures.get("messages/sent")) > 3, figures::toString);
            assertTrue(Long.parseLong(figures.get("publish/messages/sent")) > 1, figures::toString);
        }
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
