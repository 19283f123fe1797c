package learnmqtt.session;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import learnmqtt.broker.EmbeddedBroker;
import learnmqtt.lesson.Address;
import learnmqtt.lesson.Course;
import learnmqtt.lesson.markdown.CourseReader;
import learnmqtt.progress.Progress;
import learnmqtt.progress.ProgressStore;
import learnmqtt.tap.TapSettings;
import learnmqtt.wire.History;
import learnmqtt.workspace.WorkspaceSettings;

/** A whole session, with a screen that remembers. Closing it ends the session. */
public final class Rehearsal implements AutoCloseable, Translator {
    static final Manner USUAL = new Manner(false, false, "./learn");
    static final Manner PIPED = new Manner(false, true, "./learn");

    private final RecordingScreen screen = new RecordingScreen();
    private final Inbox inbox = new Inbox();
    private final Path lessons;
    private final Sandbox sandbox;
    private final Logbook logbook;
    private final FutureTask<Integer> run;

    /** Begins at the place that the record in the folder names, else at the first step. */
    Rehearsal(Path lessons, Path state, Manner manner) {
        this.lessons = lessons;
        this.sandbox = new Sandbox(plan(), inbox::post);
        this.logbook = new Logbook(new ProgressStore(state));
        Walk walk = new Walk(course("en"), logbook.progress().place().orElse(new Progress.Place("", "")));
        Tutor tutor = new Tutor(inbox, screen, sandbox, walk, logbook, manner, this, lesson -> {});
        this.run = new FutureTask<>(() -> {
            try {
                return tutor.run();
            } finally {
                screen.over();
            }
        });
        new Thread(run, "tutor").start();
    }

    /** A sandbox on any free port. */
    public static Sandbox.Plan plan() {
        return new Sandbox.Plan("127.0.0.1", TapSettings.loopback(0), EmbeddedBroker::start, Rehearsal::settings);
    }

    RecordingScreen screen() {
        return screen;
    }

    Address address() {
        return sandbox.address();
    }

    /** What has crossed the wire, since the sandbox was last renewed. */
    History wire() {
        return sandbox.timeline().history();
    }

    /** Enters a line at the next prompt. */
    void type(String line) {
        screen.answered();
        post(new Happening.Typed(line));
    }

    /** Enters a line at the next prompt. Returns all that is shown until the prompt after it. */
    List<Shown> answerTo(String line) {
        screen.untilPrompt();
        type(line);
        return screen.untilPrompt();
    }

    void post(Happening happening) {
        inbox.post(happening);
    }

    /** Waits for a sentence of the session. */
    Shown.Sentence said(String key) {
        return screen.next(Shown.Sentence.class, sentence -> sentence.key().equals(key));
    }

    /** The keys of the sentences among what was shown. */
    static List<String> sentences(List<Shown> shown) {
        return some(Shown.Sentence.class, shown).stream()
                .map(Shown.Sentence::key)
                .toList();
    }

    public static <T extends Shown> List<T> some(Class<T> kind, List<Shown> shown) {
        return shown.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** The ids of the steps whose pages are among what was shown. */
    static List<String> pages(List<Shown> shown) {
        return some(Shown.StepPage.class, shown).stream()
                .map(page -> page.step().id())
                .toList();
    }

    /** The code with which the session ended. */
    int exitCode() {
        try {
            return run.get(30, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }

    @Override
    public Optional<Course> speak(String code) {
        screen.speak(code);
        return List.of("en", "ko").contains(code) ? Optional.of(course(code)) : Optional.empty();
    }

    @Override
    public String other() {
        return "ko";
    }

    @Override
    public String languages() {
        return "en, ko";
    }

    @Override
    public void close() {
        post(new Happening.EndOfInput());
        exitCode();
        sandbox.close();
    }

    private Course course(String language) {
        return CourseReader.read(lessons, language, address());
    }

    static WorkspaceSettings settings(Address address) {
        List<Path> paho = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.contains("org.eclipse.paho.client.mqttv3"))
                .map(Path::of)
                .toList();
        try {
            String prelude = Files.readString(Path.of("sandbox/prelude.jsh"));
            return WorkspaceSettings.of(paho, prelude.replace("{{broker}}", address.broker()));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
