package learnmqtt.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import learnmqtt.broker.Sandbox;
import learnmqtt.wire.Event;
import learnmqtt.wire.Timeline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** What devices still owe, and how they leave. Alone in its VM, for threads are counted. */
@Isolated
@SuppressWarnings("try") // players are there to be closed
class CastEndTest extends CastTestBase {
    @Test
    void itOwesWhatHasAnEnd() {
        try (CastPlayer player = play("a: after 200ms PUBLISH topic=x\na: every 100ms times=3 PUBLISH topic=y")) {
            assertTrue(player.owes());
            awaitTrue(() -> !player.owes());
            assertEquals(
                    List.of("CONNECT", "x ", "y ", "y ", "y "),
                    sent("a").stream().sorted().toList());
        }
    }

    @Test
    void itOwesAnAnswerThatTakesItsTime() {
        try (CastPlayer lamp = play("lamp: SUBSCRIBE filter=a\nlamp: on PUBLISH topic=a after 300ms PUBLISH topic=b");
                CastPlayer app = play("app: PUBLISH topic=a")) {
            awaitReceived("lamp", "a ");
            assertTrue(lamp.owes());
            assertFalse(app.owes());
            awaitTrue(() -> !lamp.owes());
            assertEquals(List.of("CONNECT", "SUBSCRIBE", "b "), sent("lamp"));
        }
    }

    @Test
    void itDoesNotOweWhatNeverEnds() {
        try (CastPlayer player = play("a: every 5ms PUBLISH topic=x")) {
            assertFalse(player.owes());
            awaitSent("a", 20);
            assertFalse(player.owes());
        }
    }

    @Test
    void aDeviceWhoseNameIsTakenIsGoneAndTheOthersPlayOn() {
        try (CastPlayer devices = play("a: every 10ms PUBLISH topic=a\nb: every 10ms PUBLISH topic=b");
                CastPlayer thief = play("a: SUBSCRIBE filter=x")) {
            sandbox.await(1, Event.Closed.class, it -> true);
            int before = sent("b").size();
            awaitSent("b", before + 10);
            assertFalse(devices.owes() || thief.owes());
        }
    }

    @Test
    void everyDeviceSaysGoodbye() {
        CastPlayer player = play("a: every 5ms PUBLISH topic=a qos=1\nb: CONNECT version=5\nc: CONNECT clean=false");
        awaitSent("a", 3);
        player.close();
        for (String name : List.of("a", "b", "c")) {
            assertEquals("DISCONNECT", sent(name).get(sent(name).size() - 1));
        }
        sandbox.await(3, Event.Closed.class, Event.Closed::clean);
        assertFalse(player.owes());
        player.close();
    }

    @Test
    void whoLeavesLetsBeWhatIsNotBegun() {
        CastPlayer lamp = play("lamp: SUBSCRIBE filter=a\nlamp: on PUBLISH topic=a PUBLISH topic=b qos=2");
        CastPlayer app = play("app: every 1ms times=1000 PUBLISH topic=a");
        awaitSent("lamp", 10);
        lamp.close();
        app.close();
        for (String name : List.of("lamp", "app")) {
            assertEquals("DISCONNECT", sent(name).get(sent(name).size() - 1));
        }
        assertTrue(sent("app").size() < 1000);
    }

    @Test
    void thereIsNoThreadLeft() throws InterruptedException {
        Set<Thread> ofOthers = ofAClient().collect(Collectors.toSet());
        List<String> block = IntStream.range(0, 20)
                .mapToObj(i -> "d" + i + ": CONNECT clean=" + (i % 2 == 0) + " version=" + (i % 3 == 0 ? "5" : "3.1.1")
                        + "\nd" + i + ": every 5ms PUBLISH topic=a qos=" + i % 3)
                .toList();
        CastPlayer player = play(String.join("\n", block));
        awaitSent("d19", 5);
        assertEquals(
                List.of("cast", "cast-network"),
                sinceThen(ofOthers).map(Thread::getName).sorted().toList());
        player.close();
        for (Thread thread : sinceThen(ofOthers).toList()) {
            thread.join(Sandbox.DEADLINE.toMillis());
        }
        assertEquals(List.of(), sinceThen(ofOthers).toList());
    }

    private static Stream<Thread> sinceThen(Set<Thread> before) {
        return ofAClient().filter(thread -> !before.contains(thread));
    }

    /** Our own threads, and any that the libraries start by themselves. */
    private static Stream<Thread> ofAClient() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("cast")
                        || thread.getName().startsWith("Rx")
                        || thread.getName().startsWith("com.hivemq"));
    }

    @Test
    void theSameDevicesCanPlayAgainAtOnce() {
        for (int i = 0; i < 5; i++) {
            play("a: SUBSCRIBE filter=x\nb: PUBLISH topic=x").close();
        }
        assertEquals(15, sent("a").size());
        sandbox.await(10, Event.Closed.class, Event.Closed::clean);
    }

    @Test
    void whereNobodyListensTheDeviceIsNamed() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        CastFailedException failure =
                assertThrows(CastFailedException.class, () -> play("lamp: CONNECT", free, new Timeline(), 1));
        assertEquals("lamp", failure.device());
        assertFalse(failure.reason().isEmpty());
    }
}
