package learnmqtt.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class FileReasonTest {
    @TempDir
    private Path folder;

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void whatTheSystemThrowsIsSaidInItsWords() {
        IOException directory = assertThrows(IOException.class, () -> Files.readAllBytes(folder));
        assertEquals("Is a directory", FileReason.of(directory));
        IOException missing = assertThrows(IOException.class, () -> Files.readAllBytes(folder.resolve("a")));
        assertEquals("No such file or directory", FileReason.of(missing));
    }

    @Test
    void whatHasNoReasonIsNamed() {
        assertEquals("Permission denied", FileReason.of(new AccessDeniedException("a")));
        assertEquals("No space left", FileReason.of(new FileSystemException("a", null, "No space left")));
        assertEquals("EOFException", FileReason.of(new EOFException()));
    }
}
