package learnmqtt.broker.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import learnmqtt.broker.Snapshot;
import learnmqtt.conf.Logging;
import learnmqtt.conf.Persistence;
import learnmqtt.i18n.Messages;
import learnmqtt.machine.FileReason;
import learnmqtt.machine.MachineTrouble;
import learnmqtt.mosquitto.log.LogLine;

/**
 * Reads and saves what a broker remembers, as {@code persistence true} asks for; now and then on a thread of its own.
 * Thread-safe; whoever begins it stops it.
 */
final class Keeping {
    private final Persistence persistence;
    private final Path path;
    private final SnapshotFile file;
    private final Messages messages;
    private final Consumer<LogLine> lines;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread saving = new Thread(work, "saving");
        saving.setDaemon(true);
        return saving;
    });

    /** @param path the file, whose folder must be there */
    Keeping(Persistence persistence, Path path, Messages messages, Consumer<LogLine> lines) {
        this.persistence = persistence;
        this.path = path;
        this.file = new SnapshotFile(path);
        this.messages = messages;
        this.lines = lines;
    }

    /**
     * What was saved; nothing if there is no file. One that cannot be understood is given another name, and the log says
     * so.
     *
     * @throws MachineTrouble if there is a file that cannot be read, or its folder is not there
     */
    Snapshot before() {
        Path folder = path.toAbsolutePath().resolveSibling("");
        if (!Files.isDirectory(folder)) {
            throw new MachineTrouble("broker", "persistence-folder", Map.of("folder", folder.toString()));
        }
        try {
            SnapshotFile.Found found = file.read();
            if (found.other().isPresent()) {
                sayAside(found.other().get(), file.setAside());
            }
            return found.snapshot().orElseGet(Snapshot::empty);
        } catch (IOException unreadable) {
            Map<String, String> facts = Map.of("file", persistence.path(), "why", FileReason.of(unreadable));
            throw new MachineTrouble("broker", "file-unreadable", facts, unreadable);
        }
    }

    private void sayAside(SnapshotFile.Other why, Path aside) {
        Map<String, String> facts = Map.of("file", persistence.path(), "aside", "" + aside.getFileName());
        say(Logging.Type.WARNING, "kept-" + why.name().toLowerCase(Locale.ROOT), facts);
    }

    /** Saves what there is then, each time that the interval has passed. */
    void begin(Supplier<Snapshot> now) {
        int seconds = persistence.autosaveSeconds();
        if (seconds > 0) {
            var unused = thread.scheduleWithFixedDelay(() -> save(now.get()), seconds, seconds, TimeUnit.SECONDS);
        }
    }

    /** Saves what there is now, soon and on the thread that saves; nothing once that has been stopped. */
    void saveSoon(Supplier<Snapshot> now) {
        try {
            thread.execute(() -> save(now.get()));
        } catch (RejectedExecutionException stopped) {
            // the last saving is about to come
        }
    }

    /** Saves nothing any more by itself; returns when what is being written is written. */
    void stop() {
        thread.shutdown();
        try {
            boolean unused = thread.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Saves this, and says so in the log as Mosquitto does; what goes wrong is said, too. */
    synchronized void save(Snapshot snapshot) {
        lines.accept(new LogLine(
                Logging.Type.INFORMATION, false, "Saving in-memory database to " + persistence.path() + "."));
        try {
            file.write(snapshot);
        } catch (IOException failure) {
            say(Logging.Type.ERROR, "not-saved", Map.of("file", persistence.path(), "why", FileReason.of(failure)));
        }
    }

    private void say(Logging.Type type, String key, Map<String, String> facts) {
        lines.accept(new LogLine(type, false, LogLine.OWN + messages.say("log", key, facts)));
    }
}
