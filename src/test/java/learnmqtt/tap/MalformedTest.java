package learnmqtt.tap;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import learnmqtt.broker.Sandbox;
import learnmqtt.wire.Cause;
import learnmqtt.wire.Direction;
import learnmqtt.wire.Event;
import learnmqtt.wire.Event.Ending;
import learnmqtt.wire.Explanation;
import learnmqtt.wire.MqttVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Packets that are wrong, by the thousand: each ends its own connection, and nothing else. */
class MalformedTest {
    private static final int CONNECTIONS = 1500;

    @RegisterExtension
    final Sandbox sandbox = Sandbox.embedded();

    @Test
    void malformedPacketsNeitherHarmTheTapNorOtherClients() throws IOException {
        Random random = new Random(42);
        try (RawClient bystander = new RawClient(sandbox.port()).connect("bystander")) {
            bystander.send(Wire.subscribe(1, "still/here", 0)).read();
            for (int i = 0; i < CONNECTIONS; i++) {
                try (RawClient client = new RawClient(sandbox.port())) {
                    sendQuietly(client, garbage(random));
                }
                if (i % 100 == 0) {
                    byte[] sign = Wire.publish("still/here", "yes " + i);
                    bystander.send(sign);
                    assertArrayEquals(sign, bystander.read());
                }
            }
            List<Event.Closed> closed = sandbox.await(CONNECTIONS, Event.Closed.class, any -> true);
            assertEquals(CONNECTIONS, closed.size());
            assertEquals(
                    CONNECTIONS,
                    closed.stream().map(Event.Closed::connection).distinct().count());
            assertEquals(
                    true,
                    closed.stream().filter(one -> one.how() == Ending.MALFORMED).count() > CONNECTIONS / 4);
            byte[] last = Wire.publish("still/here", "last");
            assertArrayEquals(last, bystander.send(last).read());
        }
    }

    @Test
    void nothingMalformedReachesTheBroker() throws IOException {
        try (RawClient client = new RawClient(sandbox.port()).connect("wild")) {
            client.send(Wire.join(Wire.subscribe(1, "#", 0), Wire.publish("a", "1"), Wire.publish("a/#", "2")));
            Event.Closed closed =
                    sandbox.await(1, Event.Closed.class, any -> true).get(0);
            Map<String, String> facts = Map.of("packet", "PUBLISH", "topic", "a/#");
            assertEquals(
                    new Explanation(Cause.TOPIC_WILDCARD, Event.Party.CLIENT, facts),
                    closed.detail().orElseThrow());
            assertEquals(
                    3,
                    Sandbox.events(
                                    sandbox.timeline().history(),
                                    Event.Passed.class,
                                    passed -> passed.direction() == Direction.FROM_CLIENT)
                            .size());
        }
    }

    @Test
    void whatCameBeforeInTheSameSegmentIsAnswered() throws IOException {
        byte[] asked = Wire.packet(0x32, Wire.text("a"), new byte[] {0, 9});
        byte[] all = Wire.join(Wire.connect("hasty"), Wire.subscribe(1, "b", 0), asked, Wire.publish("a/#", "2"));
        try (RawClient client = new RawClient(sandbox.port()).send(all)) {
            assertEquals("20 02 00 00", client.readHex());
            assertEquals("90 03 00 01 00", client.readHex());
            assertEquals("40 02 00 09", client.readHex());
            assertTrue(client.ends());
        }
        Event.Closed closed = sandbox.await(1, Event.Closed.class, any -> true).get(0);
        assertEquals(Ending.MALFORMED, closed.how());
    }

    /** A right CONNECT, perhaps, and then a packet with a few bytes changed, cut off or put in. */
    private static byte[] garbage(Random random) {
        MqttVersion version = MqttVersion.values()[random.nextInt(3)];
        NettyMessages messages = new NettyMessages(random, version);
        byte[] connect = messages.connect();
        if (random.nextInt(4) == 0) {
            return damage(random, connect);
        }
        return Wire.join(connect, damage(random, messages.packet(Direction.FROM_CLIENT)), Wire.pingreq());
    }

    private static byte[] damage(Random random, byte[] packet) {
        byte[] damaged = Arrays.copyOf(packet, packet.length + (random.nextInt(4) == 0 ? random.nextInt(9) : 0));
        for (int i = random.nextInt(4); i >= 0; i--) {
            damaged[random.nextInt(Math.min(damaged.length, 20))] = (byte) random.nextInt(256);
        }
        return damaged;
    }

    private static void sendQuietly(RawClient client, byte[] bytes) {
        try {
            client.send(bytes);
        } catch (IOException cutAlready) {
            // the tap was faster
        }
    }
}
