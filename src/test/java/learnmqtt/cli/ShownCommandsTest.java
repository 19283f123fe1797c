package learnmqtt.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import learnmqtt.check.Cast;
import learnmqtt.check.Expectation;
import learnmqtt.i18n.Language;
import learnmqtt.i18n.Messages;
import learnmqtt.lesson.Block;
import learnmqtt.lesson.Course;
import learnmqtt.lesson.Lesson;
import learnmqtt.lesson.Step;
import learnmqtt.terminal.Sentences;
import org.junit.jupiter.api.Test;

/** What {@code author check} says of commands that lessons show; each text begins in line 10. */
class ShownCommandsTest {
    private static final Messages MESSAGES = Messages.of(Language.EN);

    @Test
    void aSlipInAnOptionIsToldInTheWordsOfThePublisherItself() {
        assertEquals(
                List.of("10: --will-topc is no option here. Did you mean --will-topic?"),
                tried("./learn pub -t debug -m on --will-topc home/bell/state"));
    }

    @Test
    void mosquittosOwnNamesAreReadTheSameWay() {
        assertEquals(
                List.of("10: -m is an option of ./learn pub, not of ./learn sub.", "11: debug belongs to no option."),
                tried("mosquitto_sub -t debug -m on\nmosquitto_pub -m on debug"));
    }

    @Test
    void aCommandOfSeveralLinesIsToldAtItsFirst() {
        assertEquals(
                List.of("12: -q needs a value: -q QOS."),
                tried("./learn sub -t a \\\n    -t b\n./learn sub -t a \\\n    -q"));
    }

    @Test
    void whatIsRightIsNotMentioned() {
        assertEquals(
                List.of(),
                tried("./learn sub -h 127.0.0.1 -p 1883 -i guest -t '$SYS/#' -v # all\n./learn pub -t a -m \"b c\""));
    }

    @Test
    void whatAShellDoesBesidesIsLeftAlone() {
        assertEquals(List.of(), tried("""
                ./learn sub --topc x | head -1
                ./learn pub -m "$text" --topc x
                sleep 1; ./learn pub --topc x
                curl -s --datta 21.5C http://127.0.0.1:1883/
                """));
    }

    @Test
    void otherCommandsOfTheProgramAreReadToo() {
        assertEquals(
                List.of("11: this command is refused: \"brokr\" is not known here. Did you mean: broker?"),
                tried("./learn broker -v -p 1884\n./learn brokr -v"));
    }

    @Test
    void whatMqttForbidsMayBeTriedButIsNoSolution() {
        String bold = "./learn pub -t 'home/#' -m hello";
        assertEquals(List.of(), tried(bold));
        assertEquals(
                List.of("10: -t: nobody can publish to home/#. + and # are for subscribing; name one topic."),
                told(List.of(), Optional.of(new Step.Code(bold, 10))));
    }

    private static List<String> tried(String text) {
        return told(List.of(new Block.ShellTry(text, 10)), Optional.empty());
    }

    private static List<String> told(List<Block> blocks, Optional<Step.Code> commands) {
        Step step = new Step.Task(
                "do",
                "Do it",
                blocks,
                1,
                new Expectation(List.of(), false),
                Cast.NONE,
                List.of(),
                Optional.empty(),
                commands,
                List.of());
        Lesson lesson = new Lesson("one", "One", 1, List.of(), List.of(), List.of(step), "one.md");
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream());
        Surroundings surroundings = new Surroundings(
                Path.of("."),
                Map.of(),
                InputStream.nullInputStream(),
                nowhere,
                new Sentences(nowhere, OptionalInt::empty));
        return new ShownCommands(surroundings, MESSAGES)
                .prove(new Course(List.of(lesson), List.of()), List.of()).stream()
                        .map(finding -> finding.problem())
                        .map(problem ->
                                problem.line() + ": " + MESSAGES.say(problem.area(), problem.key(), problem.facts()))
                        .toList();
    }
}
