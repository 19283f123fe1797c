package learnmqtt.claims;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import learnmqtt.broker.Sandbox;
import learnmqtt.claims.Behaviour.Difference;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What the course claims of brokers holds for ours and for a real Mosquitto: each script is played before both, behind
 * the same tap, and the clients receive the same packets, or such as the standard leaves to the broker. They are played
 * a few at a time, because some wait for a second to pass.
 */
class ClaimsTest {
    private static final int AT_ONCE = 8;

    private static List<Behaviour> behaviours() {
        return Stream.of(
                        ConnectClaims.all(),
                        AccessClaims.all(),
                        NameClaims.all(),
                        WillClaims.all(),
                        SessionClaims.all(),
                        Mqtt5Claims.all(),
                        PacketSizeClaims.all(),
                        QosClaims.all(),
                        SubscribeClaims.all(),
                        TopicClaims.all(),
                        PublishClaims.all(),
                        RetainedClaims.all())
                .flatMap(List::stream)
                .toList();
    }

    @TestFactory
    Stream<DynamicNode> theSamePacketsFromBoth() {
        ExecutorService stages = Executors.newFixedThreadPool(AT_ONCE);
        List<DynamicNode> tests = behaviours().stream()
                .map(behaviour -> (DynamicNode) dynamicContainer(
                        behaviour.name(), Stream.of(ours(behaviour, stages), mosquittos(behaviour, stages))))
                .toList();
        return tests.stream().onClose(stages::shutdownNow);
    }

    private static DynamicNode ours(Behaviour behaviour, ExecutorService stages) {
        Future<String> received = stages.submit(
                () -> behaviour.play(Sandbox.embedded(behaviour.files().apply(0))));
        return dynamicTest("ours", () -> assertEquals(behaviour.received(), told(received)));
    }

    /** Where they may differ, a Mosquitto of another version than 2.0.11 may do as ours does. */
    private static DynamicNode mosquittos(Behaviour behaviour, ExecutorService stages) {
        Future<String> received = stages.submit(() -> behaviour.play(Sandbox.mosquitto(behaviour.files())));
        return dynamicTest("Mosquitto", () -> {
            String told = told(received);
            if (!behaviour.difference().map(Difference::received).equals(Optional.of(told))) {
                assertEquals(behaviour.received(), told);
            }
        });
    }

    private static String told(Future<String> received) throws Throwable {
        try {
            return received.get(1, MINUTES);
        } catch (ExecutionException failure) {
            throw failure.getCause();
        }
    }

    @Test
    void everyLessonAndExerciseHasItsClaims() throws IOException {
        Set<String> course = new TreeSet<>();
        try (Stream<Path> lessons = Files.list(Path.of("lessons/en"))) {
            lessons.forEach(file -> course.add(file.getFileName().toString().replaceAll("^\\d+-|\\.md$", "")));
        }
        try (Stream<Path> exercises = Files.list(Path.of("exercises"))) {
            exercises.forEach(folder -> course.add(folder.getFileName().toString()));
        }
        Set<String> claimed = behaviours().stream()
                .flatMap(behaviour -> behaviour.taughtIn().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(course, claimed);
    }
}
