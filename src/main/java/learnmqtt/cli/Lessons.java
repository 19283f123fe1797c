package learnmqtt.cli;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import learnmqtt.i18n.Language;
import learnmqtt.lesson.Course;
import learnmqtt.session.Inbox;
import learnmqtt.session.Logbook;
import learnmqtt.session.Manner;
import learnmqtt.session.PromptCompletions;
import learnmqtt.session.Sandbox;
import learnmqtt.session.Tutor;
import learnmqtt.session.VoiceOfCode;
import learnmqtt.session.Walk;
import learnmqtt.terminal.TerminalScreen;
import learnmqtt.terminal.TerminalSettings;

/** Puts a session together: a screen, a sandbox, a course, the learner's progress; and lets it run. */
final class Lessons {
    private final Surroundings surroundings;
    private final Options options;
    private final Workshop workshop;

    Lessons(Surroundings surroundings, Options options) {
        this.surroundings = surroundings;
        this.options = options;
        this.workshop = new Workshop(surroundings, options);
    }

    /** Goes on where the learner left off. */
    int resume() throws InterruptedException {
        return run(Optional.empty());
    }

    /** One lesson, and then the end. */
    int only(String lesson) throws InterruptedException {
        return run(Optional.of(lesson));
    }

    private int run(Optional<String> only) throws InterruptedException {
        Logbook logbook = new Logbook();
        Language language = Language.choose(options.lang(), Optional.empty(), surroundings.environment());
        Inbox inbox = new Inbox();
        AtomicReference<Sandbox> sandboxes = new AtomicReference<>();
        Optional<Sandbox> none = Optional.empty();
        try (TerminalScreen screen = TerminalScreen.open(
                new TerminalSettings(
                        TerminalSettings.Color.valueOf(options.color().name().toUpperCase(java.util.Locale.ROOT)),
                        options.plain(),
                        Optional.empty(),
                        true,
                        () -> Optional.ofNullable(sandboxes.get()).map(Sandbox::address)),
                surroundings.in(),
                surroundings.out(),
                surroundings.environment(),
                inbox::post,
                new PromptCompletions(() -> Optional.ofNullable(sandboxes.get()).map(Sandbox::workspace)),
                language.code())) {
            try (Sandbox sandbox = new Sandbox(workshop.plan(options.port().orElse(1883)), new VoiceOfCode(inbox))) {
                sandboxes.set(sandbox);
                Course course = workshop.course(language, sandbox.address());
                Walk walk = new Walk(course, only.orElse(""), "");
                Spoken spoken = new Spoken(language, screen, wanted -> workshop.course(wanted, sandbox.address()));
                Manner manner = new Manner(only.isPresent(), screen.isPiped());
                return new Tutor(inbox, screen, sandbox, walk, logbook, manner, spoken).run();
            }
        }
    }

    int list() {
        return 0;
    }

    int reset(Optional<String> lesson) {
        return 0;
    }
}
