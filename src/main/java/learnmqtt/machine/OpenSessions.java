package learnmqtt.machine;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * Which sessions of this program are open, so that another one can join in: a small file for each in the folder of the
 * learner's state. What a program that broke down has left there is removed. Thread-safe.
 */
public final class OpenSessions {
    private static final String BEGIN = "open-";
    private static final String END = ".properties";
    private static final String UNFINISHED = ".new";

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
    public record OpenSession(long pid, String broker, String what) {
        /**
         * Whether it is still there. The system gives the number of a program that broke down to another one, but that
         * one does not listen in its place.
         */
        private boolean isOpen() {
            URI address = URI.create(broker);
            return ProcessHandle.of(pid).isPresent() && !Ports.canListen(address.getHost(), address.getPort());
        }
    }

    /** A session that is open as long as this is. */
    public interface Announcement extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Says that a session is open in this program, until the answer is closed; in place of what was said before, as there
     * is one session in a program. A folder that cannot be written is none.
     *
     * @param broker the address for clients, where somebody listens already
     */
    public Announcement announce(String broker, String what) {
        Path file = folder.resolve(BEGIN + ProcessHandle.current().pid() + END);
        Properties properties = new Properties();
        properties.setProperty("broker", broker);
        properties.setProperty("what", what);
        try {
            Files.createDirectories(folder);
            Path whole = file.resolveSibling(name(file) + UNFINISHED);
            try (OutputStream out = Files.newOutputStream(whole)) {
                properties.store(out, null);
            }
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            return () -> {};
        }
        return () -> {
            remove(file);
        };
    }

    /** The session of another program where a lesson or exercise was opened last. */
    public Optional<OpenSession> newest() {
        return others().findFirst();
    }

    /** The session in another program with this process number. */
    public Optional<OpenSession> of(long pid) {
        return others().filter(session -> session.pid() == pid).findFirst();
    }

    private Stream<OpenSession> others() {
        return files().stream()
                .sorted(Comparator.comparing(OpenSessions::time).reversed())
                .flatMap(file -> living(file).stream())
                .filter(session -> session.pid() != ProcessHandle.current().pid());
    }

    private static Optional<OpenSession> living(Path file) {
        Optional<OpenSession> session = read(file);
        if (session.isPresent() && !session.get().isOpen()) {
            remove(file);
            return Optional.empty();
        }
        return session;
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException left) {
            // it is passed over wherever it is read
        }
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
