package learnmqtt.machine;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * Which sessions of this program are open, so that another one can join in: a small file for each in the folder of the
 * learner's state. What a program that broke down has left there is passed over. Thread-safe.
 */
public final class OpenSessions {
    private static final String BEGIN = "open-";
    private static final String END = ".properties";

    private final Path folder;

    /** @param folder need not be there yet */
    public OpenSessions(Path folder) {
        this.folder = folder;
    }

    /**
     * A session.
     *
     * @param pid of the program that it runs in
     * @param broker the address for clients
     * @param what the lesson or exercise that is open in it
     */
    public record OpenSession(long pid, String broker, String what) {}

    /** A session that is open as long as this is. */
    public interface Announcement extends AutoCloseable {
        @Override
        void close();
    }

    /** Says that a session is open in this program, until the answer is closed. A folder that cannot be written is none. */
    public Announcement announce(String broker, String what) {
        Path file = folder.resolve(BEGIN + ProcessHandle.current().pid() + END);
        Properties properties = new Properties();
        properties.setProperty("broker", broker);
        properties.setProperty("what", what);
        try {
            Files.createDirectories(folder);
            try (OutputStream out = Files.newOutputStream(file)) {
                properties.store(out, null);
            }
        } catch (IOException unwritable) {
            return () -> {};
        }
        return () -> {
            try {
                Files.deleteIfExists(file);
            } catch (IOException left) {
                // it is passed over once this program has ended
            }
        };
    }

    /** The session that was opened last, of those in other programs. */
    public Optional<OpenSession> newest() {
        return files().stream()
                .sorted(Comparator.comparing(OpenSessions::time).reversed())
                .flatMap(file -> read(file).stream())
                .filter(session -> session.pid() != ProcessHandle.current().pid())
                .filter(session -> ProcessHandle.of(session.pid())
                        .map(ProcessHandle::isAlive)
                        .orElse(false))
                .findFirst();
    }

    private List<Path> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> name(file).startsWith(BEGIN) && name(file).endsWith(END))
                    .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static long time(Path file) {
        try {
            return Files.getLastModifiedTime(file).toMillis();
        } catch (IOException gone) {
            return 0;
        }
    }

    private static Optional<OpenSession> read(Path file) {
        String pid = name(file).substring(BEGIN.length(), name(file).length() - END.length());
        Properties properties = new Properties();
        try (InputStream in = Files.newInputStream(file)) {
            properties.load(in);
        } catch (IOException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
        String broker = properties.getProperty("broker");
        String what = properties.getProperty("what");
        return pid.matches("[0-9]{1,18}") && broker != null && what != null
                ? Optional.of(new OpenSession(Long.parseLong(pid), broker, what))
                : Optional.empty();
    }
}
