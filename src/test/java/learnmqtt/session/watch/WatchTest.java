package learnmqtt.session.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import learnmqtt.check.Diagnosis;
import learnmqtt.lesson.Exercise;
import learnmqtt.progress.ProgressStore;
import learnmqtt.session.ExerciseCheck;
import learnmqtt.session.Happening;
import learnmqtt.session.Inbox;
import learnmqtt.session.Logbook;
import learnmqtt.session.RecordingScreen;
import learnmqtt.session.Rehearsal;
import learnmqtt.session.Samples;
import learnmqtt.session.Sandbox;
import learnmqtt.session.Shown;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The real loop with real checks; only the learner is played: saves and keys. */
@Timeout(120)
final class WatchTest {
    private static final String RIGHT = """
            var me = new MqttClient(broker, "roof", new MemoryPersistence());
            me.connect();
            """;
    private static final int MANY = 1_000;
    private static final String WRONG = RIGHT.replace("roof", "Roof");

    private final Exercise roof = Samples.exercise("roof", 5, "CONNECT client=roof");
    private final Exercise cellar = Samples.exercise("cellar", 5, "CONNECT client=cellar");
    private final RecordingScreen screen = new RecordingScreen();
    private final Inbox inbox = new Inbox();
    private final Reserve reserve = new Reserve(voice -> new Sandbox(Rehearsal.plan(), voice));

    private final BlockingQueue<String> announced = new LinkedBlockingQueue<>();
    private final Semaphore mayCheck = new Semaphore(MANY);
    private final Semaphore checking = new Semaphore(0);

    @TempDir
    private Path folder;

    private Path file;
    private FutureTask<Integer> run;

    @BeforeEach
    void begin() {
        file = folder.resolve("work/roof.jsh");
        Watch watch = new Watch(
                inbox,
                screen,
                List.of(roof, cellar),
                new Workbench(folder.resolve("work")),
                new ExerciseCheck(this::sandbox),
                () -> Optional.of(new ExerciseCheck(reserve)),
                path -> path.isAbsolute() ? folder.relativize(path) : path,
                (address, exercise) -> {
                    announced.add(address.broker());
                    return () -> announced.add("over");
                },
                logbook());
        run = new FutureTask<>(() -> {
            try {
                return watch.run(Optional.empty());
            } finally {
                screen.over();
            }
        });
        new Thread(run, "watch").start();
        screen.next(Shown.Keys.class, keys -> true);
    }

    @AfterEach
    void end() throws Exception {
        inbox.post(new Happening.EndOfInput());
        run.get(30, TimeUnit.SECONDS);
        reserve.close();
    }

    @Test
    void theFirstFileIsMadeAndNotCheckedBeforeItIsTouched() throws IOException {
        assertEquals(roof.start().text(), Files.readString(file));
        key("h");
        screen.next(Shown.Hint.class, hint -> hint.number() == 1);
    }

    @Test
    void everySaveIsChecked() throws Exception {
        Files.writeString(file, WRONG);
        assertEquals(List.of(Diagnosis.Id.CLIENT_ID), mistake());
        Path written = folder.resolve("work/roof.jsh.tmp");
        Files.writeString(written, RIGHT.replace("\n", "\r\n"));
        Files.move(written, file, StandardCopyOption.REPLACE_EXISTING);
        met();
        screen.next(Shown.Why.class, why -> true);
        assertTrue(logbook().isDone(roof));
        assertFalse(logbook().isDone(cellar));
    }

    @Test
    void aSaveEndsTheCheckOfTheOneBefore() throws Exception {
        Files.writeString(file, "while (true) {}\n");
        Files.writeString(file, "while (true) { Thread.sleep(1); }\n");
        Files.writeString(file, RIGHT);
        met();
    }

    @Test
    void aFileThatIsGoneIsToldAndMayComeBack() throws Exception {
        Files.delete(file);
        said("watch-file-gone");
        Files.writeString(file, RIGHT);
        met();
    }

    @Test
    void keysDuringACheckDoNothing() throws Exception {
        mayCheck.drainPermits();
        Files.writeString(file, RIGHT);
        assertTrue(checking.tryAcquire(30, TimeUnit.SECONDS));
        screen.fresh();
        List.of("h", "l", "n", "2", "", "r", "s", "?", "q").forEach(key -> inbox.post(new Happening.Typed(key)));
        mayCheck.release(MANY);
        Shown first = screen.next(Shown.class, shown -> true);
        assertEquals(1, assertInstanceOf(Shown.WatchHead.class, first).number());
        met();
        assertEquals(RIGHT, Files.readString(file));
        screen.next(Shown.Keys.class, keys -> true);
        key("h");
        assertEquals(
                1,
                assertInstanceOf(Shown.Hint.class, screen.next(Shown.class, shown -> true))
                        .number());
    }

    @Test
    void theSolutionComesAfterTheHintsAndAConfirmation() {
        key("s");
        said("solution-after-hints");
        key("h");
        key("h");
        key("h");
        said("watch-no-more-hints");
        key("s");
        said("solution-sure");
        key("s");
        assertEquals(
                roof.solution().text(),
                screen.next(Shown.Code.class, code -> true).text());
    }

    @Test
    void afterSuccessBothFlowsStandSideBySide() throws Exception {
        Files.writeString(file, RIGHT);
        met();
        key("s");
        screen.next(Shown.Code.class, code -> true);
        Shown.SideBySide flows = screen.next(Shown.SideBySide.class, shown -> true);
        assertEquals(2, flows.own().size());
        assertEquals(2, flows.solution().size());
    }

    @Test
    void keysLeadThroughTheExercises() throws Exception {
        key("b");
        said("watch-first");
        key("n");
        assertEquals(2, screen.next(Shown.WatchHead.class, head -> true).number());
        key("n");
        said("watch-last");
        key("1");
        assertEquals(1, screen.next(Shown.WatchHead.class, head -> true).number());
        key("l");
        assertEquals(
                List.of("roof", "cellar"),
                screen.next(Shown.ExerciseContents.class, list -> true).entries().stream()
                        .map(Shown.ExerciseContents.State::id)
                        .toList());
        key("q");
        assertEquals(0, run.get(30, TimeUnit.SECONDS));
    }

    @Test
    void anyClientFromOutsideMayDoIt() throws Exception {
        key("o");
        said("watch-outside");
        MqttAsyncClient client = new MqttAsyncClient(announced.take(), "roof", new MemoryPersistence());
        client.connect(); // answered or not: the broker goes once the task is met
        met();
        client.close(true);
        assertEquals("over", announced.poll(30, TimeUnit.SECONDS));
        assertTrue(logbook().isDone(roof));
    }

    @Test
    void aSaveEndsTheWaitingForClientsFromOutside() throws Exception {
        key("o");
        said("watch-outside");
        Files.writeString(file, RIGHT);
        met();
        announced.take();
        assertEquals("over", announced.poll(30, TimeUnit.SECONDS));
    }

    @Test
    void enterOutOfHabitDoesNotCoverWhatAKeyHasShown() {
        key("h");
        inbox.post(new Happening.Typed(""));
        inbox.post(new Happening.Typed("h"));
        screen.next(Shown.Hint.class, hint -> hint.number() == 2);
        assertEquals(
                1, // the one at the beginning
                Rehearsal.some(Shown.ExercisePage.class, screen.all()).size());
    }

    @Test
    void resetKeepsWhatTheLearnerWrote() throws Exception {
        Files.writeString(file, WRONG);
        mistake();
        key("r");
        said("watch-kept");
        assertEquals(WRONG, Files.readString(folder.resolve("work/roof.before-reset-1.jsh")));
        assertEquals(roof.start().text(), Files.readString(file));
    }

    /** For a check, which waits here while the test wants it to. */
    private Sandbox sandbox(Consumer<Happening.OfCode> voice) {
        checking.release();
        mayCheck.acquireUninterruptibly();
        return reserve.apply(voice);
    }

    private Logbook logbook() {
        return new Logbook(new ProgressStore(folder.resolve("state")));
    }

    private void key(String key) {
        screen.answered();
        inbox.post(new Happening.Typed(key));
    }

    private List<Diagnosis.Id> mistake() {
        return screen.next(Shown.Mistakes.class, mistakes -> true).diagnoses().stream()
                .map(Diagnosis::id)
                .toList();
    }

    private void met() {
        said("exercise-met");
    }

    private void said(String key) {
        screen.next(Shown.Sentence.class, sentence -> sentence.key().equals(key));
    }
}
