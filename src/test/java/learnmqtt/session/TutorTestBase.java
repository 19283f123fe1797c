package learnmqtt.session;

import static learnmqtt.session.Rehearsal.USUAL;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import learnmqtt.progress.Mark;
import learnmqtt.progress.ProgressStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A session in a course of two small lessons, for the tests of the real loop. */
@Timeout(120)
abstract class TutorTestBase {
    static final String CONNECT = "var me = new MqttClient(broker, \"me\", new MemoryPersistence()); me.connect();";

    private static final String LESSON = """
            ---
            id: one
            title: Lesson one
            minutes: 5
            ---

            ## Read {#read}

            %s

            ## Connect {#connect}

            Connect.

            ```java try
            int tried = 7;
            ```

            ```expect
            CONNECT client=me
            CONNACK to=me code=0
            ```

            ```hint
            First.
            ```

            ```hint
            Second.
            ```

            ```solution
            %s
            ```

            ## Publish {#publish}

            Publish.

            ```expect
            given CONNECT client=me
            PUBLISH from=me topic=debug payload=one
            PUBLISH from=me topic=debug payload=two
            ```

            ## One answer {#ask}

            Which?

            ```quiz
            - [ ] This — No.
            - [x] That — Yes.
            ```

            ## Two answers {#ask-all}

            Which?

            ```quiz
            - [x] This — Yes.
            - [x] That — Yes.
            - [ ] None — No.
            ```
            """;

    private static final String SECOND = """
            ---
            id: two
            title: Lesson two
            minutes: 5
            ---

            ## Last {#last}

            Text.

            ## Silence {#silence}

            Connect, and say nothing.

            ```expect
            CONNECT client=me
            not PUBLISH from=me
            ```
            """;

    @TempDir
    private Path folder;

    private Path lessons;
    ProgressStore progress;
    private Optional<Rehearsal> opened = Optional.empty();

    @BeforeEach
    void write() throws IOException {
        lessons = folder.resolve("lessons");
        progress = new ProgressStore(folder.resolve("state"));
        for (String language : List.of("en", "ko")) {
            Path files = Files.createDirectories(lessons.resolve(language));
            String text = language.equals("en") ? "Text." : "Text.\n\nMore text.";
            Files.writeString(files.resolve("1-one.md"), LESSON.formatted(text, CONNECT.replace("; me", ";\nme")));
            Files.writeString(files.resolve("2-two.md"), SECOND);
        }
    }

    @AfterEach
    void close() {
        opened.ifPresent(Rehearsal::close);
    }

    Rehearsal at(String step, Manner manner) {
        progress.update(book -> book.at("one", step));
        Rehearsal session = new Rehearsal(lessons, folder.resolve("state"), manner);
        opened = Optional.of(session);
        return session;
    }

    /** In front of the task to publish, with {@code me} connected. */
    Rehearsal publishing() {
        progress.update(book -> book.done("one", "connect", List.of(CONNECT)));
        Rehearsal session = at("publish", USUAL);
        session.said("replaying");
        return session;
    }

    /** Makes the record of progress one that is not written any more. */
    void breakProgress() throws IOException {
        Path file;
        try (Stream<Path> files = Files.list(folder.resolve("state"))) {
            file = files.filter(each -> each.toString().endsWith(".json"))
                    .findFirst()
                    .orElseThrow();
        }
        Files.writeString(file, "{\"version\": 999}");
    }

    Mark mark(String step) {
        return progress.load().progress().mark("one", step);
    }
}
