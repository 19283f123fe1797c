package learnmqtt.session;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import learnmqtt.lesson.Exercise;

/** Runs one check at a time on a thread of its own; a newer one ends the older. Used on the session's thread. */
final class CheckDesk implements AutoCloseable {
    private final ExerciseCheck check;
    private final Inbox inbox;
    private final Function<Path, Path> shown;
    private Optional<Thread> running = Optional.empty();

    /** @param shown how a file's path is told */
    CheckDesk(ExerciseCheck check, Inbox inbox, Function<Path, Path> shown) {
        this.check = check;
        this.inbox = inbox;
        this.shown = shown;
    }

    Path shown(Path file) {
        return shown.apply(file);
    }

    boolean isRunning() {
        return running.isPresent();
    }

    /** Begins a check; {@code then} gets the report on the session's thread, unless a newer check began. */
    void begin(Exercise exercise, Path file, String source, Consumer<Report> then) {
        cancel();
        Path told = shown.apply(file);
        Thread thread = new Thread(
                () -> {
                    Thread self = Thread.currentThread();
                    Runnable after;
                    try {
                        Report report = check.run(exercise, told, source);
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
                },
                "check");
        thread.setDaemon(true);
        running = Optional.of(thread);
        thread.start();
    }

    /** Ends the check that runs, if one does; its report will not be told. */
    void cancel() {
        running.ifPresent(Thread::interrupt);
        running = Optional.empty();
    }

    @Override
    public void close() {
        cancel();
    }
}
