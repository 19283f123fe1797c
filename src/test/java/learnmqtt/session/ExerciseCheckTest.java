package learnmqtt.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import learnmqtt.check.Diagnosis;
import learnmqtt.check.Verdict;
import learnmqtt.lesson.Exercise;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole files, good and nasty, in the real sandbox; after each, the next check works. */
@Timeout(180)
final class ExerciseCheckTest {
    private static final String RIGHT = """
            var roof = new MqttClient(broker, "roof", new MemoryPersistence());
            roof.connect();
            """;

    private final Exercise exercise = Samples.exercise("roof", 4, "CONNECT client=roof");
    private final ExerciseCheck check = new ExerciseCheck(voice -> new Sandbox(Rehearsal.plan(), voice));

    @Test
    void aRightFilePasses() throws InterruptedException {
        Report report = run(RIGHT);
        assertTrue(report.passed());
        assertEquals(Optional.empty(), report.failure());
        assertEquals(2, report.flow().size());
    }

    @Test
    void aWrongFileGetsItsDiagnosis() throws InterruptedException {
        Report report = run(RIGHT.replace("\"roof\"", "\"Roof\""));
        assertEquals(List.of(Diagnosis.Id.CLIENT_ID), diagnoses(report));
    }

    @Test
    void aFileThatNeverEndsPassesOnceItsTaskIsMet() throws InterruptedException {
        assertTrue(run(RIGHT + "while (true) Thread.sleep(10);").passed());
    }

    @Test
    void aCompileErrorHasItsPlaceInTheFile() throws InterruptedException {
        Report report = run(RIGHT.replace("roof.connect", "\n  roof.conect"));
        Shown.At at = shown(report, Shown.At.class).get(0);
        assertEquals(new Shown.At("work/roof.jsh", 3, 3), at);
        Shown.Rejected rejected = shown(report, Shown.Rejected.class).get(0);
        assertEquals("  roof.conect();", rejected.source());
        assertEquals(2, rejected.column());
    }

    @Test
    void whatFollowsFromACompileErrorIsNotNamedBesides() throws InterruptedException {
        Report report = run(RIGHT.replace("connect", "conect"));
        assertEquals(1, shown(report, Shown.Rejected.class).size());
        assertEquals(List.of(), shown(report, Shown.Mistakes.class).get(0).diagnoses());
        assertEquals(List.of(Diagnosis.Id.NOTHING_YET), diagnoses(report));
    }

    @Test
    void anExceptionOfAnotherThreadHasThePlaceThatWaitedForIt() throws InterruptedException {
        Report report = run(RIGHT.replace("broker", "\"tcp://127.0.0.1:1\"").replace("roof.", "// now\nroof."));
        assertEquals(List.of(new Shown.At("work/roof.jsh", 3, 0)), shown(report, Shown.At.class));
    }

    @Test
    void whatHappensDuringTheLastLookCounts() throws InterruptedException {
        assertTrue(run("""
                var roof = new MqttClient(broker, "roof", new MemoryPersistence());
                System.setProperties(new Properties(System.getProperties()) {
                    public String getProperty(String key, String otherwise) {
                        try {
                            if (key.endsWith("callback-failure")) roof.connect();
                        } catch (MqttException e) {}
                        return super.getProperty(key, otherwise);
                    }
                });
                """).passed());
    }

    @Test
    void anExceptionHasTheLearnersOwnLinesAndNoOthers() throws InterruptedException {
        Report report = run("""
                void greet(String name) {
                    name.length();
                }

                greet(null);
                """);
        assertEquals(
                new Shown.At("work/roof.jsh", 2, 0),
                shown(report, Shown.At.class).get(0));
        Shown.Threw threw = shown(report, Shown.Threw.class).get(0);
        assertEquals(List.of("2: name.length();", "5: greet(null);"), threw.stack());
    }

    @Test
    void aMainMethodThatNothingCallsIsNamed() throws InterruptedException {
        Report report = run("""
                public class Roof {
                    public static void main(String[] args) throws Exception {
                        new MqttClient(broker, "roof", new MemoryPersistence()).connect();
                    }
                }
                """);
        assertEquals(
                new Shown.At("work/roof.jsh", 2, 0),
                shown(report, Shown.At.class).get(0));
        Shown.Sentence said = shown(report, Shown.Sentence.class).get(0);
        assertEquals("file-main-uncalled", said.key());
        assertEquals(Map.of("call", "Roof.main(null);"), said.facts());
        assertEquals(List.of(), shown(report, Shown.Mistakes.class).get(0).diagnoses());
    }

    static Stream<Arguments> nasty() {
        return Stream.of(
                arguments("while (true) {}", "file-time-over"),
                arguments("System.exit(3);", "file-exited"),
                arguments("for (int i = 0; i < 1_000_000; i++) System.out.println(\"line \" + i);", "left-out"),
                arguments("""
                        while (true) try {
                            new java.net.ServerSocket(0).accept();
                        } catch (Throwable e) {}""", "file-unstoppable"),
                arguments("int deep(int n) { return deep(n + 1); }\ndeep(1);", "file-too-deep"),
                arguments("""
                        var all = new ArrayList<byte[]>();
                        while (true) all.add(new byte[64 << 20]);""", "file-heap-full"),
                arguments("""
                        for (int i = 0; i < 10_000; i++) {
                            new Thread(new Semaphore(0)::acquireUninterruptibly).start();
                        }""", "file-too-many-threads"),
                arguments(
                        "throw new OutOfMemoryError(\"unable to create native thread: possibly out of memory\");",
                        "file-no-thread-left"));
    }

    @ParameterizedTest
    @MethodSource("nasty")
    void aNastyFileGetsItsSentence(String source, String key) throws InterruptedException {
        int seconds = key.equals("file-time-over") || key.equals("file-unstoppable") ? 4 : 60;
        Report report =
                check.run(Samples.exercise("roof", seconds, "CONNECT client=roof"), Path.of("work/roof.jsh"), source);
        assertFalse(report.passed());
        assertTrue(
                shown(report, Shown.Sentence.class).stream()
                        .anyMatch(sentence -> sentence.key().equals(key)),
                () -> report.shown().toString());
        assertTrue(run(RIGHT).passed());
    }

    @Test
    void clientsFromOutsideAreWatched() throws InterruptedException {
        Report report = check.watch(exercise, exercise.limit(), sandbox -> {
            try (MqttClient client = new MqttClient(sandbox.address().broker(), "roof", new MemoryPersistence())) {
                client.connect();
                client.disconnect();
            } catch (MqttException failed) {
                throw new AssertionError(failed);
            }
        });
        assertTrue(report.passed());
    }

    @Test
    void whenNobodyComesTheTimeIsOver() throws InterruptedException {
        Report report = check.watch(exercise, Duration.ofSeconds(1), sandbox -> {});
        assertTrue(report.verdict() instanceof Verdict.NotYet);
        assertTrue(report.history().now().compareTo(Duration.ofSeconds(1)) >= 0);
    }

    private Report run(String source) throws InterruptedException {
        return check.run(exercise, Path.of("work/roof.jsh"), source);
    }

    private static List<Diagnosis.Id> diagnoses(Report report) {
        return report.verdict() instanceof Verdict.NotYet notYet
                ? notYet.diagnoses().stream().map(Diagnosis::id).toList()
                : List.of();
    }

    private static <T extends Shown> List<T> shown(Report report, Class<T> kind) {
        return Rehearsal.some(kind, report.shown());
    }
}
