package learnmqtt.terminal.view;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import learnmqtt.i18n.Language;
import learnmqtt.lesson.Address;
import learnmqtt.lesson.Block;
import learnmqtt.lesson.Lesson;
import learnmqtt.lesson.Step;
import learnmqtt.lesson.markdown.CourseReader;
import learnmqtt.lesson.markdown.ExerciseReader;
import learnmqtt.session.Shown;
import learnmqtt.terminal.Rendered;
import learnmqtt.terminal.text.Columns;
import learnmqtt.terminal.text.Shape;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The course at a narrow terminal: it fits, and nothing that is to be copied or looked at is torn. */
class NarrowLessonsTest {
    private static final int NARROW = 40;
    private static final Address ADDRESS = new Address("127.0.0.1", 1883);
    private static final Set<String> COMMANDS = Set.of("terminal-clients", "who-may-connect");

    /** Each is copied whole into a file, and cannot be written in two lines. */
    private static final Pattern HASHED_PASSWORD = Pattern.compile("[a-z]+:\\$7\\$101\\$.*");

    /** What Mosquitto says is quoted as it is, however long. */
    private static final Pattern LOG = Pattern.compile("(New|Received|Sending) .*");

    private static final Pattern FENCED = Pattern.compile("(?ms)^```text\n(.*?)^```$");
    private static final Pattern CODE_IN_TABLE = Pattern.compile("`([^`]*)`");

    @ParameterizedTest
    @EnumSource(Language.class)
    void noLineIsWider(Language language) {
        Stream<Shown> exercises = ExerciseReader.read(Path.of("exercises"), language.code(), ADDRESS).stream()
                .map(Shown.ExercisePage::new);
        Stream.concat(lessons(language).flatMap(NarrowLessonsTest::pages), exercises)
                .flatMap(page -> text(language, page).lines())
                .filter(line -> !HASHED_PASSWORD.matcher(line).matches())
                .forEach(line -> assertTrue(Columns.of(line) <= NARROW, line));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void diagramsAreNotTorn(Language language) {
        lessons(language)
                .flatMap(lesson -> lesson.steps().stream())
                .flatMap(NarrowLessonsTest::prose)
                .flatMap(markdown -> FENCED.matcher(markdown).results())
                .flatMap(fenced -> fenced.group(1).lines())
                .filter(line -> !LOG.matcher(line).matches())
                .forEach(line -> assertTrue(Columns.of(line) <= NARROW, line));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void shortCodeInTablesIsNotTorn(Language language) {
        for (Lesson lesson : lessons(language).toList()) {
            for (Step step : lesson.steps()) {
                String text = text(language, page(lesson, step));
                prose(step)
                        .flatMap(String::lines)
                        .filter(line -> line.startsWith("|"))
                        .flatMap(line -> CODE_IN_TABLE.matcher(line).results())
                        .map(code -> code.group(1))
                        .filter(code -> Columns.of(code) <= NARROW / 2)
                        .forEach(code -> assertTrue(text.contains(code), code + " in:\n" + text));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void commandsFilesAndTablesOfBytesHaveNoneOfTheScreensSignsInThem(Language language) {
        for (Lesson lesson : lessons(language).toList()) {
            for (Step step : lesson.steps()) {
                boolean java = step.blocks().stream().anyMatch(Block.JavaTry.class::isInstance);
                if (COMMANDS.contains(lesson.id()) && !java) {
                    String text = text(language, page(lesson, step));
                    assertFalse(text.contains("↪"), text);
                }
            }
        }
    }

    private static Stream<Lesson> lessons(Language language) {
        return CourseReader.read(Path.of("lessons"), language.code(), ADDRESS).lessons().stream();
    }

    private static Stream<String> prose(Step step) {
        return step.blocks().stream()
                .filter(Block.Prose.class::isInstance)
                .map(block -> ((Block.Prose) block).markdown());
    }

    private static Stream<Shown> pages(Lesson lesson) {
        return lesson.steps().stream().map(step -> page(lesson, step));
    }

    private static Shown page(Lesson lesson, Step step) {
        return new Shown.StepPage(new Shown.Place(1, 1), lesson, step, 1, List.of());
    }

    private static String text(Language language, Shown page) {
        return Rendered.text(Rendered.look(NARROW, language, Shape.SIGNS), page);
    }
}
