package learnmqtt.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import learnmqtt.broker.Mosquitto;
import learnmqtt.interop.Peer;
import learnmqtt.interop.Peer.Introduction;
import learnmqtt.interop.ScriptPeer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The real {@code ./learn check}, {@code reset} and {@code list} with exercises. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class CheckIT {
    @TempDir
    Path folder;

    private ExerciseFolder exercises;

    @BeforeAll
    static void build() throws Exception {
        Learn.build();
    }

    @BeforeEach
    void copy() throws Exception {
        exercises = ExerciseFolder.in(folder.resolve("course"));
        Files.createDirectories(exercises.work("x").getParent());
    }

    @Test
    void whatWasBegunIsCheckedInItsOrder() throws Exception {
        LauncherCopy.Result nothing = check();
        assertEquals(1, nothing.code());
        assertEquals(
                "You have not begun an exercise yet. ./learn watch begins the first one; ./learn list shows them all.",
                nothing.out().get(0));
        Files.copy(exercises.part("missing-dock", "solution.jsh"), exercises.work("missing-dock"));
        Files.copy(exercises.wrong("roof-station"), exercises.work("roof-station"));
        LauncherCopy.Result both = check();
        assertEquals(1, both.code(), both.toString());
        int first = index(both, "roof-station.jsh");
        int second = index(both, "missing-dock.jsh");
        assertTrue(first < second, both.toString());
        assertTrue(both.out().contains("1 of 2 exercises are met."), both.toString());
        assertEquals(0, check("missing-dock").code());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    while (true) {}                | still running after 10 seconds
                    System.exit(7);                | System.exit(7)
                    int deep(int n) { return deep(n + 1); } deep(1); | StackOverflowError
                    conect();                      | roof-station.jsh:1:1
                    for (int i = 0; i < 1_000_000; i++) System.out.println(i); | more lines were printed and are not shown
                    var all = new byte[2_000_000_000]; | more than the 256 MB
                    for (int i = 0; i < 10_000; i++) new Thread(new Semaphore(0)::acquireUninterruptibly).start(); | had more than 2000 threads
                    """)
    void aNastyFileIsNotYetAndNothingElse(String code, String said) throws Exception {
        Files.writeString(exercises.work("roof-station"), code);
        LauncherCopy.Result result = check("roof-station");
        assertEquals(1, result.code(), result.toString());
        assertTrue(String.join("\n", result.out()).contains(said), result.toString());
    }

    @Test
    void jsonHasTheVerdictTheDiagnosesAndTheEvents() throws Exception {
        Files.copy(exercises.part("roof-station", "wrong-client-id.jsh"), exercises.work("roof-station"));
        LauncherCopy.Result result = check("roof-station", "--json");
        assertEquals(1, result.code());
        String json = String.join("", result.out());
        assertTrue(json.startsWith("{\"exercises\":[{\"id\":\"roof-station\",\"passed\":false,"), json);
        assertTrue(json.contains("\"diagnoses\":[{\"id\":\"client-id\""), json);
        assertTrue(json.contains("\"packet\":\"CONNECT\""), json);
    }

    @Test
    void anyClientFromOutsideMayDoIt() throws Exception {
        Tools.need("mosquitto_pub");
        try (LearnProcess learn = Learn.with(arguments("check", "cafe-orders", "--external", "--port", "0"))
                .piped()) {
            learn.await("Connect your clients to");
            String port = learn.port();
            Process kitchen = subscribe(port, "kitchen");
            Process bar = subscribe(port, "bar");
            try {
                awaitSubscribed(kitchen);
                awaitSubscribed(bar);
                String[] publish = {"-h", "127.0.0.1", "-p", port, "-i", "tablet", "-t", "cafe/orders", "-m"};
                List<String> command = new ArrayList<>(List.of(Tools.path("mosquitto_pub")));
                command.addAll(List.of(publish));
                command.add("1 cake, 2 coffees");
                assertEquals(0, new ProcessBuilder(command).start().waitFor());
                assertEquals(0, learn.exitCode(), learn.said());
                learn.await("is met.");
            } finally {
                kitchen.destroy();
                bar.destroy();
            }
        }
    }

    @Test
    void clientsOfAnotherLanguageMayDoIt() throws Exception {
        try (LearnProcess learn = Learn.with(arguments("check", "cafe-orders", "--external", "--port", "0"))
                .piped()) {
            learn.await("Connect your clients to");
            int port = Integer.parseInt(learn.port());
            try (Peer kitchen = new ScriptPeer(4, port, Introduction.of("kitchen"));
                    Peer bar = new ScriptPeer(5, port, Introduction.of("bar"));
                    Peer tablet = new ScriptPeer(4, port, Introduction.of("tablet"))) {
                kitchen.subscribe("cafe/orders", 0);
                bar.subscribe("cafe/orders", 0);
                tablet.publish("cafe/orders", "1 cake, 2 coffees", 0, false);
                assertEquals(0, learn.exitCode(), learn.said());
                learn.await("is met.");
            }
        }
    }

    @Test
    void everySolutionIsRightBeforeMosquittoToo() throws Exception {
        List<String> ids = exercises.ids();
        for (String id : ids) {
            Files.copy(exercises.part(id, "solution.jsh"), exercises.work(id));
        }
        try (Mosquitto mosquitto = Mosquitto.start()) {
            String url = "mqtt://127.0.0.1:" + mosquitto.broker().port();
            LauncherCopy.Result all = check("--broker", url);
            assertEquals(0, all.code(), all.toString());
            String count = "%1$d of %1$d exercises are met.".formatted(ids.size());
            assertTrue(all.out().contains(count), all.toString());
        }
    }

    @Test
    void resetKeepsTheFileAndForgetsTheMark() throws Exception {
        Files.copy(exercises.part("roof-station", "solution.jsh"), exercises.work("roof-station"));
        assertEquals(0, check("roof-station").code());
        assertTrue(list().contains("1. A client with a name (roof-station), done"), list());
        LauncherCopy.Result reset =
                Learn.with(arguments("reset", "roof-station")).toItsEnd();
        assertEquals(0, reset.code(), reset.toString());
        assertTrue(list().contains("1. A client with a name (roof-station), begun"), list());
        assertEquals(
                Files.readString(exercises.part("roof-station", "solution.jsh")),
                Files.readString(folder.resolve("course/work/roof-station.before-reset-1.jsh")));
    }

    @Test
    void anUnknownNameIsRefusedWithTheNearest() throws Exception {
        LauncherCopy.Result result = check("roof-staton");
        assertEquals(2, result.code());
        assertTrue(
                result.err().get(0).startsWith("There is no exercise \"roof-staton\". Did you mean \"roof-station\"?"),
                result.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "watch"})
    void theNameOfALessonIsToldToBeOne(String command) throws Exception {
        LauncherCopy.Result result =
                Learn.with(arguments(command, "publishers")).toItsEnd();
        assertEquals(2, result.code());
        assertEquals(
                "\"publishers\" is a lesson, not an exercise: ./learn lesson publishers opens it. ./learn list shows the exercises.",
                result.err().get(0),
                result.toString());
    }

    private LauncherCopy.Result check(String... more) throws Exception {
        List<String> all = new ArrayList<>(List.of("check"));
        all.addAll(List.of(more));
        return Learn.with(arguments(all.toArray(String[]::new))).toItsEnd();
    }

    private String list() throws Exception {
        return String.join("\n", Learn.with(arguments("list")).toItsEnd().out());
    }

    private String[] arguments(String... command) {
        List<String> all = new ArrayList<>(List.of(command));
        all.addAll(List.of(
                "--lessons",
                exercises.course().toString(),
                "--state",
                folder.resolve("state").toString()));
        return all.toArray(String[]::new);
    }

    /** Subscribes, and prints a line when the broker has confirmed it. */
    private static Process subscribe(String port, String client) throws Exception {
        return new ProcessBuilder(
                        Tools.path("stdbuf"), // else it says nothing to a pipe before its buffer is full
                        "-oL",
                        Tools.path("mosquitto_sub"),
                        "-d",
                        "-h",
                        "127.0.0.1",
                        "-p",
                        port,
                        "-i",
                        client,
                        "-t",
                        "cafe/orders")
                .redirectErrorStream(true)
                .start();
    }

    private static void awaitSubscribed(Process client) throws Exception {
        BufferedReader said = client.inputReader();
        String line = said.readLine();
        while (line != null && !line.contains("received SUBACK")) {
            line = said.readLine();
        }
    }

    private static int index(LauncherCopy.Result result, String text) {
        for (int i = 0; i < result.out().size(); i++) {
            if (result.out().get(i).contains(text)) {
                return i;
            }
        }
        throw new AssertionError("no " + text + " in " + result);
    }
}
