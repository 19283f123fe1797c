package learnmqtt.broker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import learnmqtt.tap.RawClient;
import learnmqtt.tap.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class BrokerLimitsTest {
    @RegisterExtension
    final Sandbox sandbox = Sandbox.embedded();

    @Test
    void aSubscriberThatDoesNotReadCostsBoundedMemoryAndHarmsNobody() throws IOException {
        byte[] message = Wire.publish("a", "x".repeat(100_000));
        try (RawClient sleeper = new RawClient(sandbox.port()).connect("sleeper");
                RawClient reader = new RawClient(sandbox.port()).connect("reader");
                RawClient publisher = new RawClient(sandbox.port()).connect("publisher")) {
            sleeper.send(Wire.subscribe(1, "a", 0)).read();
            reader.send(Wire.subscribe(1, "a", 0)).read();
            for (int i = 0; i < 2_000; i++) { // 200 MB
                publisher.send(message);
                assertArrayEquals(message, reader.read());
            }
            byte[] last = Wire.publish("a", "last");
            publisher.send(last);
            assertArrayEquals(last, reader.read());
            assertTrue(bytesUntilPingresp(sleeper.send(Wire.pingreq())) < 2_000L * message.length / 2);
        }
    }

    private static long bytesUntilPingresp(RawClient client) throws IOException {
        long bytes = 0;
        for (byte[] packet = client.read(); packet[0] != (byte) 0xd0; packet = client.read()) {
            bytes += packet.length;
        }
        return bytes;
    }

    @Test
    void anAbsentSessionKeepsAThousandMessages() throws IOException {
        try (RawClient phone = new RawClient(sandbox.port())) {
            phone.send("10 0d 0004 4d515454 04 00 003c 0001 70").read();
            phone.send(Wire.subscribe(1, "a", 1)).read();
            assertTrue(phone.send(Wire.disconnect()).ends());
        }
        try (RawClient publisher = new RawClient(sandbox.port()).connect("publisher")) {
            for (int i = 1; i <= Outbox.LONGEST + 10; i++) {
                publisher
                        .send(Wire.packet(
                                0x32, Wire.text("a"), new byte[] {(byte) (i >> 8), (byte) i}, ("" + i).getBytes(UTF_8)))
                        .read();
            }
        }
        try (RawClient phone = new RawClient(sandbox.port())) {
            assertEquals(
                    "20 02 01 00",
                    phone.send("10 0d 0004 4d515454 04 00 003c 0001 70").readHex());
            for (int i = 1; i <= Outbox.LONGEST; i++) {
                byte[] packet = phone.read();
                assertTrue(new String(packet, UTF_8).endsWith("" + i));
                phone.send(new byte[] {0x40, 2, packet[5], packet[6]});
            }
            assertEquals("d0 00", phone.send(Wire.pingreq()).readHex());
        }
    }

    @Test
    void aClientMayLeaveTwentyMessagesUnacknowledged() throws IOException {
        try (RawClient subscriber = new RawClient(sandbox.port()).connect("subscriber");
                RawClient publisher = new RawClient(sandbox.port()).connect("publisher")) {
            subscriber.send(Wire.subscribe(1, "a", 1)).read();
            for (int i = 1; i <= Outbox.WINDOW + 1; i++) {
                publisher
                        .send(Wire.packet(0x32, Wire.text("a"), new byte[] {0, (byte) i}))
                        .read();
            }
            for (int i = 1; i <= Outbox.WINDOW; i++) {
                assertEquals(i, subscriber.read()[6]);
            }
            assertEquals("d0 00", subscriber.send(Wire.pingreq()).readHex());
            assertEquals(Outbox.WINDOW + 1, subscriber.send("40 02 0001").read()[6]);
        }
    }

    @Test
    void theBrokerTellsItsFigures() throws IOException {
        try (RawClient curious = new RawClient(sandbox.port()).connect("curious")) {
            curious.send(Wire.subscribe(1, "$SYS/broker/version", 0)).read();
            assertEquals("$SYS/broker/version" + "Learn MQTT", textOf(curious.read()));
            curious.send(Wire.subscribe(2, "#", 0)).read();
            assertEquals("d0 00", curious.send(Wire.pingreq()).readHex()); // # is not for topics with $
            curious.send(
                    Wire.packet(0x32, Wire.text("$SYS/broker/version"), new byte[] {0, 1}, "mine".getBytes(UTF_8)));
            assertEquals("40 02 00 01", curious.readHex()); // and nobody hears it
            assertEquals("d0 00", curious.send(Wire.pingreq()).readHex());
        }
    }

    private static String textOf(byte[] publish) {
        return new String(publish, 4, publish.length - 4, UTF_8);
    }
}
