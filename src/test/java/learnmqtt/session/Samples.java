package learnmqtt.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import learnmqtt.check.Cast;
import learnmqtt.check.Expectation;
import learnmqtt.check.ExpectationParser;
import learnmqtt.check.Line;
import learnmqtt.check.Parsed;
import learnmqtt.lesson.Block;
import learnmqtt.lesson.Course;
import learnmqtt.lesson.Exercise;
import learnmqtt.lesson.Lesson;
import learnmqtt.lesson.Quiz;
import learnmqtt.lesson.Step;

/** Lessons and steps of a few words. */
public final class Samples {
    private Samples() {}

    static Expectation expectation(String block) {
        return expectation(block, false);
    }

    static Expectation expectation(String block, boolean anyOrder) {
        Parsed parsed = ExpectationParser.parse(block, 1, anyOrder);
        assertEquals(List.of(), parsed.problems());
        return parsed.expectation();
    }

    static Line line(String source) {
        return expectation(source).lines().get(0);
    }

    static Step.Reading reading(String id) {
        return new Step.Reading(id, "Read " + id, List.of());
    }

    static Step.Task task(String id, String expectation) {
        return task(id, expectation, Optional.empty());
    }

    static Step.Task task(String id, String expectation, Optional<String> solution) {
        return new Step.Task(
                id,
                "Do " + id,
                List.of(),
                1,
                expectation(expectation),
                List.of(),
                solution.map(code -> new Step.Code(code, 1)),
                List.of());
    }

    static Step.Task taskWithCommands(String id, String expectation, Block block, String solution, String commands) {
        return new Step.Task(
                id,
                "Do " + id,
                List.of(block),
                1,
                expectation(expectation),
                Cast.NONE,
                List.of(),
                Optional.of(new Step.Code(solution, 1)),
                Optional.of(new Step.Code(commands, 1)),
                List.of());
    }

    public static Exercise exercise(String id, int seconds, String expectation) {
        Exercise.Listing start = new Exercise.Listing(id + "/start.jsh", "// write here\n");
        Exercise.Listing solution = new Exercise.Listing(
                id + "/solution.jsh",
                "var me = new MqttClient(broker, \"%s\", new MemoryPersistence());\nme.connect();\n".formatted(id));
        Step.Task task = new Step.Task(
                id,
                "Exercise " + id,
                List.of(),
                1,
                expectation(expectation),
                List.of("First.", "Second."),
                Optional.of(new Step.Code(solution.text(), 1)),
                List.of());
        return new Exercise(
                task,
                1,
                List.of(),
                Duration.ofSeconds(seconds),
                "Because.",
                start,
                solution,
                List.of(),
                id + "/task.en.md",
                "en");
    }

    static Step.Question question(String id) {
        Quiz quiz = new Quiz(List.of(new Quiz.Option("Yes", "", true), new Quiz.Option("No", "", false)));
        return new Step.Question(id, "Ask " + id, List.of(), quiz);
    }

    static Lesson lesson(String id, Step... steps) {
        return new Lesson(id, "Lesson " + id, 5, List.of(), List.of(), List.of(steps), id + ".md");
    }

    static Course course(Lesson... lessons) {
        return new Course(List.of(lessons), List.of());
    }
}
