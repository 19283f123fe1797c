package learnmqtt.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import learnmqtt.i18n.Language;
import learnmqtt.lesson.Course;
import learnmqtt.lesson.Lesson;
import learnmqtt.machine.OpenSessions.Announcement;
import learnmqtt.progress.Progress;
import learnmqtt.session.Background;
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
    private final Supplier<Logbook> book;
    private final Screens screens;

    /** Opens the screen of a session. */
    interface Screens {
        /** Opens it; the sandbox, for completions, is there later if at all. */
        TerminalScreen open(
                Language language, Optional<Path> history, Inbox inbox, Supplier<Optional<Sandbox>> sandbox);
    }

    /** Those at the terminal, with the learner's book, which is opened after the port: others may wait for that. */
    Lessons(Options options, Workshop workshop) {
        this(options, workshop, () -> new Logbook(workshop.progress()));
    }

    /** The same with a book that is open. */
    Lessons(Options options, Workshop workshop, Logbook book) {
        this(options, workshop, () -> book);
    }

    private Lessons(Options options, Workshop workshop, Supplier<Logbook> book) {
        this(options, workshop, book, workshop::screen);
    }

    private Lessons(Options options, Workshop workshop, Supplier<Logbook> book, Screens screens) {
        this.options = options;
        this.workshop = workshop;
        this.book = book;
        this.screens = screens;
    }

    /** The same on other screens. */
    Lessons on(Screens others) {
        return new Lessons(options, workshop, book, others);
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
        Inbox inbox = new Inbox();
        Berth wished = workshop.wished();
        Supplier<Sandbox> sandboxThere = tried(() -> sandbox(wished, inbox));
        Logbook logbook = book.get();
        options.lang().flatMap(Language::of).ifPresent(language -> logbook.language(language.code()));
        Language language = workshop.language(logbook.progress());
        Supplier<Opened> first = tried(() -> withCourse(sandboxThere.get(), language));
        AtomicReference<Sandbox> opened = new AtomicReference<>();
        Optional<Path> history = Optional.of(workshop.stateFolder().resolve("history"));
        try (TerminalScreen screen = screens.open(language, history, inbox, () -> Optional.ofNullable(opened.get()))) {
            Optional<Opened> possible = new Harbour(workshop, options, new PersonAtScreen(screen, inbox))
                    .open(wished, first, berth -> withCourse(sandbox(berth, inbox), language));
            if (possible.isEmpty()) {
                return CommandLines.MACHINE;
            }
            try (Sandbox sandbox = possible.get().sandbox()) {
                opened.set(sandbox);
                Course course = Background.await(possible.get().course());
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

    /** A sandbox, and the course for its address, which may still be being read. */
    private record Opened(Sandbox sandbox, CompletableFuture<Course> course) {}

    private Sandbox sandbox(Berth berth, Inbox inbox) {
        return new Sandbox(workshop.plan(berth.port(), berth.brokers()), inbox::post);
    }

    private Opened withCourse(Sandbox sandbox, Language language) {
        return new Opened(sandbox, Background.make("course", () -> workshop.course(language, sandbox.address())));
    }

    /** Makes something now; what goes wrong is thrown to whoever asks for it. */
    private static <T> Supplier<T> tried(Supplier<T> maker) {
        try {
            T made = maker.get();
            return () -> made;
        } catch (RuntimeException failure) {
            return () -> {
                throw failure;
            };
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
