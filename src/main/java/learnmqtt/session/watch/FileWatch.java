package learnmqtt.session.watch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import learnmqtt.session.Background;

/**
 * Tells when the content of a file is another. The system's events make it quick where there are any; time, size and
 * now and then the content are looked at besides, for network disks and the like tell of nothing. An editor may write
 * the file in several steps, or another one and give it the name: what is told has stood still for a moment.
 */
final class FileWatch implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration SETTLED = Duration.ofMillis(15);
    /** How many looks at the time pass between two at the content. */
    private static final int CONTENT_EVERY = 10;

    private final Path file;
    private final Consumer<Optional<String>> changed;
    private final Thread thread;
    private Optional<String> told;
    private Stamp stamp = Stamp.NONE;

    private record Stamp(long time, long size) {
        static final Stamp NONE = new Stamp(0, -1);
    }

    /**
     * Watches until it is closed.
     *
     * @param known the content that need not be told
     * @param changed told the new content, empty when the file is gone; on a thread of its own
     */
    FileWatch(Path file, Optional<String> known, Consumer<Optional<String>> changed) {
        this.file = file;
        this.changed = changed;
        this.told = known;
        this.thread = Background.run("file-watch", this::run);
    }

    /** The text of a file, with line ends of one kind; empty where there is none. */
    static Optional<String> read(Path file) {
        try {
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            return Optional.of(text.replace("\uFEFF", "").replace("\r\n", "\n").replace('\r', '\n'));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    private void run() {
        try (WatchService events = FileSystems.getDefault().newWatchService()) {
            register(events);
            int looks = 0;
            while (!Thread.currentThread().isInterrupted()) {
                WatchKey key = events.poll(POLL.toMillis(), TimeUnit.MILLISECONDS);
                boolean stirred = key != null;
                if (key != null) {
                    key.pollEvents();
                    key.reset();
                }
                Stamp now = stamp();
                if (stirred || !now.equals(stamp) || ++looks % CONTENT_EVERY == 0) {
                    stamp = now;
                    tell(settled());
                }
            }
        } catch (IOException | InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private void register(WatchService events) {
        try {
            Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
            folder.register(
                    events,
                    StandardWatchEventKinds.ENTRY_CREATE,
                    StandardWatchEventKinds.ENTRY_MODIFY,
                    StandardWatchEventKinds.ENTRY_DELETE);
        } catch (IOException noEvents) {
            // looking at the time is enough
        }
    }

    private Stamp stamp() {
        try {
            return new Stamp(Files.getLastModifiedTime(file).toMillis(), Files.size(file));
        } catch (IOException gone) {
            return Stamp.NONE;
        }
    }

    /** The content, once two looks in a row see the same. */
    private Optional<String> settled() throws InterruptedException {
        Optional<String> before = read(file);
        while (true) {
            TimeUnit.NANOSECONDS.sleep(SETTLED.toNanos());
            Optional<String> now = read(file);
            if (now.equals(before)) {
                return now;
            }
            before = now;
        }
    }

    private void tell(Optional<String> content) {
        if (!content.equals(told)) {
            told = content;
            changed.accept(content);
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
