package learnmqtt.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What Linux tells of sockets in its {@code /proc} folder: {@code net/tcp} lists them with their inode, and each process
 * has links to the inodes that it holds open.
 */
final class LinuxSockets {
    private static final String LISTENING = "0A";
    private static final int ADDRESS = 1;
    private static final int STATE = 3;
    private static final int OWNER = 7;
    private static final int INODE = 9;

    private final Path proc;

    /** @param proc {@code /proc}, or a folder like it */
    LinuxSockets(Path proc) {
        this.proc = proc;
    }

    static LinuxSockets ofThisMachine() {
        return new LinuxSockets(Path.of("/proc"));
    }

    /** The process that listens on {@code port}, if its links can be read. */
    OptionalLong listener(int port) {
        Set<String> sockets = new HashSet<>();
        for (String[] fields : listening(port)) {
            sockets.add("socket:[" + fields[INODE] + "]");
        }
        return sockets.isEmpty() ? OptionalLong.empty() : holder(sockets);
    }

    /**
     * The user whose program listens on {@code port}, which the table tells to everybody.
     *
     * @param users such as {@code /etc/passwd}
     */
    Optional<String> owner(int port, Path users) {
        return listening(port).stream()
                .findFirst()
                .map(fields -> fields[OWNER])
                .map(id -> name(id, users).orElse(id));
    }

    private static Optional<String> name(String id, Path users) {
        try {
            return Files.readAllLines(users).stream()
                    .map(line -> line.split(":", -1))
                    .filter(fields -> fields.length > 2 && fields[2].equals(id))
                    .map(fields -> fields[0])
                    .findFirst();
        } catch (IOException | UncheckedIOException unreadable) {
            return Optional.empty();
        }
    }

    private List<String[]> listening(int port) {
        List<String[]> found = new ArrayList<>();
        for (String table : List.of("net/tcp", "net/tcp6")) {
            listening(table, port, found);
        }
        return found;
    }

    private void listening(String table, int port, List<String[]> found) {
        String local = String.format(":%04X", port);
        try {
            for (String line : Files.readAllLines(proc.resolve(table))) {
                String[] fields = line.strip().split("\\s+", -1);
                if (fields.length > INODE && fields[STATE].equals(LISTENING) && fields[ADDRESS].endsWith(local)) {
                    found.add(fields);
                }
            }
        } catch (IOException | UncheckedIOException noSuchTable) {
            // a machine without IPv6
        }
    }

    private OptionalLong holder(Set<String> sockets) {
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(proc, "[0-9]*")) {
            for (Path process : processes) {
                if (holdsOneOf(sockets, process)) {
                    return OptionalLong.of(Long.parseLong(process.getFileName().toString()));
                }
            }
        } catch (IOException | DirectoryIteratorException | NumberFormatException unreadable) {
            // then nobody is known
        }
        return OptionalLong.empty();
    }

    private static boolean holdsOneOf(Set<String> sockets, Path process) {
        try (DirectoryStream<Path> links = Files.newDirectoryStream(process.resolve("fd"))) {
            for (Path link : links) {
                if (sockets.contains(Files.readSymbolicLink(link).toString())) {
                    return true;
                }
            }
        } catch (IOException | DirectoryIteratorException | UnsupportedOperationException goneOrNotOurs) {
            // a process of another user, or one that ended meanwhile
        }
        return false;
    }
}
