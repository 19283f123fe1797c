package learnmqtt.tap;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import learnmqtt.broker.Sandbox;
import learnmqtt.wire.Direction;
import learnmqtt.wire.Event;
import learnmqtt.wire.Event.Ending;
import learnmqtt.wire.Event.Party;
import learnmqtt.wire.Packet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What passes the tap on its way between a client and any broker. */
abstract class TapContract {
    @RegisterExtension
    final Sandbox sandbox;

    TapContract(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    @Test
    void messagePassesFromPublisherToSubscriberWithItsBytes() throws IOException {
        byte[] message = RawClient.bytes("30 0e 00 05 64 65 62 75 67 54 45 53 54 49 4e 47");
        try (RawClient subscriber = new RawClient(sandbox.port()).connect("testSub");
                RawClient publisher = new RawClient(sandbox.port()).connect("testPub")) {
            subscriber.send(Wire.subscribe(1, "debug", 0));
            assertEquals("90 03 00 01 00", subscriber.readHex());
            publisher.send(message);
            assertArrayEquals(message, subscriber.read());
            List<Event.Passed> passed = sandbox.awaitPackets(
                    2, Packet.Publish.class, publish -> publish.topic().text().equals("debug"));
            assertEquals(Direction.FROM_CLIENT, passed.get(0).direction());
            assertEquals(Direction.TO_CLIENT, passed.get(1).direction());
            assertArrayEquals(message, passed.get(0).bytes().toArray());
            assertArrayEquals(message, passed.get(1).bytes().toArray());
        }
    }

    @Test
    void everyByteMayComeAlone() throws IOException {
        byte[] all = Wire.join(Wire.connect("slow"), Wire.subscribe(7, "a/b", 0), Wire.publish("a/b", "x"));
        try (RawClient client = new RawClient(sandbox.port())) {
            for (byte one : all) {
                client.send(new byte[] {one});
            }
            assertEquals("20 02 00 00", client.readHex());
            assertEquals("90 03 00 07 00", client.readHex());
            assertArrayEquals(Wire.publish("a/b", "x"), client.read());
        }
    }

    @Test
    void disconnectMakesTheEndClean() throws IOException {
        try (RawClient client = new RawClient(sandbox.port()).connect("polite")) {
            client.send(Wire.disconnect());
        }
        Event.Closed closed = closed();
        assertEquals(Party.CLIENT, closed.by());
        assertEquals(Ending.FINISHED, closed.how());
        assertTrue(closed.clean());
    }

    @Test
    void finWithoutDisconnectIsNotClean() throws IOException {
        new RawClient(sandbox.port()).connect("rude").close();
        Event.Closed closed = closed();
        assertEquals(Party.CLIENT, closed.by());
        assertEquals(Ending.FINISHED, closed.how());
        assertEquals(false, closed.clean());
    }

    @Test
    void resetIsSeenAsReset() throws IOException {
        new RawClient(sandbox.port()).connect("cut").reset();
        Event.Closed closed = closed();
        assertEquals(Party.CLIENT, closed.by());
        assertEquals(Ending.RESET, closed.how());
        assertEquals(false, closed.clean());
    }

    private Event.Closed closed() {
        return sandbox.await(1, Event.Closed.class, closed -> true).get(0);
    }
}
