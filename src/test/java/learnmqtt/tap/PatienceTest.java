package learnmqtt.tap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import learnmqtt.broker.EmbeddedBroker;
import learnmqtt.broker.Sandbox;
import learnmqtt.wire.Cause;
import learnmqtt.wire.Event;
import learnmqtt.wire.Event.Ending;
import learnmqtt.wire.Explanation;
import learnmqtt.wire.History;
import learnmqtt.wire.Packet;
import learnmqtt.wire.Timeline;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How long, and how much, the tap waits for, and what it does about trouble of its own. */
class PatienceTest {
    private static final Duration SHORT = Duration.ofMillis(300);

    @RegisterExtension
    final Sandbox sandbox = Sandbox.embedded();

    private final Timeline timeline = new Timeline();
    private final EmbeddedBroker broker = EmbeddedBroker.start();
    private final Tap tap = Tap.start(TapSettings.loopback(0).withConnectWithin(SHORT), broker, timeline);

    @AfterEach
    void stop() {
        broker.close();
        tap.close();
    }

    @Test
    void whoDoesNotSendConnectInTimeIsClosed() throws IOException {
        byte[] connect = Wire.connect("late");
        try (RawClient silent = new RawClient(tap.port());
                RawClient slow = new RawClient(tap.port());
                RawClient quick = new RawClient(tap.port()).connect("quick")) {
            slow.send(Arrays.copyOf(connect, connect.length - 1));
            assertTrue(silent.ends());
            assertTrue(slow.ends());
            List<Event.Closed> closed =
                    closed(Sandbox.await(timeline, history -> closed(history).size() >= 2, Sandbox.DEADLINE));
            assertEquals(2, closed.size());
            for (Event.Closed one : closed) {
                assertEquals(Ending.NO_CONNECT, one.how());
                assertEquals(Event.Party.TAP, one.by());
                assertEquals(
                        new Explanation(Cause.CONNECT_TOO_LATE, Event.Party.CLIENT, Map.of("seconds", "0.3")),
                        one.detail().orElseThrow());
            }
            assertTrue(new RawClient(tap.port()).ends()); // as much time again
            assertEquals("d0 00", quick.send(Wire.pingreq()).readHex());
        }
    }

    private static List<Event.Closed> closed(History history) {
        return Sandbox.events(history, Event.Closed.class, any -> true);
    }

    @Test
    void whoseUnfinishedPacketsAreTheMostIsEndedOnceTooMuchIsHeld() throws IOException {
        byte[] most = new byte[1_000_000];
        byte[] packet = Wire.packet(0x30, Wire.text("a"), most);
        List<RawClient> slow = new ArrayList<>();
        try (RawClient normal = new RawClient(sandbox.port()).connect("normal")) {
            for (int i = 0; i < 40; i++) {
                RawClient client = new RawClient(sandbox.port()).connect("slow-" + i);
                slow.add(client);
                client.send(Arrays.copyOf(packet, most.length - i * 1_000));
            }
            List<Event.Closed> ended =
                    sandbox.await(1, Event.Closed.class, closed -> closed.how() == Ending.HELD_TOO_MUCH);
            assertEquals(
                    Cause.HELD_TOO_MUCH, ended.get(0).detail().orElseThrow().cause());
            assertEquals("d0 00", normal.send(Wire.pingreq()).readHex());
        } finally {
            for (RawClient client : slow) {
                client.close();
            }
        }
    }

    @Test
    void aThousandPacketsAtOnceDoNotKeepTheOthersWaiting() throws IOException {
        byte[] many = Wire.publish("a", "x".repeat(1_000));
        byte[] all = new byte[many.length * 500];
        for (int i = 0; i < 500; i++) {
            System.arraycopy(many, 0, all, i * many.length, many.length);
        }
        try (RawClient normal = new RawClient(sandbox.port()).connect("normal");
                RawClient hasty = new RawClient(sandbox.port()).connect("hasty")) {
            hasty.send(all);
            hasty.send(Wire.pingreq());
            assertEquals("d0 00", normal.send(Wire.pingreq()).readHex());
            assertEquals("d0 00", hasty.readHex());
            assertEquals(
                    500,
                    sandbox.awaitPackets(500, Packet.Publish.class, any -> true).size());
        }
    }

    @Test
    void troubleWithOneConnectionEndsThatOneOnly() throws IOException {
        timeline.listen(one -> {
            if (one.event() instanceof Event.Passed passed
                    && passed.packet() instanceof Packet.Publish publish
                    && publish.topic().text().equals("trouble")) {
                throw new IllegalStateException("provoked");
            } else if (one.event() instanceof Event.Closed) {
                throw new IllegalStateException("provoked once more");
            }
        });
        try (RawClient normal = new RawClient(tap.port()).connect("normal");
                RawClient unlucky = new RawClient(tap.port()).connect("unlucky")) {
            assertTrue(unlucky.send(Wire.publish("trouble", "1")).ends());
            assertEquals("d0 00", normal.send(Wire.pingreq()).readHex());
            assertEquals(
                    "d0 00",
                    new RawClient(tap.port())
                            .connect("next")
                            .send(Wire.pingreq())
                            .readHex());
        }
    }
}
