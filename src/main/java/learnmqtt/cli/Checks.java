package learnmqtt.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import learnmqtt.i18n.Language;
import learnmqtt.json.Json;
import learnmqtt.json.JsonText;
import learnmqtt.json.Results;
import learnmqtt.lesson.Exercise;
import learnmqtt.session.ExerciseCheck;
import learnmqtt.session.Inbox;
import learnmqtt.session.Logbook;
import learnmqtt.session.Report;
import learnmqtt.session.Sandbox;
import learnmqtt.session.Shown;
import learnmqtt.session.Shown.Tone;
import learnmqtt.session.watch.Workbench;
import learnmqtt.terminal.TerminalScreen;

/** Checks exercises once: side by side where cores allow, told in their order. */
final class Checks {
    private static final int NOT_YET = 1;

    private final Surroundings surroundings;
    private final Options options;
    private final Workshop workshop;
    private final Logbook logbook;
    private final Language language;

    Checks(Surroundings surroundings, Options options, Workshop workshop, Logbook logbook) {
        this.surroundings = surroundings;
        this.options = options;
        this.workshop = workshop;
        this.logbook = logbook;
        this.language = workshop.language(logbook.progress());
    }

    /** Checks these exercises, all that the learner has begun if there are none. Returns the exit code. */
    int run(List<Exercise> asked) throws InterruptedException {
        Workbench bench = workshop.workbench();
        List<Exercise> chosen = asked.isEmpty()
                ? workshop.exercises(language, Workshop.USUAL).stream()
                        .filter(bench::hasBegun)
                        .toList()
                : asked;
        try (TerminalScreen screen = screen()) {
            if (chosen.isEmpty() && !options.json()) {
                say(screen, Tone.PLAIN, "check-nothing-begun", Map.of());
            }
            sayUntranslated(screen, chosen);
            ExerciseCheck check = new ExerciseCheck(voice -> new Sandbox(workshop.plan(0, workshop.brokers()), voice));
            ExecutorService pool = Executors.newFixedThreadPool(workshop.sideBySide());
            try {
                List<Future<Report>> reports = new ArrayList<>();
                for (Exercise exercise : chosen) {
                    reports.add(pool.submit(() -> check(check, exercise, bench)));
                }
                return tell(reports, chosen, screen);
            } finally {
                pool.shutdownNow();
            }
        }
    }

    private void sayUntranslated(TerminalScreen screen, List<Exercise> chosen) {
        List<String> names = chosen.stream()
                .filter(exercise -> !exercise.language().equals(language.code()))
                .map(Exercise::id)
                .toList();
        if (!names.isEmpty() && !options.json()) {
            say(screen, Tone.PLAIN, "untranslated", Map.of("names", String.join(", ", names)));
        }
    }

    /** Watches what clients from outside do. Returns the exit code. */
    int watch(Exercise exercise, Duration limit) throws InterruptedException {
        Inbox inbox = new Inbox();
        try (TerminalScreen screen = workshop.screen(language, Optional.empty(), inbox, Optional::empty)) {
            Optional<Berth> berth =
                    new Harbour(workshop, options, new PersonAtScreen(screen, inbox)).berth(workshop.wished());
            if (berth.isEmpty()) {
                return CommandLines.MACHINE;
            }
            ExerciseCheck check = new ExerciseCheck(voice ->
                    new Sandbox(workshop.plan(berth.get().port(), berth.get().brokers()), voice));
            Report report = check.watch(exercise, limit, sandbox -> sayOpen(screen, exercise, limit, sandbox));
            note(report);
            if (options.json()) {
                print(List.of(report));
            } else {
                report.shown().forEach(screen::show);
            }
            return code(List.of(report));
        }
    }

    private static Report check(ExerciseCheck check, Exercise exercise, Workbench bench) throws InterruptedException {
        try {
            Path file = bench.begin(exercise);
            return check.run(exercise, Workshop.shown(file), bench.read(exercise));
        } catch (IOException unreadable) {
            throw Workshop.unwritable(bench.path(exercise), unreadable);
        }
    }

    private int tell(List<Future<Report>> futures, List<Exercise> chosen, TerminalScreen screen)
            throws InterruptedException {
        List<Report> reports = new ArrayList<>();
        try {
            for (Future<Report> future : futures) {
                Report report = future.get();
                note(report);
                reports.add(report);
                if (!options.json()) {
                    tell(screen, report);
                }
            }
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
        }
        if (options.json()) {
            print(reports);
        } else if (chosen.size() > 1) {
            long met = reports.stream().filter(Report::passed).count();
            say(
                    screen,
                    met == reports.size() ? Tone.GOOD : Tone.PLAIN,
                    "check-summary",
                    Map.of("met", "" + met, "of", "" + reports.size()));
        }
        return code(reports);
    }

    private void tell(TerminalScreen screen, Report report) {
        String file = report.file().map(Path::toString).orElse("");
        say(screen, Tone.PLAIN, "check-title", Map.of("title", report.exercise().title(), "file", file));
        report.shown().forEach(screen::show);
    }

    private void print(List<Report> reports) {
        List<Json.Members> shapes = reports.stream().map(CheckedJson::of).toList();
        surroundings.out().println(JsonText.write(Results.check(shapes)));
    }

    private void sayOpen(TerminalScreen screen, Exercise exercise, Duration limit, Sandbox sandbox) {
        if (options.json()) {
            surroundings.err().tell(sandbox.address().broker());
            return;
        }
        say(screen, Tone.PLAIN, "check-title", Map.of("title", exercise.title(), "file", exercise.id()));
        screen.show(new Shown.ExercisePage(exercise));
        say(
                screen,
                Tone.PLAIN,
                "external-open",
                Map.of("broker", sandbox.address().broker(), "seconds", "" + limit.toSeconds()));
    }

    private void note(Report report) {
        if (report.passed()) {
            logbook.done(report.exercise());
            logbook.trouble().ifPresent(trouble -> workshop.tell(trouble, logbook.progress()));
        }
    }

    private static int code(List<Report> reports) {
        if (reports.stream().anyMatch(Report::isTroubleOfMachine)) {
            return CommandLines.MACHINE;
        }
        return !reports.isEmpty() && reports.stream().allMatch(Report::passed) ? 0 : NOT_YET;
    }

    private TerminalScreen screen() {
        return workshop.page(language);
    }

    private static void say(TerminalScreen screen, Tone tone, String key, Map<String, String> facts) {
        screen.show(new Shown.Sentence(tone, "cli", key, facts));
    }
}
