package learnmqtt.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the real {@code ./learn} remembers from one process to the next, and what it does where it cannot. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ProgressIT {
    @TempDir
    Path folder;

    @BeforeAll
    static void build() throws Exception {
        Learn.build();
    }

    @Test
    void aDamagedRecordIsSetAsideAndTold() throws Exception {
        Files.writeString(folder.resolve("progress.json"), "{ \"version\"");
        try (LearnProcess learn = Learn.small(folder).piped()) {
            learn.await("progress.json is damaged. It is kept as");
            learn.await("progress.damaged-1.json");
            SmallLesson.complete(learn);
        }
        assertEquals("{ \"version\"", Files.readString(folder.resolve("progress.damaged-1.json")));
    }

    /** In a terminal it would be what somebody types ahead for the shell. */
    @ParameterizedTest
    @ValueSource(strings = {"list", "doctor --port 0"})
    void whatOnlyShowsLeavesItsInputToOthers(String command) throws Exception {
        String line = Learn.LAUNCHER + " " + command + " --state " + folder + " > " + folder.resolve("shown") + "; cat";
        Process shell = new ProcessBuilder("sh", "-c", line).start();
        shell.outputWriter().append("for others\n").close();
        assertEquals(List.of("for others"), LauncherCopy.result(shell).out());
    }

    /** As permissions say nothing to an administrator, something else stands in the place of the file. */
    @ParameterizedTest
    @ValueSource(strings = {"progress.json", "."})
    void progressThatCannotBeSavedIsToldOnceAndTheCourseGoesOn(String place) throws Exception {
        Path state = folder.resolve("state");
        if (place.equals(".")) {
            Files.writeString(state, "not a folder");
        } else {
            Files.createDirectories(state.resolve(place).resolve("not a file"));
        }
        try (LearnProcess learn = Learn.small(state).piped()) {
            SmallLesson.complete(learn);
            int first = learn.said().indexOf("Your progress is not saved");
            assertTrue(first >= 0, learn.said());
            assertEquals(first, learn.said().lastIndexOf("Your progress is not saved"), learn.said());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/quit\n"})
    void anEndBeforeTheLastStepIsNotYet(String ending) throws Exception {
        try (LearnProcess learn = Learn.small(folder).piped()) {
            learn.press("\n" + ending);
            learn.endInput();
            learn.await("step 2 of 3");
            assertEquals(1, learn.exitCode(), learn.said());
        }
    }

    @Test
    void theNextProcessGoesOnAtTheStepAndBuildsAgainWhatWasBuilt() throws Exception {
        String[] arguments = {"lesson", "publishers", "--state", folder.toString(), "--port", "0"};
        try (LearnProcess learn = Learn.with(arguments).piped()) {
            learn.type("var ear = new MqttClient(broker, \"testSub\", new MemoryPersistence());");
            learn.type("ear.connect();\near.subscribe(\"debug\");\n/next");
            learn.await("step 2 of 6");
            learn.endInput();
            assertEquals(1, learn.exitCode(), learn.said());
        }
        try (LearnProcess learn = Learn.with(arguments).piped()) {
            learn.await("Welcome back to \"Publishers\".");
            learn.await("the code of the earlier steps runs again");
            learn.await("step 2 of 6");
            learn.type("ear.isConnected()");
            learn.await("= true");
            learn.type("var pub = new MqttClient(broker, \"testPub\", new MemoryPersistence());");
            learn.type("pub.connect();\npub.publish(\"debug\", \"TESTING\".getBytes(), 0, false);\n/next");
            learn.await("step 3 of 6");
            learn.type("/quit");
            assertEquals(1, learn.exitCode(), learn.said());
        }
    }
}
