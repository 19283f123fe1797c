package learnmqtt.session;

import static learnmqtt.session.Rehearsal.USUAL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import learnmqtt.check.Word;
import learnmqtt.wire.Direction;
import learnmqtt.wire.Event;
import learnmqtt.wire.History;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The real loop with a real sandbox and real devices; only the learner is played. */
@Timeout(120)
final class TutorCastTest {
    private static final String LESSON = """
            ---
            id: home
            title: Home
            minutes: 5
            ---

            ## Light {#light}

            ```cast
            lamp: SUBSCRIBE filter=home/lamp
            lamp: on PUBLISH topic=home/lamp after 600ms PUBLISH topic=home/lamp/state payload={payload}
            ```

            ```expect
            PUBLISH from=me topic=home/lamp payload=on
            PUBLISH from=lamp topic=home/lamp/state payload=on
            ```

            ## Door {#door}

            ```cast
            door: every 1s PUBLISH topic=home/door payload={1..9}
            ```

            ```expect
            PUBLISH to=me topic=home/door
            ```

            ## Read {#read}

            Text.
            """;

    private static final String OTHER = """
            ---
            id: other
            title: Other
            minutes: 5
            ---

            ## Read {#text}

            Text.
            """;

    @TempDir
    private Path folder;

    private Rehearsal session;

    @BeforeEach
    void begin() throws IOException {
        Path lessons = Files.createDirectories(folder.resolve("lessons/en"));
        Files.writeString(lessons.resolve("1-home.md"), LESSON);
        Files.writeString(lessons.resolve("2-other.md"), OTHER);
        session = new Rehearsal(folder.resolve("lessons"), folder.resolve("state"), USUAL);
        session.screen().untilPrompt();
    }

    @AfterEach
    void end() throws InterruptedException {
        session.close();
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().startsWith("cast")) {
                thread.join(10_000);
                assertFalse(thread.isAlive(), thread.getName());
            }
        }
    }

    /** Who has connected and not said goodbye. */
    private List<String> connected() {
        History history = session.wire();
        return history.events().stream()
                .filter(one -> Word.CONNECT.names(one.event()))
                .map(one -> history.client(one.event()).orElseThrow())
                .filter(client -> !sent(client).contains("DISCONNECT"))
                .toList();
    }

    private List<String> sent(String client) {
        History history = session.wire();
        return history.events().stream()
                .filter(one ->
                        history.client(one.event()).filter(client::equals).isPresent())
                .flatMap(
                        one -> one.event() instanceof Event.Passed passed && passed.direction() == Direction.FROM_CLIENT
                                ? Stream.of(passed.packet().type().name())
                                : Stream.empty())
                .toList();
    }

    private void switchOn() {
        session.type("var me = new MqttClient(broker, \"me\", new MemoryPersistence()); me.connect();");
        session.type("me.publish(\"home/lamp\", \"on\".getBytes(), 0, false);");
    }

    @Test
    void aDevicePlaysWhileItsTaskIsOpen() {
        switchOn();
        session.screen().next(Shown.Ticked.class, ticked -> ticked.number() == 1);
        session.screen().next(Shown.Ticked.class, ticked -> ticked.number() == 2);
        session.screen().next(Shown.TaskMet.class, met -> true);
    }

    @Test
    void whatADeviceStillOwesIsNoMistakeOfTheLearner() {
        switchOn();
        session.screen().next(Shown.TaskMet.class, met -> true);
        assertEquals(
                List.of(), Rehearsal.some(Shown.Mistakes.class, session.screen().all()));
    }

    @Test
    void devicesLeaveWithTheirStepAndOthersCome() {
        assertEquals(List.of("lamp"), connected());
        session.answerTo("/skip");
        assertEquals(List.of("door"), connected());
        assertEquals(List.of("CONNECT", "SUBSCRIBE", "DISCONNECT"), sent("lamp"));
        session.answerTo("/skip");
        assertEquals(List.of(), connected());
    }

    @Test
    void afterFreshEveryDeviceIsThereOnce() {
        session.answerTo("/fresh");
        assertEquals(List.of("lamp"), connected());
        assertEquals(List.of("CONNECT", "SUBSCRIBE"), sent("lamp"));
        session.answerTo("/goto door");
        assertEquals(List.of("door"), connected());
    }

    @Test
    void noDeviceComesAlongToAnotherLesson() {
        session.answerTo("/goto other");
        assertEquals(List.of(), connected());
        session.answerTo("/goto home");
        assertEquals(List.of("lamp"), connected());
    }
}
