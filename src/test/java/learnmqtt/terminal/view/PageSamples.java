package learnmqtt.terminal.view;

import static learnmqtt.session.Shown.Mark.DONE;
import static learnmqtt.session.Shown.Mark.HERE;
import static learnmqtt.session.Shown.Mark.OPEN;
import static learnmqtt.session.Shown.Mark.SKIPPED;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import learnmqtt.check.Expectation;
import learnmqtt.lesson.Block;
import learnmqtt.lesson.Exercise;
import learnmqtt.lesson.Lesson;
import learnmqtt.lesson.Quiz;
import learnmqtt.lesson.Step;
import learnmqtt.session.Shown;
import learnmqtt.terminal.Samples;

/** Pages of a lesson, for tests. */
public final class PageSamples {
    private static final Shown.Place PLACE = new Shown.Place(4, 7);

    private static final Step TASK = new Step.Task(
            "publish",
            "Publish to a topic",
            List.of(
                    new Block.Prose("**Task:** Publish `TESTING` to `debug`."),
                    new Block.JavaTry("pub.connect();", 1),
                    new Block.JavaTry("pub.publish(\"debug\", \"TESTING\".getBytes(), 0, false);", 2),
                    new Block.Note("for the presenter alone"),
                    new Block.ShellTry("mosquitto_pub -t debug -m TESTING", 3)),
            1,
            new Expectation(List.of(Samples.line("PUBLISH topic=debug")), false),
            List.of(),
            Optional.empty(),
            List.of());

    private static final Step QUESTION = new Step.Question(
            "who",
            "Who hears it?",
            List.of(new Block.Prose("A message to `debug`.")),
            new Quiz(List.of(
                    new Quiz.Option("everybody who listens to `debug`, whenever they came", "", true),
                    new Quiz.Option("nobody", "", false))));

    private static final Lesson LESSON = new Lesson(
            "publishers",
            "Publishers",
            8,
            List.of(),
            List.of(new Block.Prose("Now somebody speaks.")),
            List.of(TASK, QUESTION),
            "4-publishers.md");

    private PageSamples() {}

    public static Exercise exercise() {
        Exercise.Listing listing = new Exercise.Listing("solution.jsh", "pub.connect();\n");
        return new Exercise(
                (Step.Task) TASK,
                1,
                List.of(),
                Duration.ofSeconds(10),
                "",
                listing,
                listing,
                List.of(),
                "task.en.md",
                "en");
    }

    public static Shown watchHead() {
        return new Shown.WatchHead(
                exercise(), 2, List.of(DONE, HERE, OPEN, OPEN, OPEN, OPEN, OPEN, OPEN, OPEN, OPEN, OPEN, OPEN));
    }

    public static Shown exercises() {
        return new Shown.ExerciseContents(List.of(
                new Shown.ExerciseContents.State("bench-thermometer", "A thermometer on the bench", DONE, true),
                new Shown.ExerciseContents.State("garden-chat", "정원에서 이야기하기", HERE, true),
                new Shown.ExerciseContents.State("lost-order", "The lost order", OPEN, true),
                new Shown.ExerciseContents.State("silent-bar", "The silent bar", OPEN, false)));
    }

    public static Shown opening() {
        return new Shown.LessonOpening(PLACE, LESSON);
    }

    public static Shown page() {
        return new Shown.StepPage(PLACE, LESSON, TASK, 3, List.of(DONE, SKIPPED, HERE, OPEN));
    }

    public static Shown quiz() {
        return new Shown.StepPage(PLACE, LESSON, QUESTION, 4, List.of(DONE, SKIPPED, DONE, HERE));
    }

    public static Shown taskReminder() {
        return new Shown.Reminder(TASK);
    }

    public static Shown quizReminder() {
        return new Shown.Reminder(QUESTION);
    }

    public static Shown contents() {
        return new Shown.Contents(List.of(
                new Shown.Contents.Entry("what-is-mqtt", "MQTT란?", 6, DONE, 5, 5, false),
                new Shown.Contents.Entry("broker", "The broker", 8, SKIPPED, 4, 5, false),
                new Shown.Contents.Entry("subscribers", "Subscribers", 10, HERE, 2, 6, true),
                new Shown.Contents.Entry("publishers", "Publishers", 8, OPEN, 0, 6, false)));
    }
}
