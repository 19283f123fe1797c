package learnmqtt.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import learnmqtt.machine.OpenSessions.OpenSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenSessionsTest {
    private final Path folder;
    private final OpenSessions sessions;
    private final ServerSocket broker;
    private final Process newer;
    private final Process older;

    OpenSessionsTest(@TempDir Path folder) throws IOException {
        this.folder = folder.resolve("state");
        this.sessions = new OpenSessions(this.folder);
        this.broker = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
        this.newer = new ProcessBuilder("sleep", "60").start();
        this.older = new ProcessBuilder("sleep", "60").start();
    }

    @AfterEach
    void end() throws IOException {
        broker.close();
        newer.destroy();
        older.destroy();
    }

    @Test
    void nobodyIsThereWhereNothingWasEverOpened() {
        assertEquals(Optional.empty(), sessions.newest());
    }

    @Test
    void aSessionOfThisProgramIsNoneToJoin() throws Exception {
        OpenSessions.Announcement open = sessions.announce(address(), "Topics");
        try (open) {
            assertEquals(1, files().size());
            assertEquals(Optional.empty(), sessions.newest());
            assertEquals(Optional.empty(), sessions.of(ProcessHandle.current().pid()));
        }
        assertEquals(List.of(), files());
    }

    @Test
    void whatIsSaidLaterStandsInPlaceOfWhatWasSaidBefore() throws Exception {
        OpenSessions.Announcement open = sessions.announce(address(), "Topics");
        try (open) {
            sessions.announce(address(), "Retained messages");
            Path file = files().get(0);
            Files.move(file, file.resolveSibling("open-" + newer.pid() + ".properties"));
            assertEquals("Retained messages", sessions.newest().orElseThrow().what());
        }
    }

    @Test
    void theNewestLivingOneOfOthersIsFoundAndAnyByItsProcess() throws Exception {
        Process dead = new ProcessBuilder("true").start();
        dead.waitFor();
        Path left = leave(folder, dead.pid(), broker.getLocalPort(), "Clients", 3000);
        leave(folder, newer.pid(), broker.getLocalPort(), "Topics", 2000);
        leave(folder, older.pid(), broker.getLocalPort(), "Publishers", 1000);
        Files.writeString(folder.resolve("open-x.properties"), "\\u00zz");
        assertEquals(Optional.of(new OpenSession(newer.pid(), address(), "Topics")), sessions.newest());
        assertEquals(Optional.of(new OpenSession(older.pid(), address(), "Publishers")), sessions.of(older.pid()));
        assertEquals(Optional.empty(), sessions.of(dead.pid()));
        assertTrue(Files.notExists(left));
    }

    @Test
    void theNumberOfAProgramThatBrokeDownMayBelongToAnother() throws Exception {
        Path left = leave(folder, newer.pid(), broker.getLocalPort(), "Topics", 1000);
        broker.close();
        assertEquals(Optional.empty(), sessions.newest());
        assertTrue(Files.notExists(left));
    }

    /** What a session leaves that nobody has closed. */
    static Path leave(Path folder, long pid, int port, String what, long time) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve("open-" + pid + ".properties");
        Files.writeString(file, "broker=tcp://127.0.0.1:" + port + "\nwhat=" + what + "\n");
        return Files.setLastModifiedTime(file, FileTime.fromMillis(time));
    }

    private String address() {
        return "tcp://127.0.0.1:" + broker.getLocalPort();
    }

    private List<Path> files() throws Exception {
        try (var all = Files.list(folder)) {
            return all.toList();
        }
    }
}
