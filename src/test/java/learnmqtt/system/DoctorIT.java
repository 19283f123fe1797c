package learnmqtt.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import learnmqtt.broker.Mosquitto;
import learnmqtt.machine.OpenSessions;
import learnmqtt.system.LauncherCopy.Result;
import learnmqtt.terminal.text.Columns;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The real {@code ./learn doctor}, on machines with and without trouble. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class DoctorIT {
    @TempDir
    Path folder;

    @BeforeAll
    static void build() throws Exception {
        Learn.build();
    }

    private Learn doctor(String... more) {
        List<String> words = new ArrayList<>(List.of("doctor"));
        words.addAll(List.of(more));
        String state = folder.resolve("state").toString();
        for (String[] usual : new String[][] {{"--lang", "en"}, {"--port", "0"}, {"--state", state}}) {
            if (!words.contains(usual[0])) {
                words.addAll(List.of(usual));
            }
        }
        return Learn.with(words.toArray(String[]::new));
    }

    @Test
    void aGoodMachineIsCalledSoAndStaysAsItIs() throws Exception {
        Result result = doctor().toItsEnd();
        assertEquals(0, result.code(), result.toString());
        List<String> said = result.out();
        for (String expected :
                List.of("ok: Java ", "ok: Your progress is kept in ", "ok: Any free port", "ok: The clock says ")) {
            assertTrue(said.stream().anyMatch(line -> line.startsWith(expected)), said + " has " + expected);
        }
        assertFalse(said.stream().anyMatch(line -> line.startsWith("Problem:")), said.toString());
        assertFalse(Files.exists(folder.resolve("state")));
        assertEquals(List.of(), result.err());
    }

    @Test
    void aStateFolderThatCannotBeIsAProblem() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");
        Path state = file.resolve("state");
        Result result = doctor("--state", state.toString()).toItsEnd();
        assertEquals(3, result.code(), result.toString());
        assertTrue(
                String.join(" ", result.out())
                        .replaceAll("\\s+", " ")
                        .contains("Problem: Your progress cannot be kept: " + state
                                + " cannot be written. Choose another folder with --state DIR."),
                result.toString());
        assertTrue(result.out().contains("The course cannot work like this. Problems to solve: 1."));
    }

    @Test
    void anotherSessionOfOursIsNamed() throws Exception {
        try (LearnProcess other = Learn.small(folder.resolve("state")).piped()) {
            other.type("1 + 1");
            other.await("= 2");
            String port = new OpenSessions(folder.resolve("state"))
                    .newest()
                    .orElseThrow()
                    .broker()
                    .replaceFirst(".*:", "");
            Result result = doctor("--port", port).toItsEnd();
            assertEquals(0, result.code(), result.toString());
            assertTrue(
                    result.out().stream()
                            .anyMatch(line ->
                                    line.startsWith("Note: Port " + port + " is taken by another ./learn, where \"")),
                    result.toString());
        }
    }

    @Test
    void whoeverAsksAboutItsPortIsNotSeenInALesson() throws Exception {
        try (LearnProcess lesson = Learn.small(folder.resolve("state")).piped()) {
            lesson.type("1 + 1");
            lesson.await("= 2");
            String port = new OpenSessions(folder.resolve("state"))
                    .newest()
                    .orElseThrow()
                    .broker()
                    .replaceFirst(".*:", "");
            String elsewhere = folder.resolve("elsewhere").toString();
            String asked = String.join(
                            " ",
                            doctor("--port", port, "--state", elsewhere)
                                    .toItsEnd()
                                    .out())
                    .replaceAll("\\s+", " ");
            assertTrue(asked.contains("Port " + port + " is taken by ./learn"), asked);
            assertFalse(asked.contains("--broker"), asked);
            Result broker = Learn.with("broker", "-p", port, "--state", elsewhere, "--lang", "en")
                    .toItsEnd();
            assertEquals(3, broker.code(), broker.toString());
            lesson.type("2 + 2");
            lesson.await("= 4");
            assertFalse(lesson.said().contains("CONNECT"), lesson.said());
        }
    }

    @Test
    void aProgramThatIsNoBrokerIsNamedInJsonToo() throws Exception {
        try (ServerSocket stranger = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Result result =
                    doctor("--port", "" + stranger.getLocalPort(), "--json").toItsEnd();
            assertEquals(0, result.code(), result.toString());
            String json = String.join("", result.out());
            assertTrue(json.startsWith("{\"passed\":true,\"observations\":[{\"kind\":\"ok\",\"about\":\"jdk\","), json);
            assertTrue(json.contains("\"key\":\"answers-stranger\""), json);
            assertTrue(json.contains("\"command\":\"./learn --port "), json);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aBrokerAtThePortIsOfferedToWorkWith(boolean mosquitto) throws Exception {
        if (mosquitto) {
            try (Mosquitto broker = Mosquitto.start()) {
                assertOffered(broker.port());
            }
        } else {
            try (LearnProcess broker = Learn.with("broker", "-p", "0", "--lang", "en", "--state", folder.toString())
                    .piped()) {
                assertOffered(portOf(broker));
            }
        }
    }

    private void assertOffered(int port) throws Exception {
        Result result = doctor("--port", "" + port).toItsEnd();
        assertEquals(0, result.code(), result.toString());
        String said = words(result);
        assertTrue(said.contains("Note: Port " + port + " is taken by "), said);
        assertTrue(said.contains("It answers as an MQTT broker."), said);
        assertTrue(
                result.out().stream()
                        .anyMatch(line ->
                                line.matches("    \\./learn --broker mqtt://127\\.0\\.0\\.1:" + port + " --port \\d+")),
                result.toString());
    }

    /** The port that {@code ./learn broker -p 0} found. */
    private static int portOf(LearnProcess broker) throws Exception {
        broker.await("broker 1.0 running");
        Matcher opened =
                Pattern.compile("Opening ipv4 listen socket on port (\\d+)\\.").matcher(broker.said());
        assertTrue(opened.find(), broker.said());
        return Integer.parseInt(opened.group(1));
    }

    @Test
    void theLearnersOwnBrokerIsAsked() throws Exception {
        String address;
        try (LearnProcess broker = Learn.with("broker", "-p", "0", "--lang", "en", "--state", folder.toString())
                .piped()) {
            address = "mqtt://127.0.0.1:" + portOf(broker);
            Result result = doctor("--broker", address).toItsEnd();
            assertEquals(0, result.code(), result.toString());
            assertTrue(words(result).contains("ok: Your broker at " + address + " answers."), result.toString());
        }
        Result result = doctor("--broker", address).toItsEnd();
        assertEquals(3, result.code(), result.toString());
        assertTrue(
                words(result)
                        .contains("Problem: Nobody answers at " + address
                                + ". Start your broker there, or leave --broker out."),
                result.toString());
        Result json = doctor("--broker", address, "--json").toItsEnd();
        assertEquals(3, json.code(), json.toString());
        assertTrue(
                String.join("", json.out()).contains("\"key\":\"broker-absent\",\"facts\":{\"broker\":\"" + address),
                json.toString());
        assertEquals(2, doctor("--broker", "http://x").toItsEnd().code());
    }

    private static String words(Result result) {
        return String.join(" ", result.out()).replaceAll("\\s+", " ");
    }

    @ParameterizedTest
    @CsvSource({
        "en, LC_ALL, C",
        "ko, LC_ALL, C",
        "ko, LC_ALL, ko_KR.EUC-KR",
        "en, TERM, ''",
        "en, TERM, dumb",
        "en, XDG_STATE_HOME, relative"
    })
    void itSpeaksWhateverTheEnvironmentSays(String language, String name, String value) throws Exception {
        Result result = doctor("--lang", language).where(name, value).toItsEnd();
        assertEquals(0, result.code(), result.toString());
        assertTrue(result.out().size() > 8, result.toString());
        assertEquals(List.of(), result.err());
    }

    @ParameterizedTest
    @CsvSource({"en, 80", "en, 40", "ko, 80", "ko, 40"})
    void itIsReadableInAPipeAndLeavesCommandsWhole(String language, int width) throws Exception {
        try (ServerSocket stranger = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Result result = doctor("--lang", language, "--port", "" + stranger.getLocalPort())
                    .where("COLUMNS", "" + width)
                    .toItsEnd();
            assertEquals(0, result.code(), result.toString());
            for (String line : result.out()) {
                assertTrue(Columns.of(line) <= width || line.startsWith("    "), line);
            }
            assertTrue(
                    result.out().stream().anyMatch(line -> line.matches("    \\./learn --port \\d+")),
                    result.toString());
        }
    }

    @ParameterizedTest
    @CsvSource({"en, 80", "en, 40", "ko, 80", "ko, 40"})
    void itFitsTheTerminal(String language, int width) throws Exception {
        Tools.need("script");
        try (LearnProcess learn = doctor("--lang", language).atTerminal(width)) {
            assertEquals(0, learn.exitCode(), learn.said());
            Stream<String> lines = learn.said().lines();
            lines.forEach(line -> assertTrue(Columns.of(line) <= width, line));
            assertTrue(learn.said().contains("✓"), learn.said());
        }
    }
}
