package learnmqtt.session;

import static learnmqtt.session.Samples.lesson;
import static learnmqtt.session.Samples.question;
import static learnmqtt.session.Samples.reading;
import static learnmqtt.session.Samples.task;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import learnmqtt.lesson.Lesson;
import learnmqtt.lesson.Step;
import learnmqtt.progress.Progress;
import learnmqtt.progress.ProgressStore;
import learnmqtt.progress.Trouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LogbookTest {
    private final Step read = reading("read");
    private final Step solved = task("solved", "CONNECT", Optional.of("solve();"));
    private final Step unsolved = task("unsolved", "CONNECT");
    private final Step asked = question("asked");
    private final Lesson lesson = lesson("lesson", read, solved, unsolved, asked);

    @TempDir
    private Path state;

    private Logbook book;

    @BeforeEach
    void open() {
        book = new Logbook(new ProgressStore(state));
    }

    @Test
    void aStepIsOpenThenSkippedThenDone() {
        assertEquals(Shown.Mark.OPEN, book.mark(lesson, solved));
        book.skipped(lesson, solved);
        assertEquals(Shown.Mark.SKIPPED, book.mark(lesson, solved));
        assertFalse(book.isDone(lesson, solved));
        book.done(lesson, solved, List.of());
        assertEquals(Shown.Mark.DONE, book.mark(lesson, solved));
        assertTrue(book.isDone(lesson, solved));
    }

    @Test
    void whatIsDoneCannotBeSkippedAnyMore() {
        book.done(lesson, solved, List.of());
        book.skipped(lesson, solved);
        assertEquals(Shown.Mark.DONE, book.mark(lesson, solved));
    }

    @Test
    void aLessonIsCompleteWithEveryTaskAndEveryQuestion() {
        book.done(lesson, solved, List.of());
        book.done(lesson, unsolved, List.of());
        assertFalse(book.isComplete(lesson));
        book.done(lesson, asked, List.of());
        assertTrue(book.isComplete(lesson));
    }

    @Test
    void aSkippedStepLeavesTheLessonIncomplete() {
        book.done(lesson, solved, List.of());
        book.skipped(lesson, unsolved);
        book.done(lesson, asked, List.of());
        assertFalse(book.isComplete(lesson));
        assertEquals(Shown.Mark.SKIPPED, book.entry(lesson, true).mark());
    }

    @Test
    void theListSaysHowFarALessonIs() {
        assertEquals(Shown.Mark.OPEN, book.entry(lesson, false).mark());
        book.done(lesson, read, List.of());
        Shown.Contents.Entry entry = book.entry(lesson, true);
        assertEquals(Shown.Mark.HERE, entry.mark());
        assertEquals(1, entry.done());
        assertEquals(4, entry.steps());
    }

    @Test
    void replaysTheLearnersOwnCode() {
        book.done(lesson, solved, List.of("mine();", "too();"));
        assertEquals(List.of("mine();", "too();"), code(book.replayOf(lesson, lesson.steps())));
    }

    @Test
    void replaysTheSolutionWhereTheLearnersOwnIsNotKnown() {
        book.skipped(lesson, solved);
        assertEquals(List.of("solve();"), code(book.replayOf(lesson, lesson.steps())));
    }

    @Test
    void replaysNothingOfATaskWithNeither() {
        assertEquals(List.of(), code(book.replayOf(lesson, List.of(read, unsolved, asked))));
    }

    @Test
    void isOpenedWhereItWasLeft() {
        book.at(lesson, unsolved);
        book.done(lesson, solved, List.of("mine();"));
        book.language("ko");
        Logbook again = new Logbook(new ProgressStore(state));
        assertEquals(
                Optional.of(new Progress.Place("lesson", "unsolved")),
                again.progress().place());
        assertEquals(Optional.of("ko"), again.progress().language());
        assertEquals(List.of("mine();"), code(again.replayOf(lesson, lesson.steps())));
    }

    @Test
    void tellsOfADamagedRecordOnce() throws IOException {
        Files.writeString(state.resolve("progress.json"), "{");
        Logbook damaged = new Logbook(new ProgressStore(state));
        assertEquals(Optional.of("damaged"), damaged.trouble().map(Trouble::key));
        assertEquals(Optional.empty(), damaged.trouble());
    }

    private static List<String> code(List<Past> stretches) {
        return stretches.stream().flatMap(past -> past.code().stream()).toList();
    }
}
