package learnmqtt.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import learnmqtt.machine.OpenSessions.OpenSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenSessionsTest {
    private final Path folder;
    private final OpenSessions sessions;

    OpenSessionsTest(@TempDir Path folder) {
        this.folder = folder;
        this.sessions = new OpenSessions(folder.resolve("state"));
    }

    @Test
    void nobodyIsThereWhereNothingWasEverOpened() {
        assertEquals(Optional.empty(), sessions.newest());
    }

    @Test
    void aSessionOfThisProgramIsNoneToJoin() throws Exception {
        OpenSessions.Announcement open = sessions.announce("tcp://127.0.0.1:1883", "Topics");
        try (open) {
            assertEquals(1, files().size());
            assertEquals(Optional.empty(), sessions.newest());
        }
        assertEquals(List.of(), files());
    }

    @Test
    void theNewestLivingOneOfOthersIsFound() throws Exception {
        Process living = new ProcessBuilder("sleep", "60").start();
        Process older = new ProcessBuilder("sleep", "60").start();
        Process dead = new ProcessBuilder("true").start();
        try {
            dead.waitFor();
            left(dead.pid(), 3000);
            left(living.pid(), 2000);
            left(older.pid(), 1000);
            Files.writeString(folder.resolve("state/open-x.properties"), "\\u00zz");
            assertEquals(
                    Optional.of(new OpenSession(living.pid(), "tcp://127.0.0.1:1883", "Topics")), sessions.newest());
        } finally {
            living.destroy();
            older.destroy();
        }
    }

    private void left(long pid, long time) throws Exception {
        sessions.announce("tcp://127.0.0.1:1883", "Topics");
        Path file = folder.resolve("state/open-" + pid + ".properties");
        Files.move(folder.resolve("state/open-" + ProcessHandle.current().pid() + ".properties"), file);
        Files.setLastModifiedTime(file, FileTime.fromMillis(time));
    }

    private List<Path> files() throws Exception {
        try (var all = Files.list(folder.resolve("state"))) {
            return all.toList();
        }
    }
}
