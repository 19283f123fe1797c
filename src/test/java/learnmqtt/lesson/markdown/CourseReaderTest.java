package learnmqtt.lesson.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import learnmqtt.check.Diagnosis;
import learnmqtt.check.Line;
import learnmqtt.lesson.Block;
import learnmqtt.lesson.Course;
import learnmqtt.lesson.Lesson;
import learnmqtt.lesson.Quiz;
import learnmqtt.lesson.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CourseReaderTest {
    private static final String LESSON = """
            ---
            id: first-message
            title: "Your first: message"
            minutes: 5
            requires: [subscribers, topics]
            ---

            Opening, with {{host}} and {{port}}.

            ## Publish to a `topic` {#publish}

            Some *prose*:

            | a | b |
            |---|---|
            | 1 | 2 |

            ```java
            only.shown();
            ```

            ```java try
            var pub = new MqttClient("{{broker}}", "testPub");

            pub.connect();
            ```

            Or:

            ```sh try
            mosquitto_pub -h {{host}} -p {{port}} -t debug -m TESTING
            ```

            ```note
            Ask *who* heard it.
            ```

            After.

            ```expect any-order
            CONNECT client=testPub
            # a comment
            PUBLISH topic=debug
            ```

            ```hint
            First **hint**.
            ```

            ````hint
            Nearly there:
            ```java
            pub.connect();
            ```
            ````

            ```solution
            pub.connect();
            pub.publish();
            ```

            ```wrong topic-case
            pub.connect();
            ```

            ```wrong nothing-yet
            int i;
            ```

            ## A question {#question}

            Who hears it?

            ```quiz
            - [ ] Nobody — it is *gone*
            - [x] Everybody who subscribed,
              and nobody — else — is told
              what happened
            * [X] The broker — it passes on
            ```

            ## The end {#end}
            """;

    private final Path folder;
    private final CourseFiles files;

    CourseReaderTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        files = new CourseFiles(folder)
                .with("en/1-subscribers.md", CourseFiles.lesson("subscribers", ""))
                .with("en/2-topics.md", CourseFiles.lesson("topics", "requires:\n  - subscribers\n"))
                .with("en/10-first-message.md", LESSON);
    }

    private Lesson lesson() {
        return files.read("en").lesson("first-message").orElseThrow();
    }

    private Step.Task task() {
        return assertInstanceOf(Step.Task.class, lesson().steps().get(0));
    }

    @Test
    void lessonsComeInTheOrderOfTheirNumbers() {
        assertEquals(
                List.of("subscribers", "topics", "first-message"),
                files.read("en").lessons().stream().map(Lesson::id).toList());
    }

    @Test
    void frontMatterSaysWhatTheLessonIs() {
        Lesson lesson = lesson();

        assertEquals("Your first: message", lesson.title());
        assertEquals(5, lesson.minutes());
        assertEquals(List.of("subscribers", "topics"), lesson.requires());
        assertEquals(folder.resolve("en/10-first-message.md").toString(), lesson.file());
        assertEquals(List.of("subscribers"), files.read("en").lessons().get(1).requires());
    }

    @Test
    void whatStandsBeforeTheFirstStepOpensTheLesson() {
        assertEquals(List.of(new Block.Prose("Opening, with 127.0.0.1 and 54321.")), lesson().opening());
    }

    @Test
    void aStepHasItsHeadingsPlainTitleIdAndLine() {
        assertEquals("Publish to a topic", task().title());
        assertEquals("publish", task().id());
        assertEquals(10, task().line());
    }

    @Test
    void blocksComeInTheOrderOfThePageWithTheAddressFilledIn() {
        assertEquals(
                List.of(
                        new Block.Prose("""
                                Some *prose*:

                                | a | b |
                                |---|---|
                                | 1 | 2 |

                                ```java
                                only.shown();
                                ```"""),
                        new Block.JavaTry("""
                                var pub = new MqttClient("tcp://127.0.0.1:54321", "testPub");

                                pub.connect();""", 23),
                        new Block.Prose("Or:"),
                        new Block.ShellTry("mosquitto_pub -h 127.0.0.1 -p 54321 -t debug -m TESTING", 31),
                        new Block.Note("Ask *who* heard it."),
                        new Block.Prose("After.")),
                task().blocks());
    }

    @Test
    void anExpectBlockMakesATask() {
        var expectation = task().expectation();

        assertEquals(true, expectation.anyOrder());
        assertEquals(
                List.of(41, 43), expectation.lines().stream().map(Line::number).toList());
    }

    @Test
    void hintsAreMarkdownWithCodeOfTheirOwn() {
        assertEquals(List.of("First **hint**.", "Nearly there:\n```java\npub.connect();\n```"), task().hints());
    }

    @Test
    void aTaskHasASolutionAndMistakesWithTheirDiagnoses() {
        assertEquals(
                new Step.Code("pub.connect();\npub.publish();", 58),
                task().solution().orElseThrow());
        assertEquals(
                List.of(
                        new Step.Wrong(Diagnosis.Id.TOPIC_CASE, new Step.Code("pub.connect();", 63)),
                        new Step.Wrong(Diagnosis.Id.NOTHING_YET, new Step.Code("int i;", 67))),
                task().wrongs());
    }

    @Test
    void aStepWithCommandsAndNoJavaToTryIsForTheTerminal() throws IOException {
        assertEquals(Optional.empty(), task().commands());
        assertFalse(task().isForTerminal());

        String commands = "```solution sh\n./learn pub -p {{port}} -t debug -m hi\n```\n\n```wrong topic-case";
        files.with("en/10-first-message.md", LESSON.replaceFirst("```wrong topic-case", commands));
        assertEquals(
                "pub.connect();\npub.publish();",
                task().solution().orElseThrow().text());
        assertEquals(
                "./learn pub -p 54321 -t debug -m hi",
                task().commands().orElseThrow().text());
        assertFalse(task().isForTerminal());

        files.with(
                "en/10-first-message.md",
                LESSON.replaceFirst("```wrong topic-case", commands).replace("java try", "java"));
        assertTrue(task().isForTerminal());
    }

    @Test
    void aQuizBlockMakesAQuestion() {
        Step.Question question =
                assertInstanceOf(Step.Question.class, lesson().steps().get(1));

        assertEquals(List.of(new Block.Prose("Who hears it?")), question.blocks());
        assertEquals(
                List.of(
                        new Quiz.Option("Nobody", "it is *gone*", false),
                        new Quiz.Option("Everybody who subscribed, and nobody", "else — is told what happened", true),
                        new Quiz.Option("The broker", "it passes on", true)),
                question.quiz().options());
        assertEquals(Set.of(2, 3), question.quiz().right());
    }

    @Test
    void aStepWithNeitherIsToRead() {
        assertEquals(
                new Step.Reading("end", "The end", List.of()), lesson().steps().get(2));
    }

    @Test
    void aLessonWithoutTranslationComesInEnglishAndIsListed() throws IOException {
        files.with("ko/2-topics.md", CourseFiles.GOOD.replace("A title", "토픽"));

        Course course = files.read("ko");

        assertEquals(
                List.of("A title", "토픽", "Your first: message"),
                course.lessons().stream().map(Lesson::title).toList());
        assertEquals(List.of("subscribers", "first-message"), course.untranslated());
        assertEquals(List.of(), files.read("en").untranslated());
    }

    @Test
    void aLessonWithoutEnglishComesInWhatThereIs() throws IOException {
        files.with("ko/11-new.md", CourseFiles.lesson("new", ""));

        assertEquals(List.of("new"), files.read("en").untranslated());
    }

    @Test
    void windowsLineEndsAndAByteOrderMarkChangeNothing() throws IOException {
        Lesson expected = lesson();

        files.with("en/10-first-message.md", "\uFEFF" + LESSON.replace("\n", "\r\n"));

        assertEquals(expected, lesson());
    }

    @Test
    void otherFilesAndFoldersAreNoLessons() throws IOException {
        files.with("en/README.md", "About this course")
                .with("en/picture.png", "")
                .with("exercises/a/task.en.md", "");

        assertEquals(3, files.read("en").lessons().size());
    }

    @Test
    void theSpacesAroundCodeStayButForTheEnd() throws IOException {
        files.with("en/10-first-message.md", LESSON.replace("pub.publish();", "\n  pub.publish();\n\n"));

        assertEquals(
                "pub.connect();\n\n  pub.publish();",
                task().solution().orElseThrow().text());
    }
}
