package learnmqtt.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import learnmqtt.broker.Sandbox;
import learnmqtt.check.CastParser;
import learnmqtt.check.ParsedCast;
import learnmqtt.wire.Direction;
import learnmqtt.wire.Event;
import learnmqtt.wire.History;
import learnmqtt.wire.Packet;
import learnmqtt.wire.Timeline;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Plays casts on the real broker behind the real tap, and looks at what crossed the wire. */
abstract class CastTestBase {
    @RegisterExtension
    final Sandbox sandbox = Sandbox.embedded();

    CastPlayer play(String block) {
        return play(block, 1);
    }

    CastPlayer play(String block, long seed) {
        return play(block, sandbox.port(), sandbox.timeline(), seed);
    }

    static CastPlayer play(String block, int port, Timeline timeline, long seed) {
        ParsedCast parsed = CastParser.parse(block, 1);
        assertEquals(List.of(), parsed.problems());
        return CastPlayer.start(parsed.cast(), "127.0.0.1", port, timeline, seed);
    }

    /** What a device sent so far, as {@code TYPE} or as {@code topic payload}. */
    List<String> sent(String client) {
        return passed(client, Direction.FROM_CLIENT);
    }

    List<String> received(String client) {
        return passed(client, Direction.TO_CLIENT);
    }

    List<String> passed(String client, Direction direction) {
        return passed(sandbox.timeline().history(), client, direction);
    }

    static List<String> passed(History history, String client, Direction direction) {
        return Sandbox.events(history, Event.Passed.class, passed -> passed.direction() == direction).stream()
                .filter(passed -> history.client(passed).filter(client::equals).isPresent())
                .map(passed -> passed.packet() instanceof Packet.Publish publish
                        ? publish.topic() + " " + publish.payload()
                        : passed.packet().type().name())
                .toList();
    }

    void awaitSent(String client, String what) {
        sandbox.await(history -> passed(history, client, Direction.FROM_CLIENT).contains(what));
    }

    void awaitSent(String client, int count) {
        sandbox.await(history -> passed(history, client, Direction.FROM_CLIENT).size() >= count);
    }

    void awaitReceived(String client, String what) {
        sandbox.await(history -> passed(history, client, Direction.TO_CLIENT).contains(what));
    }

    static void awaitTrue(BooleanSupplier condition) {
        long end = System.nanoTime() + Sandbox.DEADLINE.toNanos();
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "not in time");
            LockSupport.parkNanos(1_000_000);
        }
    }

    <T extends Packet> T only(Class<T> kind) {
        List<Event.Passed> passed = sandbox.awaitPackets(1, kind, packet -> true);
        assertEquals(1, passed.size());
        return kind.cast(passed.get(0).packet());
    }
}
