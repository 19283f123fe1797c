package learnmqtt.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import learnmqtt.system.LauncherCopy.Result;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can go wrong around the real {@code ./learn} when a script drives it. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class TroubleIT {
    @TempDir
    Path folder;

    @BeforeAll
    static void build() throws Exception {
        Learn.build();
    }

    @Test
    void aTakenPortIsToldWithItsHolder() throws Exception {
        Tools.need("mosquitto");
        String port = freePort();
        Process mosquitto = new ProcessBuilder(Tools.path("mosquitto"), "-v", "-p", port).start();
        try (BufferedReader log = LauncherCopy.errors(mosquitto)) {
            while (!log.readLine().endsWith(" running")) {
                // not yet
            }
            Result result =
                    Learn.with("--port", port, "--state", folder.toString()).toItsEnd();
            assertEquals(3, result.code(), result.toString());
            assertEquals(
                    List.of(
                            "Port " + port + " is taken by mosquitto (" + mosquitto.pid() + ").",
                            "Choose another one with --port N (0: any free one), or end that program."),
                    result.out());
        } finally {
            mosquitto.destroy();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "lisst,        '\"lisst\" is not known here. Did you mean: list?'",
        "--port 99999, '\"99999\" does not fit --port. The port where clients connect, 1883 if left out; 0: any free one.'",
        "lesson topisc, 'There is no lesson \"topisc\". Did you mean \"topics\"? ./learn list shows them all.'",
        "reset topisc, 'There is no lesson \"topisc\". Did you mean \"topics\"? ./learn list shows them all.'",
        "--broker foo, '\"foo\" is no broker''s address. Write mqtt://HOST or mqtt://HOST:PORT, for example mqtt://localhost:1883.'",
    })
    void whatNobodyKnowsIsWrongUsage(String arguments, String told) throws Exception {
        Result result =
                Learn.with((arguments + " --state " + folder).split(" ", -1)).toItsEnd();
        assertEquals(2, result.code(), result.toString());
        assertEquals(told, result.err().get(0));
    }

    @Test
    void aDamagedRecordIsSetAsideAndTold() throws Exception {
        Files.writeString(folder.resolve("progress.json"), "{ \"version\"");
        try (LearnProcess learn = small("lesson", "small")) {
            learn.await("progress.json is damaged. It is kept as");
            learn.await("progress.damaged-1.json");
            complete(learn, 1);
        }
        assertEquals("{ \"version\"", Files.readString(folder.resolve("progress.damaged-1.json")));
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
        try (LearnProcess learn = Learn.with("lesson", "small", "--lessons", small(), "--state", state.toString())
                .where("LEARN_JAVA_OPTIONS", "")
                .piped()) {
            complete(learn, 1);
            int first = learn.said().indexOf("Your progress is not saved");
            assertTrue(first >= 0, learn.said());
            assertEquals(first, learn.said().lastIndexOf("Your progress is not saved"), learn.said());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"dumb", "xterm-256color", ""})
    void aPipeGetsNoEscapeCodes(String type) throws Exception {
        try (LearnProcess learn = Learn.with("--lessons", small(), "--state", folder.toString(), "--port", "0")
                .where("TERM", type)
                .piped()) {
            complete(learn, 1);
            assertFalse(learn.raw().contains("\u001b"), learn.raw());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/quit\n"})
    void anEndBeforeTheLastStepIsNotYet(String ending) throws Exception {
        try (LearnProcess learn = small("lesson", "small")) {
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
            learn.await("step 2 of 6");
            learn.await("the code of the earlier steps runs again");
            learn.type("ear.isConnected()");
            learn.await("= true");
            learn.type("var pub = new MqttClient(broker, \"testPub\", new MemoryPersistence());");
            learn.type("pub.connect();\npub.publish(\"debug\", \"TESTING\".getBytes(), 0, false);\n/next");
            learn.await("step 3 of 6");
            learn.type("/quit");
            assertEquals(1, learn.exitCode(), learn.said());
        }
    }

    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143"})
    void aSignalEndsItAndLeavesNothingBehind(String signal, int code) throws Exception {
        try (LearnProcess learn = small("lesson", "small")) {
            learn.type("1 + 1");
            learn.await("= 2");
            List<ProcessHandle> children = learn.handle().descendants().toList();
            assertFalse(children.isEmpty(), "the learner's Java has a process of its own");
            new ProcessBuilder("kill", "-" + signal, "" + learn.handle().pid())
                    .start()
                    .waitFor();
            assertEquals(code, learn.exitCode(), learn.said());
            for (ProcessHandle child : children) {
                child.onExit().get(1, TimeUnit.MINUTES);
            }
        }
    }

    private LearnProcess small(String... arguments) throws Exception {
        List<String> all = new java.util.ArrayList<>(List.of(arguments));
        all.addAll(List.of("--lessons", small(), "--state", folder.toString(), "--port", "0"));
        return Learn.with(all.toArray(String[]::new)).piped();
    }

    private static String small() {
        return Learn.course("small").toString();
    }

    /** Plays the small lesson from this step on. */
    private static void complete(LearnProcess learn, int from) throws Exception {
        learn.await("step " + from + " of 3");
        learn.type("\n");
        learn.await("step 2 of 3");
        learn.type("var pub = new MqttClient(broker, \"pub\", new MemoryPersistence());");
        learn.type("pub.connect();\npub.publish(\"debug\", new byte[0], 0, false);\n/next");
        learn.await("step 3 of 3");
        learn.type("1\n");
        assertEquals(0, learn.exitCode(), learn.said());
    }

    private static String freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0)) {
            return "" + socket.getLocalPort();
        }
    }
}
