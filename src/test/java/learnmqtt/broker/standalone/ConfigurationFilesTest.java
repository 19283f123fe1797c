package learnmqtt.broker.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import learnmqtt.machine.MachineTrouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationFilesTest {
    @TempDir
    private Path folder;

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aFolderInThePlaceOfAFileIsToldInTheSystemsWords() throws Exception {
        Files.createDirectory(folder.resolve("conf.d"));
        MachineTrouble trouble =
                assertThrows(MachineTrouble.class, () -> new ConfigurationFiles(folder).configuration("conf.d"));
        assertEquals("file-unreadable", trouble.key());
        assertEquals(Map.of("file", "conf.d", "why", "Is a directory"), trouble.facts());
    }
}
