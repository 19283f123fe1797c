package learnmqtt.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import learnmqtt.broker.Broker;
import learnmqtt.i18n.Language;
import learnmqtt.lesson.Address;
import learnmqtt.lesson.Course;
import learnmqtt.lesson.Lesson;
import learnmqtt.machine.OpenSessions.Announcement;
import learnmqtt.progress.Progress;
import learnmqtt.session.Inbox;
import learnmqtt.session.Logbook;
import learnmqtt.session.Manner;
import learnmqtt.session.Sandbox;
import learnmqtt.session.Shown;
import learnmqtt.session.Tutor;
import learnmqtt.session.Walk;
import learnmqtt.terminal.TerminalScreen;

/** Puts a session together: a screen, a sandbox, a course, the learner's progress; and lets it run. */
final class Lessons {
    private final Options options;
    private final Workshop workshop;
    private final Logbook logbook;

    Lessons(Options options, Workshop workshop, Logbook logbook) {
        this.options = options;
        this.workshop = workshop;
        this.logbook = logbook;
    }

    /** Goes on where the learner left off. Returns the exit code. */
    int resume() throws InterruptedException {
        return run(Optional.empty());
    }

    /** One lesson, and then the end. Returns the exit code. */
    int only(String lesson) throws InterruptedException {
        return run(Optional.of(lesson));
    }

    private int run(Optional<String> only) throws InterruptedException {
        options.lang().flatMap(Language::of).ifPresent(language -> logbook.language(language.code()));
        Language language = workshop.language(logbook.progress());
        Supplier<Broker> brokers = new Ahead<>(workshop.brokers());
        Address expected = new Address(workshop.host(), options.port().orElse(Workshop.USUAL.port()));
        Supplier<Course> expectedCourse = new Ahead<>(() -> workshop.course(language, expected));
        Inbox inbox = new Inbox();
        AtomicReference<Sandbox> opened = new AtomicReference<>();
        Optional<Path> history = Optional.of(workshop.stateFolder().resolve("history"));
        try (TerminalScreen screen =
                workshop.screen(language, history, inbox, () -> Optional.ofNullable(opened.get()))) {
            Optional<Sandbox> possible = new Harbour(workshop, options, new PersonAtScreen(screen, inbox))
                    .open(brokers, berth -> new Sandbox(workshop.plan(berth.port(), berth.brokers()), inbox::post));
            if (possible.isEmpty()) {
                return CommandLines.MACHINE;
            }
            try (Sandbox sandbox = possible.get()) {
                opened.set(sandbox);
                Course course = sandbox.address().equals(expected)
                        ? expectedCourse.get()
                        : workshop.course(language, sandbox.address());
                sayUntranslated(course, screen);
                Walk walk = new Walk(course, place(logbook.progress(), only));
                Manner manner = new Manner(only.isPresent(), screen.isPiped(), options.commandAgain());
                Spoken spoken =
                        new Spoken(language, screen, logbook, wanted -> workshop.course(wanted, sandbox.address()));
                Announcement open = announce(sandbox, walk.lesson());
                try (open) {
                    Consumer<Lesson> announce = lesson -> announce(sandbox, lesson);
                    return new Tutor(inbox, screen, sandbox, walk, logbook, manner, spoken, announce).run();
                }
            }
        }
    }

    /** Tells other programs what is open here. */
    private Announcement announce(Sandbox sandbox, Lesson lesson) {
        return workshop.openSessions().announce(sandbox.address().broker(), lesson.title());
    }

    /** Where the learner left off; in the lesson that was asked for, if one was. */
    private static Progress.Place place(Progress progress, Optional<String> only) {
        Progress.Place last = progress.place().orElse(new Progress.Place("", ""));
        return only.filter(lesson -> !lesson.equals(last.lesson()))
                .map(lesson -> new Progress.Place(lesson, ""))
                .orElse(last);
    }

    private static void sayUntranslated(Course course, TerminalScreen screen) {
        if (!course.untranslated().isEmpty()) {
            screen.show(new Shown.Sentence(
                    Shown.Tone.PLAIN,
                    "cli",
                    "untranslated",
                    Map.of("names", String.join(", ", course.untranslated()))));
        }
    }
}
