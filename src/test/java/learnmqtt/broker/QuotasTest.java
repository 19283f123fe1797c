package learnmqtt.broker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import learnmqtt.tap.RawClient;
import learnmqtt.tap.Tap;
import learnmqtt.tap.TapSettings;
import learnmqtt.tap.Wire;
import learnmqtt.wire.Timeline;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of clients that want more than there is. */
class QuotasTest {
    private EmbeddedBroker broker = EmbeddedBroker.start();
    private Tap tap = Tap.start(TapSettings.loopback(0), broker, new Timeline());

    @BeforeEach
    void start() throws IOException {
        client("first", true).close(); // with that the broker begins
    }

    @AfterEach
    void stop() {
        broker.close();
        tap.close();
    }

    @Test
    void aFilterOfAllLevelsThatThereCanBeIsRefusedAndHarmsNobody() throws IOException {
        String deepest = "/".repeat(65_535);
        try (RawClient client = client("deep", true);
                RawClient newer = client5("deeper")) {
            assertEquals(
                    "90 03 00 01 80", client.send(Wire.subscribe(1, deepest, 1)).readHex());
            byte[] filter = Wire.text(deepest);
            assertEquals(
                    "90 04 00 02 00 97",
                    newer.send(Wire.packet(0x82, new byte[] {0, 2, 0}, filter, new byte[1]))
                            .readHex());
        }
    }

    @Test
    void topicsOfThreeThousandLevelsWork() throws IOException {
        String deep = "a/".repeat(2_999) + "b";
        try (RawClient client = client("deep", true)) {
            assertEquals(
                    "90 03 00 01 00", client.send(Wire.subscribe(1, deep, 0)).readHex());
            byte[] message = Wire.publish(deep, "1");
            assertArrayEquals(message, client.send(message).read());
            client.send(Wire.packet(0xa2, new byte[] {0, 2}, Wire.text(deep)));
            assertEquals("b0 02 00 02", client.readHex());
        }
    }

    @Test
    void aSessionHasFiveThousandSubscriptionsAndNoEnd() throws IOException {
        try (RawClient client = client("greedy", true)) {
            List<byte[]> parts = new ArrayList<>(List.of(new byte[] {0, 1}));
            for (int i = 0; i < 20_000; i++) {
                parts.add(Wire.join(Wire.text("t/" + i), new byte[1]));
            }
            byte[] suback =
                    client.send(Wire.packet(0x82, parts.toArray(byte[][]::new))).read();
            assertEquals(0, suback[5 + 5_000]);
            assertEquals((byte) 0x80, suback[suback.length - 1]);
        }
        awaitNothing();
    }

    @Test
    void theSessionLongestWithoutAConnectionMakesRoomForANewOne() throws IOException {
        for (int i = 0; i < 4_500; i++) {
            try (RawClient client = client("kept-" + i, false)) {
                client.send(Wire.disconnect());
            }
        }
        assertTrue(broker.remains().sessions() < 4_300, () -> "" + broker.remains());
        assertEquals("20 02 01 00", connack("kept-4400"));
        assertEquals("20 02 00 00", connack("kept-0"));
    }

    @Test
    void whatIsToBeRetainedAndFindsNoRoomIsRefused() throws IOException {
        byte[] large = "x".repeat(1_000_000).getBytes(UTF_8);
        try (RawClient client = client("old", true);
                RawClient newer = client5("new")) {
            int kept = 0;
            while (acknowledged(newer, kept, large) == 0x10) { // no matching subscribers
                kept++;
            }
            assertEquals(16, kept);
            assertEquals(0x97 - 256, acknowledged(newer, kept, large));
            assertTrue(client.send(publish(kept, new byte[0], large)).ends()); // nothing else says no before MQTT 5
            assertEquals(0x10, acknowledged(newer, kept, "small".getBytes(UTF_8)));
        }
    }

    @Test
    void userPropertiesCountAsPayloadsDo() throws IOException {
        byte[] property = Wire.join(new byte[] {0x26}, Wire.text("k"), Wire.text("v".repeat(60_000)));
        byte[][] properties = new byte[14][];
        Arrays.fill(properties, property);
        byte[] joined = Wire.join(properties);
        int size = joined.length;
        byte[] length = {(byte) (size | 0x80), (byte) (size >> 7 | 0x80), (byte) (size >> 14)};
        try (RawClient client = client5("verbose")) {
            int kept = 0;
            while (kept < 40 && accepts(client, kept, Wire.join(length, joined))) {
                kept++;
            }
            assertEquals(9, kept); // of 16 MiB; a character takes two bytes
        }
    }

    private static boolean accepts(RawClient client, int number, byte[] properties) throws IOException {
        return client.send(publish(number, properties, new byte[] {'x'})).read()[4] == 0x10;
    }

    private static byte acknowledged(RawClient client, int number, byte[] payload) throws IOException {
        byte[] puback = client.send(publish(number, new byte[1], payload)).read();
        return puback.length > 4 ? puback[4] : 0;
    }

    private static byte[] publish(int number, byte[] properties, byte[] payload) {
        return Wire.packet(0x33, Wire.text("retained/" + number), new byte[] {0, 1}, properties, payload);
    }

    @Test
    void messagesThatAreNeverReleasedEndTheConnection() throws IOException {
        byte[] payload = new byte[500_000];
        try (RawClient client = client("keeper", true)) {
            int id = 1;
            try {
                for (; id <= 100; id++) {
                    client.send(Wire.packet(0x34, Wire.text("a"), new byte[] {0, (byte) id}, payload))
                            .read();
                }
            } catch (IOException ended) {
                assertEquals(34, id);
            }
            assertEquals(34, id); // 16 MiB
        }
        awaitNothing();
    }

    @Test
    void whoAsksAndNeverReadsIsEnded() throws IOException {
        byte[] pings = new byte[200_000];
        for (int i = 0; i < pings.length; i += 2) {
            pings[i] = (byte) 0xc0;
        }
        try (RawClient client = client("deaf", true)) {
            client.socket().setReceiveBufferSize(4096);
            client.send(Wire.subscribe(1, "#", 0));
            try (RawClient other = client("other", true)) {
                other.send(Wire.publish("a", "x".repeat(1_000_000)), Wire.publish("a", "x".repeat(1_000_000)));
                for (int i = 0; i < 8; i++) {
                    other.send(Wire.publish("a", "x".repeat(1_000_000)));
                }
                assertEquals("d0 00", other.send(Wire.pingreq()).readHex());
            }
            try {
                for (int i = 0; i < 1_000; i++) {
                    client.send(pings);
                }
                throw new AssertionError("still there");
            } catch (IOException ended) {
                // as it should be
            }
        }
        awaitNothing();
    }

    @Test
    void nothingIsLeftOfClientsThatAreGone() throws IOException {
        List<RawClient> clients = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            RawClient client = client("client-" + i % 20, true);
            clients.add(client);
            client.send(Wire.subscribe(1, "a/" + i + "/#", 2), Wire.subscribe(2, "#", 1));
            for (int id = 1; id < 20; id++) {
                byte[] begin = Wire.join(Wire.text("a/" + id), new byte[] {0, (byte) id});
                client.send(Wire.packet(0x34, begin, new byte[100]), Wire.packet(0x32, begin, new byte[100]));
            }
        }
        for (RawClient client : clients) {
            client.socket().shutdownOutput();
            client.socket().getInputStream().transferTo(OutputStream.nullOutputStream());
            client.close();
        }
        awaitNothing();
    }

    @Test
    void aSessionThatIsReplacedLeavesNoTimer() throws IOException {
        byte[] payload = new byte[100_000];
        Arrays.fill(payload, (byte) 'x');
        for (int i = 0; i < 10; i++) {
            try (RawClient client = new RawClient(tap.port())) {
                byte[] forDecades = {5, 0x11, 0x7f, 0, 0, 0};
                byte[] connect = Wire.join(Wire.text("MQTT"), new byte[] {5, 2, 0, 60}, forDecades, Wire.text("again"));
                client.send(Wire.packet(0x10, connect)).read();
                client.send(Wire.packet(0x34, Wire.text("a"), new byte[] {0, 1, 0}, payload))
                        .read();
            }
        }
        long end = System.nanoTime() + RawClient.DEADLINE.toNanos();
        while (broker.remains().connections() > 0) {
            assertTrue(System.nanoTime() < end);
        }
        assertEquals(1, broker.remains().sessions());
        assertTrue(broker.remains().bytes() < 2L * payload.length, () -> "" + broker.remains());
        client("again", true).close();
        awaitNothing();
    }

    private void awaitNothing() {
        long end = System.nanoTime() + RawClient.DEADLINE.toNanos();
        while (!isNothing(broker.remains())) {
            assertTrue(System.nanoTime() < end, () -> "" + broker.remains());
        }
    }

    private static boolean isNothing(EmbeddedBroker.Remains now) {
        return now.connections() + now.sessions() + now.subscriptions() + now.bytes() == 0;
    }

    private String connack(String clientId) throws IOException {
        try (RawClient client = new RawClient(tap.port())) {
            return client.send(connect(clientId, false)).readHex();
        }
    }

    private RawClient client(String clientId, boolean clean) throws IOException {
        RawClient client = new RawClient(tap.port());
        client.send(connect(clientId, clean)).read();
        return client;
    }

    private RawClient client5(String clientId) throws IOException {
        RawClient client = new RawClient(tap.port());
        client.send(Wire.packet(0x10, Wire.text("MQTT"), new byte[] {5, 2, 0, 60, 0}, Wire.text(clientId)))
                .read();
        return client;
    }

    private static byte[] connect(String clientId, boolean clean) {
        return Wire.packet(0x10, Wire.text("MQTT"), new byte[] {4, (byte) (clean ? 2 : 0), 0, 60}, Wire.text(clientId));
    }
}
