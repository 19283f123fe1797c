package learnmqtt.lesson.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import learnmqtt.check.Diagnosis;
import learnmqtt.lesson.Exercise;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Exercises as they are read from their folders, and every mistake with its place. */
class ExerciseReaderTest {
    private static final String TASK = """
            ---
            id: roof
            title: On the roof
            order: 3
            requires: [topics]
            seconds: 20
            ---

            **Task:** Connect to {{broker}}.

            ```expect
            CONNECT client=roof
            ```

            ```hint
            One.
            ```

            ```hint
            Two.
            ```

            ```why
            Because.
            ```
            """;

    private final CourseFiles files;

    ExerciseReaderTest(@TempDir Path folder) {
        this.files = new CourseFiles(folder);
    }

    @BeforeEach
    void write() throws IOException {
        files.with("roof/task.en.md", TASK)
                .with("roof/start.jsh", "// here\r\nint a = 1;\r\n")
                .with("roof/solution.jsh", "connect();\n")
                .with("roof/wrong-topic-case.jsh", "one();\n")
                .with("roof/wrong-topic-case-2.jsh", "two();\n");
    }

    @Test
    void everythingOfAnExerciseIsRead() {
        Exercise exercise = read("en").get(0);
        assertEquals("roof", exercise.id());
        assertEquals("On the roof", exercise.title());
        assertEquals(3, exercise.order());
        assertEquals(List.of("topics"), exercise.requires());
        assertEquals(Duration.ofSeconds(20), exercise.limit());
        assertEquals(List.of("One.", "Two."), exercise.task().hints());
        assertEquals("Because.", exercise.why());
        assertEquals(1, exercise.task().expectation().lines().size());
        assertEquals("// here\nint a = 1;\n", exercise.start().text());
        assertEquals("connect();\n", exercise.task().solution().orElseThrow().text());
        assertEquals(
                List.of(Diagnosis.Id.TOPIC_CASE, Diagnosis.Id.TOPIC_CASE),
                exercise.wrongs().stream().map(Exercise.Wrong::diagnosis).toList());
        assertEquals("en", exercise.language());
    }

    @Test
    void exercisesComeInTheirOrder() throws IOException {
        files.with("attic/task.en.md", TASK.replace("roof", "attic").replace("order: 3", "order: 12"))
                .with("attic/start.jsh", "")
                .with("attic/solution.jsh", "");
        assertEquals(
                List.of("roof", "attic"), read("en").stream().map(Exercise::id).toList());
    }

    @Test
    void anExerciseWithoutATranslationComesInEnglish() {
        assertEquals("en", read("ko").get(0).language());
    }

    @Test
    void aCourseNeedsNoExercises() {
        assertEquals(List.of(), ExerciseReader.read(files.folder().resolve("none"), "en", CourseFiles.ADDRESS));
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                arguments("task.en.md", TASK.replace("order: 3", "order: third"), """
                        roof/task.en.md:4: "order" is a whole number from 1 to 999, not "third"
                        """),
                arguments("task.en.md", TASK.replace("order: 3\n", ""), """
                        roof/task.en.md:1: the front matter needs a value for "order"; write order: and the value
                        """),
                arguments("task.en.md", TASK.replace("seconds: 20", "secnds: 20"), """
                        roof/task.en.md:6: front matter has no key "secnds"; the nearest is "seconds"
                        """),
                arguments("task.en.md", TASK.replace("id: roof", "id: roofs"), """
                        roof/task.en.md:2: the id is "roofs", but the folder is "roof"; give both the same name
                        """),
                arguments("task.en.md", TASK.replace("```hint\nOne.", "## Step {#step}\n\n```hint\nOne."), """
                        roof/task.en.md:15: an exercise is one task; take the ## heading away, or make a lesson of it
                        """),
                arguments("task.en.md", TASK.replace("```hint\nOne.", "```solution\nOne."), """
                        roof/task.en.md:15: an exercise has no block "solution"; code belongs into start.jsh, solution.jsh and wrong-….jsh beside the task
                        """),
                arguments("task.en.md", TASK.replace("```expect", "```text"), """
                        roof/task.en.md:15: a block "hint" belongs to a task; add a block "expect" to this step
                        roof/task.en.md:19: a block "hint" belongs to a task; add a block "expect" to this step
                        roof/task.en.md:25: the task waits for nothing; add a block "expect"
                        """),
                arguments("task.en.md", TASK.replace("CONNECT client", "CONECT client"), """
                        roof/task.en.md:12: there is no word "CONECT"; the nearest is "CONNECT"
                        """),
                arguments("solution.jsh", "connect(); // " + "x".repeat(80) + "\n", """
                        roof/solution.jsh:1: this line of code takes 94 columns; break it, 80 are the most
                        """),
                arguments("wrong-topic-cas.jsh", "one();\n", """
                        roof/wrong-topic-cas.jsh:1: there is no diagnosis "topic-cas"; the nearest is "topic-case"
                        """));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void aMistakeIsSaidWithItsPlace(String file, String content, String expected) throws IOException {
        files.with("roof/" + file, content);
        assertEquals(expected, refused());
    }

    @Test
    void missingFilesAreSaid() throws IOException {
        Files.delete(files.folder().resolve("roof/start.jsh"));
        Files.delete(files.folder().resolve("roof/task.en.md"));
        assertEquals("roof:1: this exercise has no task; write task.en.md\n", refused());
        files.with("roof/task.en.md", TASK);
        Files.delete(files.folder().resolve("roof/solution.jsh"));
        assertEquals("""
                roof/solution.jsh:1: this file is missing; write into it Java code that meets the task
                roof/start.jsh:1: this file is missing; write into it the Java code that learners begin with
                """, refused());
    }

    @Test
    void twoExercisesInOnePlaceAreRefused() throws IOException {
        files.with("attic/task.en.md", TASK.replace("roof", "attic"))
                .with("attic/start.jsh", "")
                .with("attic/solution.jsh", "");
        assertEquals(
                "roof/task.en.md:4: attic/task.en.md has the place 3 already; give each exercise its own\n", refused());
    }

    @Test
    void whatIsRequiredMustComeBefore() {
        assertEquals("", unmet("topics"));
        assertEquals("roof/task.en.md:5: no lesson has the id \"topics\"; the nearest is \"topic\"\n", unmet("topic"));
        assertEquals(
                "roof/task.en.md:5: no lesson has the id \"topics\"; there are: broker, wildcards\n",
                unmet("wildcards", "broker"));
        assertEquals(
                "roof/task.en.md:2: a lesson has the id \"roof\" already; choose another\n", unmet("topics", "roof"));
    }

    @Test
    void whatComesLaterCannotBeRequired() throws IOException {
        files.with("attic/task.en.md", TASK.replace("roof", "attic").replace("order: 3", "order: 4"))
                .with("attic/start.jsh", "")
                .with("attic/solution.jsh", "")
                .with("roof/task.en.md", TASK.replace("[topics]", "[attic]"));
        assertEquals(
                "roof/task.en.md:5: \"attic\" does not come before this lesson; require only earlier ones\n",
                unmet("topics"));
    }

    @Test
    void controlCharactersInCodeAreRefused() throws IOException {
        files.with("roof/start.jsh", "int a;\n\tprint(\"\u001b[2J\");\n");
        assertEquals("roof/start.jsh:2: the control character U+001B is in this line; take it away\n", refused());
    }

    @Test
    void anEmptyTaskIsNotComparedAndNotAdvised() throws IOException {
        files.with("roof/task.ko.md", TASK).with("roof/task.en.md", "");
        assertEquals("", compared());
        files.with("roof/task.en.md", TASK.replace("id: roof\n", "").replace("order: 3\n", ""));
        assertEquals("", compared());
    }

    private String unmet(String... lessons) {
        return files.sentences(
                ExerciseReader.unmetRequirements(files.folder(), "en", CourseFiles.ADDRESS, List.of(lessons)));
    }

    @Test
    void whatDiffersBetweenLanguagesAndWhatIsMissingIsSaid() throws IOException {
        files.with("roof/task.ko.md", TASK.replace("seconds: 20", "seconds: 30").replace("client=roof", "client=attic"))
                .with("roof/notes.txt", "stray");
        assertEquals("""
                roof/task.ko.md:6: "seconds" is "30" here but "20" in roof/task.en.md
                roof/task.ko.md:12: this line differs from line 12 of roof/task.en.md: the block "expect" is the same in every language
                roof/notes.txt:1: this file does not belong to the exercise; delete it, or give it the name of a part: task.en.md, start.jsh, solution.jsh, wrong-topic-case.jsh
                """, compared());
        Files.delete(files.folder().resolve("roof/task.ko.md"));
        Files.delete(files.folder().resolve("roof/notes.txt"));
        Files.delete(files.folder().resolve("roof/wrong-topic-case-2.jsh"));
        files.with("roof/task.en.md", TASK.replace("```why\nBecause.\n```\n", ""));
        assertEquals("""
                roof/task.en.md:1: the task "roof" has no block "why"; after success learners read why the solution is right
                roof/task.en.md:1: the exercise "roof" has fewer than two files wrong-….jsh; show what learners typically get wrong
                roof/task.en.md:1: this file is missing in "ko"; learners see it in another language
                """, compared());
    }

    private String compared() {
        return files.sentences(Translations.compareExercises(files.folder(), List.of("en", "ko")));
    }

    private List<Exercise> read(String language) {
        return ExerciseReader.read(files.folder(), language, CourseFiles.ADDRESS);
    }

    private String refused() {
        try {
            return "not refused: " + read("en");
        } catch (LessonFormatException refused) {
            return files.sentences(refused.findings());
        }
    }
}
