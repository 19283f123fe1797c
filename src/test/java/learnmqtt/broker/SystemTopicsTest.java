package learnmqtt.broker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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

    /** All of Mosquitto's but for {@code heap/…}. */
    private static Set<String> names() {
        Set<String> names = new TreeSet<>(List.of("version", "uptime", "retained messages/count"));
        add(names, "clients/", "active", "connected", "disconnected", "expired", "inactive", "maximum", "total");
        add(names, "messages/", "received", "sent", "stored");
        add(names, "bytes/", "received", "sent");
        add(names, "publish/bytes/", "received", "sent");
        add(names, "publish/messages/", "dropped", "received", "sent");
        add(names, "store/messages/", "bytes", "count");
        add(names, "", "subscriptions/count", "shared_subscriptions/count");
        for (String kind : List.of("bytes", "messages", "publish")) {
            add(names, "load/" + kind + "/received/", "1min", "5min", "15min");
            add(names, "load/" + kind + "/sent/", "1min", "5min", "15min");
        }
        for (String kind : List.of("publish/dropped", "sockets", "connections")) {
            add(names, "load/" + kind + "/", "1min", "5min", "15min");
        }
        return names;
    }

    private static void add(Set<String> names, String prefix, String... ends) {
        Stream.of(ends).forEach(end -> names.add(prefix + end));
    }

    @ParameterizedTest
    @MethodSource("brokers")
    void theTopicsAreMosquittos(Sandbox broker) throws IOException {
        try (Sandbox sandbox = broker.start();
                RawClient client = new RawClient(sandbox.port()).connect("curious")) {
            client.send(Wire.subscribe(1, PREFIX + "#", 0));
            Map<String, String> figures = new TreeMap<>();
            while (!figures.keySet().containsAll(names())
                    || "0.00".equals(figures.get("load/connections/1min"))
                    || "0.00".equals(figures.get("load/sockets/15min"))) {
                note(client.read(), figures);
            }
            figures.keySet().removeIf(name -> name.startsWith("heap/"));
            assertEquals(names(), figures.keySet());
            figures.forEach((name, value) -> assertTrue(
                    value.matches(
                            name.startsWith("load/")
                                    ? "[0-9]+\\.[0-9]{2}"
                                    : name.equals("version") || name.equals("uptime") ? ".+" : "[0-9]+"),
                    name + " " + value));
        }
    }

    @ParameterizedTest
    @MethodSource("brokers")
    void whatIsKeptAndWhatHasExpiredIsCounted(Sandbox broker) throws IOException {
        try (Sandbox sandbox = broker.start();
                RawClient keeper = new RawClient(sandbox.port());
                RawClient brief = new RawClient(sandbox.port());
                RawClient curious = new RawClient(sandbox.port()).connect("curious")) {
            keeper.send(Wire.packet(0x10, Wire.text("MQTT"), new byte[] {4, 0, 0, 60}, Wire.text("keeper")));
            keeper.read();
            keeper.send(Wire.subscribe(1, "kept", 1)).read();
            keeper.send(Wire.disconnect());
            assertTrue(keeper.ends());
            byte[] second = {5, 0x11, 0, 0, 0, 1};
            brief.send(Wire.packet(0x10, Wire.text("MQTT"), new byte[] {5, 2, 0, 60}, second, Wire.text("brief")));
            brief.read();
            brief.send(Wire.disconnect());
            assertTrue(brief.ends());
            curious.send(
                    Wire.packet(0x33, Wire.text("kept"), new byte[] {0, 1}, "12345".getBytes(UTF_8)),
                    Wire.packet(0x32, Wire.text("kept"), new byte[] {0, 2}, "678".getBytes(UTF_8)),
                    Wire.subscribe(3, "$share/some/other", 0),
                    Wire.subscribe(4, PREFIX + "#", 0));
            Map<String, String> wanted = Map.of(
                    "publish/bytes/received", "8",
                    "clients/active", "1",
                    "clients/inactive", "1",
                    "clients/expired", "1",
                    "subscriptions/count", "2",
                    "shared_subscriptions/count", "1");
            Map<String, String> figures = new HashMap<>();
            while (!figures.entrySet().containsAll(wanted.entrySet())
                    || figure(figures, "store/messages/count") != figure(figures, "retained messages/count") + 1
                    || figure(figures, "messages/stored") != figure(figures, "store/messages/count")
                    || figure(figures, "store/messages/bytes") < 8) {
                note(curious.read(), figures);
            }
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
