package learnmqtt.session.watch;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import learnmqtt.lesson.Address;
import learnmqtt.lesson.Exercise;
import learnmqtt.machine.OpenSessions.Announcement;
import learnmqtt.session.Background;
import learnmqtt.session.ExerciseCheck;
import learnmqtt.session.Happening;
import learnmqtt.session.Inbox;
import learnmqtt.session.Report;

/** Runs one check at a time on a thread of its own; a newer one ends the older. Used on the session's thread. */
final class CheckDesk implements AutoCloseable {
    private static final Duration OUTSIDE = Duration.ofMinutes(10);

    private final Inbox inbox;
    private final ExerciseCheck files;
    private final Function<Path, Path> shown;
    private final BiFunction<Address, Exercise, Announcement> announce;
    private Optional<Thread> running = Optional.empty();
    private boolean watchesOutside;

    /**
     * @param files runs the learner's files
     * @param shown how a file's path is told
     * @param announce tells other programs where an exercise waits for clients
     */
    CheckDesk(
            Inbox inbox,
            ExerciseCheck files,
            Function<Path, Path> shown,
            BiFunction<Address, Exercise, Announcement> announce) {
        this.inbox = inbox;
        this.files = files;
        this.shown = shown;
        this.announce = announce;
    }

    Path shown(Path file) {
        return shown.apply(file);
    }

    /** Whether a file is being checked. */
    boolean isRunning() {
        return running.isPresent() && !watchesOutside;
    }

    /** Begins a check; {@code then} gets the report on the session's thread, unless a newer check began. */
    void begin(Exercise exercise, Path file, String source, Consumer<Report> then) {
        Path told = shown.apply(file);
        run(() -> files.run(exercise, told, source), then);
        watchesOutside = false;
    }

    /**
     * Watches any clients.
     *
     * @param outside watches them
     * @param open told on the session's thread where they can connect
     */
    void watchOutside(ExerciseCheck outside, Exercise exercise, Consumer<Address> open, Consumer<Report> then) {
        run(() -> watch(outside, exercise, open), then);
        watchesOutside = true;
    }

    /** Ends the check that runs, if one does; its report will not be told. */
    void cancel() {
        running.ifPresent(Thread::interrupt);
        running = Optional.empty();
    }

    private Report watch(ExerciseCheck outside, Exercise exercise, Consumer<Address> open) throws InterruptedException {
        Announcement[] announced = {() -> {}};
        try {
            return outside.watch(exercise, OUTSIDE, sandbox -> {
                announced[0] = announce.apply(sandbox.address(), exercise);
                inbox.post(new Happening.Finished(() -> open.accept(sandbox.address())));
            });
        } finally {
            announced[0].close();
        }
    }

    private interface Check {
        Report run() throws InterruptedException;
    }

    private void run(Check check, Consumer<Report> then) {
        cancel();
        running = Optional.of(Background.run("check", () -> work(check, then)));
    }

    private void work(Check check, Consumer<Report> then) {
        Thread self = Thread.currentThread();
        Runnable after;
        try {
            Report report = check.run();
            after = () -> then.accept(report);
        } catch (InterruptedException overtaken) {
            return;
        } catch (RuntimeException failed) {
            after = () -> {
                throw failed;
            };
        }
        Runnable last = after;
        inbox.post(new Happening.Finished(() -> {
            if (running.filter(self::equals).isPresent()) {
                running = Optional.empty();
                last.run();
            }
        }));
    }

    @Override
    public void close() {
        cancel();
    }
}
