package learnmqtt.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The real {@code ./learn watch} at a terminal; a learner edits files beside it. */
@EnabledOnOs(OS.LINUX)
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class WatchIT {
    @TempDir
    Path folder;

    private ExerciseFolder exercises;

    @BeforeAll
    static void build() throws Exception {
        Tools.need("script");
        Learn.build();
    }

    @BeforeEach
    void copy() throws Exception {
        exercises = ExerciseFolder.in(folder.resolve("course"));
    }

    @Test
    void allExercisesAreSolvedInOrderEachFirstWrongThenRight() throws Exception {
        List<String> ids = exercises.ids();
        assertEquals(12, ids.size());
        try (LearnProcess learn = watch("en").atTerminal(80)) {
            for (int i = 0; i < ids.size(); i++) {
                String id = ids.get(i);
                String prompt = "watch " + (i + 1) + "/12>";
                learn.await(id + ".jsh in your editor");
                learn.await(prompt);
                save(exercises.wrong(id), exercises.work(id));
                learn.await("✗");
                learn.await(prompt);
                save(exercises.part(id, "solution.jsh"), exercises.work(id));
                learn.await("is met.");
                learn.await("Why");
                learn.await(prompt);
                if (i < ids.size() - 1) {
                    learn.press("n");
                }
            }
            learn.press("q");
            assertEquals(0, learn.exitCode(), learn.said());
            assertTrue(learn.said().contains("All exercises are done."));
        }
        LauncherCopy.Result list = with("list", "en").toItsEnd();
        assertEquals(
                12, list.out().stream().filter(line -> line.endsWith(", done")).count(), list.toString());
    }

    @Test
    void koreanNarrowAndPlainAreTheSameWatch() throws Exception {
        try (LearnProcess learn = watch("ko").atTerminal(40)) {
            learn.await("watch 1/12>");
            save(exercises.part("roof-station", "solution.jsh"), exercises.work("roof-station"));
            learn.await("실습을 마쳤어요");
            learn.await("watch 1/12>");
            learn.press("q");
            assertEquals(0, learn.exitCode(), learn.said());
        }
    }

    @Test
    void pipedItTakesKeysAsLinesAndEndsWithTheInput() throws Exception {
        try (LearnProcess learn = watch("en").piped()) {
            learn.type("h");
            learn.await("Hint 1 of");
            learn.type("l");
            learn.await("2. ");
            learn.endInput();
            assertEquals(0, learn.exitCode(), learn.said());
            assertFalse(learn.raw().contains("\u001b"), "escape codes in a pipe");
        }
    }

    @Test
    void ctrlCEndsItAndTheTerminalIsAsBefore() throws Exception {
        try (LearnProcess learn = watch("en").atTerminal(80)) {
            learn.await("watch 1/12>");
            learn.press("\u0003");
            assertEquals(130, learn.exitCode(), learn.said());
        }
    }

    private Learn watch(String language) {
        return with("watch", language);
    }

    private Learn with(String command, String language) {
        return Learn.with(
                command,
                "--lessons",
                exercises.course().toString(),
                "--state",
                folder.resolve("state").toString(),
                "--lang",
                language);
    }

    /** As many editors do: another file, and then its name. */
    private static void save(Path from, Path to) throws Exception {
        Path written = to.resolveSibling(to.getFileName() + "~");
        Files.copy(from, written, StandardCopyOption.REPLACE_EXISTING);
        Files.move(written, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
