package learnmqtt.session.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import learnmqtt.lesson.Exercise;
import learnmqtt.session.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WorkbenchTest {
    private final Exercise roof = Samples.exercise("roof", 1, "CONNECT client=roof");
    private final Path folder;
    private final Workbench bench;

    WorkbenchTest(@TempDir Path folder) {
        this.folder = folder;
        this.bench = new Workbench(folder.resolve("work"));
    }

    @Test
    void aFileBeginsAsTheExerciseSays() throws IOException {
        assertFalse(bench.hasBegun(roof));
        assertEquals(folder.resolve("work/roof.jsh"), bench.begin(roof));
        assertEquals(roof.start().text(), bench.read(roof));
    }

    @Test
    void whatIsThereIsNeverOverwritten() throws IOException {
        Files.writeString(bench.begin(roof), "mine\r\n");
        bench.begin(roof);
        assertEquals("mine\n", bench.read(roof));
    }

    @Test
    void beginningAnewKeepsEveryOldFile() throws IOException {
        Files.writeString(bench.begin(roof), "mine\n");
        assertEquals(Optional.of(folder.resolve("work/roof.before-reset-1.jsh")), bench.reset(roof));
        Files.writeString(bench.path(roof), "mine again\n");
        assertEquals(Optional.of(folder.resolve("work/roof.before-reset-2.jsh")), bench.reset(roof));
        assertEquals(roof.start().text(), bench.read(roof));
        assertEquals("mine\n", Files.readString(folder.resolve("work/roof.before-reset-1.jsh")));
        assertEquals("mine again\n", Files.readString(folder.resolve("work/roof.before-reset-2.jsh")));
    }

    @Test
    void aFileThatIsGoneIsSaid() throws IOException {
        Files.delete(bench.begin(roof));
        assertThrows(NoSuchFileException.class, () -> bench.read(roof));
        assertEquals(Optional.empty(), bench.reset(roof));
    }
}
