package learnmqtt.broker.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import learnmqtt.tap.RawClient;
import learnmqtt.tap.Wire;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What outlives a broker that ends and begins again with {@code persistence true}: ours, and Mosquitto. */
class KeepingBesideMosquittoTest {
    private static final String CONFIGURATION =
            "listener PORT 127.0.0.1\nallow_anonymous true\npersistence true\npersistence_location @\n";

    @TempDir
    private Path folder;

    enum Kind {
        OURS {
            @Override
            LoggedBroker start(Path folder) throws IOException {
                return LoggedBroker.ours(folder, CONFIGURATION);
            }
        },
        MOSQUITTO {
            @Override
            LoggedBroker start(Path folder) throws IOException {
                return LoggedBroker.mosquitto(folder, CONFIGURATION);
            }
        };

        abstract LoggedBroker start(Path folder) throws IOException;
    }

    @ParameterizedTest
    @EnumSource
    void aRetainedMessageSurvives(Kind kind) throws Exception {
        try (LoggedBroker broker = kind.start(folder);
                RawClient client = broker.raw().connect("publisher")) {
            client.send(Wire.packet(0x33, Wire.text("a/b"), new byte[] {0, 1}, "kept".getBytes(UTF_8)));
            assertEquals("40 02 00 01", client.readHex());
            client.send(Wire.packet(0x33, Wire.text("a/c"), new byte[] {0, 2}, "gone".getBytes(UTF_8)));
            assertEquals("40 02 00 02", client.readHex());
            client.send(Wire.packet(0x33, Wire.text("a/c"), new byte[] {0, 3}));
            assertEquals("40 02 00 03", client.readHex());
            broker.end();
        }
        for (int again = 0; again < 2; again++) {
            try (LoggedBroker broker = kind.start(folder);
                    RawClient client = broker.raw().connect("subscriber")) {
                client.send(Wire.subscribe(1, "a/#", 0));
                assertEquals("90 03 00 01 00", client.readHex());
                assertArrayEquals(Wire.packet(0x31, Wire.text("a/b"), "kept".getBytes(UTF_8)), client.read());
                assertEquals("d0 00", client.send(Wire.pingreq()).readHex());
                broker.end();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void messagesThatWaitForAClientComeInOrderAndOnce(Kind kind) throws Exception {
        List<String> payloads = List.of("1", "2", "3");
        try (LoggedBroker broker = kind.start(folder)) {
            subscribeAndLeave(broker);
            publish(broker, payloads);
            broker.end();
        }
        try (LoggedBroker broker = kind.start(folder)) {
            try (RawClient client = broker.raw().send(kept())) {
                assertEquals("20 02 01 00", client.readHex());
                for (String payload : payloads) {
                    byte[] packet = client.read();
                    assertEquals(0x32, packet[0] & 0xf7);
                    assertEquals(payload, text(packet));
                    client.send(Wire.packet(0x40, new byte[] {packet[5], packet[6]}));
                }
                assertEquals("d0 00", client.send(Wire.pingreq()).readHex());
                client.send(Wire.disconnect());
                assertTrue(client.ends());
            }
            publish(broker, List.of("4"));
            broker.end();
        }
        try (LoggedBroker broker = kind.start(folder);
                RawClient client = broker.raw().send(kept())) {
            assertEquals("20 02 01 00", client.readHex());
            assertEquals("4", text(client.read()));
            assertEquals("d0 00", client.send(Wire.pingreq()).readHex());
        }
    }

    @ParameterizedTest
    @EnumSource
    void thePropertiesOfMessagesSurvive(Kind kind) throws Exception {
        byte[] type = Wire.join(new byte[] {3}, Wire.text("text/plain"));
        byte[] first = Wire.join(new byte[] {0x26}, Wire.text("unit"), Wire.text("C"));
        byte[] second = Wire.join(new byte[] {0x26}, Wire.text("unit"), Wire.text("K"));
        byte[] properties = Wire.join(type, first, second);
        byte[] length = {(byte) properties.length};
        try (LoggedBroker broker = kind.start(folder);
                RawClient client = broker.raw().send(five())) {
            assertEquals(0, client.read()[3]);
            byte[] message = Wire.join(length, properties, new byte[] {'x'});
            client.send(Wire.packet(0x33, Wire.text("a/b"), new byte[] {0, 1}, message));
            assertEquals(0x40, client.read()[0]);
            broker.end();
        }
        try (LoggedBroker broker = kind.start(folder);
                RawClient client = broker.raw().send(five())) {
            assertEquals(0, client.read()[3]);
            client.send(Wire.packet(0x82, new byte[] {0, 1, 0}, Wire.text("a/b"), new byte[1]));
            assertEquals("90 04 00 01 00 00", client.readHex());
            byte[] message = Wire.join(length, properties, new byte[] {'x'});
            assertArrayEquals(Wire.packet(0x31, Wire.text("a/b"), message), client.read());
        }
    }

    private static byte[] five() {
        return Wire.packet(0x10, Wire.text("MQTT"), new byte[] {5, 2, 0, 60, 0}, Wire.text("five"));
    }

    @ParameterizedTest
    @EnumSource
    void whatWasSentAndNotAcknowledgedComesAgainWithItsPacketIdentifier(Kind kind) throws Exception {
        byte[] first;
        try (LoggedBroker broker = kind.start(folder);
                RawClient client = broker.raw().send(kept())) {
            assertEquals("20 02 00 00", client.readHex());
            client.send(Wire.subscribe(1, "a", 1)).read();
            publish(broker, List.of("x"));
            first = client.read();
            broker.end();
        }
        try (LoggedBroker broker = kind.start(folder);
                RawClient client = broker.raw().send(kept())) {
            assertEquals("20 02 01 00", client.readHex());
            first[0] |= 8; // DUP
            assertArrayEquals(first, client.read());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aMessageWithQos2GoesOutOnceWhenItsPubrelComesAfterwards(Kind kind) throws Exception {
        try (LoggedBroker broker = kind.start(folder);
                RawClient client = broker.raw().send(kept())) {
            assertEquals("20 02 00 00", client.readHex());
            client.send(Wire.packet(0x34, Wire.text("b"), new byte[] {0, 7}, new byte[] {'x'}));
            assertEquals("50 02 00 07", client.readHex());
            broker.end();
        }
        try (LoggedBroker broker = kind.start(folder);
                RawClient other = broker.raw().connect("other");
                RawClient client = broker.raw().send(kept())) {
            other.send(Wire.subscribe(1, "b", 0)).read();
            assertEquals("20 02 01 00", client.readHex());
            assertEquals(
                    "70 02 00 07",
                    client.send(Wire.packet(0x62, new byte[] {0, 7})).readHex());
            assertArrayEquals(Wire.publish("b", "x"), other.read());
            assertEquals(
                    "70 02 00 07",
                    client.send(Wire.packet(0x62, new byte[] {0, 7})).readHex());
            assertEquals("d0 00", other.send(Wire.pingreq()).readHex());
        }
    }

    @ParameterizedTest
    @EnumSource
    void theWillOfAClientThatIsConnectedAtTheEndIsPublishedBefore(Kind kind) throws Exception {
        try (LoggedBroker broker = kind.start(folder);
                RawClient client = broker.raw()) {
            subscribeAndLeave(broker);
            byte[] start = {4, 0x2e, 0, 60}; // clean session, a retained Will with QoS 1
            client.send(Wire.packet(
                    0x10, Wire.text("MQTT"), start, Wire.text("leaving"), Wire.text("a"), Wire.text("will")));
            assertEquals("20 02 00 00", client.readHex());
            broker.end();
        }
        try (LoggedBroker broker = kind.start(folder);
                RawClient client = broker.raw().send(kept());
                RawClient other = broker.raw().connect("other")) {
            assertEquals("20 02 01 00", client.readHex());
            assertEquals("will", text(client.read()));
            other.send(Wire.subscribe(1, "a", 0)).read();
            assertArrayEquals(Wire.packet(0x31, Wire.text("a"), "will".getBytes(UTF_8)), other.read());
        }
    }

    /** Mosquitto saves a session by how its last connection began, ours by how long it is to last [5 §3.1.2.11.2]. */
    @ParameterizedTest
    @EnumSource
    void aSessionOfMqtt5ThatBeganCleanSurvivesWithOursOnly(Kind kind) throws Exception {
        try (LoggedBroker broker = kind.start(folder);
                RawClient client = broker.raw().send(expiring(2))) {
            assertEquals(0, client.read()[2]);
            broker.end();
        }
        try (LoggedBroker broker = kind.start(folder);
                RawClient client = broker.raw().send(expiring(0))) {
            assertEquals(kind == Kind.OURS ? 1 : 0, client.read()[2]);
        }
    }

    private static byte[] expiring(int flags) {
        byte[] hour = {5, 0x11, 0, 0, 0x0e, 0x10};
        return Wire.packet(0x10, Wire.text("MQTT"), new byte[] {5, (byte) flags, 0, 60}, hour, Wire.text("five"));
    }

    private static void subscribeAndLeave(LoggedBroker broker) throws IOException {
        try (RawClient client = broker.raw().send(kept())) {
            assertEquals("20 02 00 00", client.readHex());
            assertEquals(
                    "90 03 00 01 01", client.send(Wire.subscribe(1, "a", 1)).readHex());
            client.send(Wire.disconnect());
            assertTrue(client.ends());
        }
    }

    private static void publish(LoggedBroker broker, List<String> payloads) throws IOException {
        try (RawClient client = broker.raw().connect("publisher")) {
            for (String payload : payloads) {
                client.send(Wire.packet(0x32, Wire.text("a"), new byte[] {0, 1}, payload.getBytes(UTF_8)));
                assertEquals("40 02 00 01", client.readHex());
            }
        }
    }

    /** The payload of a message of one character to the topic {@code a}. */
    private static String text(byte[] publish) {
        return new String(publish, 7, publish.length - 7, UTF_8);
    }

    private static byte[] kept() {
        return Wire.packet(0x10, Wire.text("MQTT"), new byte[] {4, 0, 0, 60}, Wire.text("kept"));
    }
}
