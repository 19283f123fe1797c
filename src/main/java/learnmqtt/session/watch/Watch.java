package learnmqtt.session.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.function.Function;
import learnmqtt.lesson.Address;
import learnmqtt.lesson.Exercise;
import learnmqtt.machine.OpenSessions.Announcement;
import learnmqtt.session.ExerciseCheck;
import learnmqtt.session.Happening;
import learnmqtt.session.Inbox;
import learnmqtt.session.Logbook;
import learnmqtt.session.Report;
import learnmqtt.session.Screen;
import learnmqtt.session.Shown;
import learnmqtt.session.Shown.Sentence;
import learnmqtt.session.Shown.Tone;

/**
 * Checks an exercise at every save of the learner's file, and takes keys in between. Everything runs on the thread that
 * calls {@link #run}, but for the checks themselves.
 */
public final class Watch {
    private static final Duration FOREVER = Duration.ofDays(1);

    /** A key counts at once; whoever presses Enter after it all the same does so within this time. */
    private static final Duration HABIT = Duration.ofSeconds(1);

    private final Inbox inbox;
    private final Screen screen;
    private final Shelf shelf;
    private final Workbench bench;
    private final CheckDesk checks;
    private final Outside outside;
    private final Logbook logbook;
    private final WatchHelp help;
    private Optional<FileWatch> watching = Optional.empty();
    private OptionalInt exit = OptionalInt.empty();
    private boolean asked;
    private long keyAt = System.nanoTime() - HABIT.toNanos();

    /** Prepares to watch clients from outside. */
    public interface Outside {
        /** What watches them, at a port that is free; empty if the learner wants none. May ask the learner. */
        Optional<ExerciseCheck> prepare() throws InterruptedException;
    }

    /**
     * @param exercises at least one
     * @param check runs the files
     * @param outside asked where a learner wants to use other tools
     * @param shown how a file's path is told
     * @param announce tells other programs where an exercise waits for clients
     */
    public Watch(
            Inbox inbox,
            Screen screen,
            List<Exercise> exercises,
            Workbench bench,
            ExerciseCheck check,
            Outside outside,
            Function<Path, Path> shown,
            BiFunction<Address, Exercise, Announcement> announce,
            Logbook logbook) {
        this.inbox = inbox;
        this.screen = screen;
        this.shelf = new Shelf(exercises, bench, logbook);
        this.bench = bench;
        this.checks = new CheckDesk(inbox, check, shown, announce);
        this.outside = outside;
        this.logbook = logbook;
        this.help = new WatchHelp(screen, checks);
    }

    /** Begins at this exercise, else at the first that is not done. Returns the exit code: 0, or 130 after Ctrl-C. */
    public int run(Optional<String> first) throws InterruptedException {
        first.ifPresentOrElse(shelf::take, shelf::takeFirstOpen);
        try {
            open();
            while (exit.isEmpty()) {
                ask();
                Optional<Happening> happening = inbox.take(FOREVER);
                if (happening.isPresent()) {
                    answer(happening.get());
                }
            }
        } finally {
            watching.ifPresent(FileWatch::close);
            checks.close();
        }
        return exit.getAsInt();
    }

    private Exercise exercise() {
        return shelf.taken();
    }

    private void answer(Happening happening) throws InterruptedException {
        if (happening instanceof Happening.Typed typed) {
            asked = false;
            if (!checks.isRunning()) { // what is typed ahead of a verdict was meant for something else
                key(typed.line().strip());
            }
        } else if (happening instanceof Happening.Saved saved && saved.file().equals(bench.path(exercise()))) {
            saved(saved.text());
        } else if (happening instanceof Happening.Finished finished) {
            finished.then().run();
        } else if (happening instanceof Happening.Interrupted) {
            exit = OptionalInt.of(130);
        } else if (happening instanceof Happening.EndOfInput) {
            exit = OptionalInt.of(0);
        }
    }

    private void ask() {
        if (!asked && !checks.isRunning() && exit.isEmpty()) {
            asked = true;
            screen.ask(new Screen.Prompt(shelf.number(), shelf.size(), Screen.Prompt.Kind.KEYS, ""));
        }
    }

    private void open() {
        watching.ifPresent(FileWatch::close);
        help.open(exercise(), logbook.isDone(exercise()));
        Exercise opened = exercise();
        try {
            Path file = bench.begin(opened);
            Optional<String> text = FileWatch.read(file);
            watching =
                    Optional.of(new FileWatch(file, text, changed -> inbox.post(new Happening.Saved(file, changed))));
            boolean untouched = isUntouched(text);
            showPage(untouched);
            if (!untouched) {
                text.ifPresent(this::check);
            }
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    private void showPage(boolean untouched) {
        screen.show(shelf.head());
        screen.show(new Shown.ExercisePage(exercise()));
        screen.show(new Shown.Checklist(exercise().task().expectation().lines(), List.of()));
        say(
                Tone.PLAIN,
                logbook.isDone(exercise()) && !untouched ? "watch-done-before" : "watch-edit",
                Map.of("file", checks.shown(bench.path(exercise())).toString()));
        screen.show(new Shown.Keys());
    }

    private boolean isUntouched(Optional<String> text) {
        return text.equals(Optional.of(exercise().start().text()));
    }

    private void saved(Optional<String> text) {
        if (text.isEmpty()) {
            checks.cancel();
            say(
                    Tone.WARNING,
                    "watch-file-gone",
                    Map.of("file", checks.shown(bench.path(exercise())).toString()));
        } else {
            check(text.get());
        }
    }

    private void check(String source) {
        Exercise checked = exercise();
        checks.begin(checked, bench.path(checked), source, report -> {
            if (checked.equals(exercise())) {
                tell(report);
            }
        });
    }

    private void tell(Report report) {
        if (report.passed()) {
            logbook.done(exercise());
        }
        screen.show(shelf.head());
        report.shown().forEach(screen::show);
        logbook.trouble()
                .ifPresent(
                        trouble -> screen.show(new Sentence(Tone.WARNING, "progress", trouble.key(), trouble.facts())));
        help.checked(report);
        if (shelf.isAllDone()) {
            say(Tone.GOOD, "watch-all-done", Map.of());
        }
        screen.show(new Shown.Keys());
    }

    private void key(String typed) throws InterruptedException {
        if (typed.isEmpty() && System.nanoTime() - keyAt < HABIT.toNanos()) {
            return; // it would show the page again, over what the key has just shown
        }
        keyAt = typed.isEmpty() ? keyAt : System.nanoTime();
        switch (typed) {
            case "n", "next" -> go(shelf.number() + 1);
            case "b", "back" -> go(shelf.number() - 1);
            case "h", "hint" -> help.hint();
            case "s", "solution" -> help.solution();
            case "l", "list" -> screen.show(shelf.contents());
            case "r", "reset" -> reset();
            case "o", "outside" -> outside();
            case "q", "quit" -> exit = OptionalInt.of(0);
            case "" -> showPage(isUntouched(FileWatch.read(bench.path(exercise()))));
            default -> other(typed);
        }
    }

    private void other(String typed) {
        if (typed.matches("[0-9]{1,4}")) {
            go(Integer.parseInt(typed));
        } else {
            screen.show(new Shown.Keys());
        }
    }

    private void go(int to) {
        if (shelf.take(to)) {
            open();
        } else {
            say(Tone.PLAIN, to < 1 ? "watch-first" : "watch-last", Map.of("count", "" + shelf.size()));
        }
    }

    /** Any client may do it, until a file is saved. */
    private void outside() throws InterruptedException {
        Exercise open = exercise();
        checks.cancel(); // it may have the port
        Optional<ExerciseCheck> check = outside.prepare();
        if (check.isEmpty()) {
            screen.show(new Shown.Keys());
            return;
        }
        checks.watchOutside(
                check.get(), open, address -> say(Tone.PLAIN, "watch-outside", address.placeholders()), report -> {
                    if (open.equals(exercise())) {
                        tell(report);
                    }
                });
    }

    private void reset() {
        try {
            watching.ifPresent(FileWatch::close);
            Optional<Path> kept = bench.reset(exercise());
            open();
            kept.ifPresent(file -> say(
                    Tone.PLAIN, "watch-kept", Map.of("file", checks.shown(file).toString())));
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    private void say(Tone tone, String key, Map<String, String> facts) {
        screen.show(Sentence.of(tone, key, facts));
    }
}
