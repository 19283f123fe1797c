package learnmqtt.session.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What editors do to a file when they save it. */
final class FileWatchTest {
    private final BlockingQueue<Optional<String>> told = new LinkedBlockingQueue<>();

    @TempDir
    private Path folder;

    private Path file;
    private FileWatch watch;

    @BeforeEach
    void open() throws IOException {
        file = folder.resolve("roof.jsh");
        Files.writeString(file, "one\n");
        watch = new FileWatch(file, FileWatch.read(file), told::add);
    }

    @AfterEach
    void close() {
        watch.close();
    }

    @Test
    void aSaveIsTold() throws Exception {
        Files.writeString(file, "two\n");
        assertEquals(Optional.of("two\n"), next());
    }

    @Test
    void anEditorThatWritesAnotherFileAndRenamesItIsTold() throws Exception {
        Path written = folder.resolve("roof.jsh~");
        Files.writeString(written, "two\n");
        Files.move(written, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        assertEquals(Optional.of("two\n"), next());
    }

    @Test
    void ofTwoQuickSavesTheLastIsTold() throws Exception {
        Files.writeString(file, "two\n");
        Files.writeString(file, "three\n");
        Optional<String> last = next();
        assertEquals(Optional.of("three\n"), last.equals(Optional.of("two\n")) ? next() : last);
    }

    @Test
    void aFileThatIsGoneAndComesBackIsTold() throws Exception {
        Files.delete(file);
        assertEquals(Optional.empty(), next());
        Files.writeString(file, "one\n");
        assertEquals(Optional.of("one\n"), next());
    }

    @Test
    void aSaveThatKeepsTimeAndSizeIsToldAllTheSame() throws Exception {
        FileTime time = Files.getLastModifiedTime(file);
        Files.writeString(file, "two\n");
        Files.setLastModifiedTime(file, time);
        assertEquals(Optional.of("two\n"), next());
    }

    @Test
    void aSaveThatChangesNothingButLineEndsIsNone() throws Exception {
        Files.writeString(file, "\uFEFFone\r\n");
        Files.writeString(file, "two\r\n");
        assertEquals(Optional.of("two\n"), next());
    }

    private Optional<String> next() throws InterruptedException {
        Optional<String> content = told.poll(30, TimeUnit.SECONDS);
        assertNotNull(content, "nothing was told");
        return content;
    }
}
