package learnmqtt.broker.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import learnmqtt.broker.Snapshot;
import learnmqtt.tap.RawClient;
import learnmqtt.wire.Bytes;
import learnmqtt.wire.TopicFilter;
import learnmqtt.wire.TopicName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotFileTest {
    @TempDir
    private Path folder;

    private SnapshotFile file() {
        return new SnapshotFile(folder.resolve("a.db"));
    }

    private static Snapshot.Publication message(String topic, String payload) {
        return new Snapshot.Publication(
                new TopicName(topic),
                Bytes.of(payload),
                2,
                true,
                List.of(
                        new Snapshot.Property.Numeral(1, 1),
                        new Snapshot.Property.Text(3, "text/plain"),
                        new Snapshot.Property.Data(9, Bytes.of(new byte[] {0, -1})),
                        new Snapshot.Property.User("name", "값 \uD83D\uDE00")),
                Optional.of(Duration.ofMillis(1_234)),
                "publisher");
    }

    private static Snapshot full() {
        Snapshot.Publication one = message("a/한글/\uD83D\uDE00", "1");
        Snapshot.Publication other = message("b".repeat(65_535), "2");
        Snapshot.Copy copy = new Snapshot.Copy(one, 2, true, List.of(1, 268_435_455));
        Snapshot.Client client = new Snapshot.Client(
                "client",
                Optional.of("ann"),
                Optional.of(Duration.ofSeconds(0xFFFFFFFEL)),
                List.of(new Snapshot.Subscribed(new TopicFilter("$share/s/a/#"), 0x2e, 3)),
                List.of(new Snapshot.Unacknowledged(65_535, copy, true)),
                List.of(copy, new Snapshot.Copy(other, 1, false, List.of())),
                List.of(new Snapshot.Unreleased(1, other)));
        Snapshot.Client empty =
                new Snapshot.Client("", Optional.empty(), Optional.empty(), List.of(), List.of(), List.of(), List.of());
        return new Snapshot(Instant.ofEpochMilli(1_700_000_000_123L), List.of(one), List.of(client, empty));
    }

    @Test
    void allThatIsWrittenIsRead() throws IOException {
        file().write(full());
        assertEquals(Optional.of(full()), file().read().snapshot());
    }

    @Test
    void oneMessageForManyClientsIsWrittenOnce() throws IOException {
        Snapshot.Publication one = message("a", "x".repeat(100_000));
        List<Snapshot.Client> clients = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            List<Snapshot.Copy> waiting = List.of(new Snapshot.Copy(one, 1, false, List.of()));
            clients.add(new Snapshot.Client(
                    "c" + i, Optional.empty(), Optional.empty(), List.of(), List.of(), waiting, List.of()));
        }
        file().write(new Snapshot(Instant.EPOCH, List.of(), clients));
        assertTrue(Files.size(folder.resolve("a.db")) < 110_000);
    }

    @Test
    void whereThereIsNoFileThereIsNothing() throws IOException {
        assertEquals(new SnapshotFile.Found(Optional.empty(), Optional.empty()), file().read());
    }

    @Test
    void whateverIsCutOffOrChangedIsSeen() throws IOException {
        file().write(full());
        byte[] whole = Files.readAllBytes(folder.resolve("a.db"));
        for (int i = 0; i < whole.length; i += i < 300 ? 1 : 4_001) {
            Files.write(folder.resolve("a.db"), Arrays.copyOf(whole, i));
            assertEquals(Optional.of(SnapshotFile.Other.DAMAGED), file().read().other(), "cut at " + i);
            byte[] changed = whole.clone();
            changed[i] ^= 0x40;
            Files.write(folder.resolve("a.db"), changed);
            assertEquals(Optional.of(SnapshotFile.Other.DAMAGED), file().read().other(), "changed at " + i);
        }
    }

    @Test
    void onlyItsOwnerReadsIt() throws IOException {
        file().write(full());
        Path path = folder.resolve("a.db");
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(path)));
        }
    }

    @Test
    void aProcessThatIsKilledWhileItWritesLeavesAWholeFile() throws Exception {
        file().write(full());
        Path next = folder.resolve("a.db.new");
        for (int round = 0; round < 3; round++) {
            Files.deleteIfExists(next);
            Process writing = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            SnapshotWriting.class.getName(),
                            folder.resolve("a.db").toString())
                    .inheritIO()
                    .start();
            long deadline = System.nanoTime() + RawClient.DEADLINE.toNanos();
            while (!Files.exists(next) || Files.size(next) == 0) {
                if (System.nanoTime() > deadline) {
                    throw new AssertionError("nothing is written; it runs: " + writing.isAlive());
                }
                Thread.onSpinWait();
            }
            writing.destroyForcibly().waitFor();
            assertTrue(Files.exists(next));
            assertEquals(Optional.of(full()), file().read().snapshot());
        }
        file().write(Snapshot.empty()); // what was left does not stand in the way
        assertEquals(Optional.of(Snapshot.empty()), file().read().snapshot());
    }
}
