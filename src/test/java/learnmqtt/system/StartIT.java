package learnmqtt.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** In which order a session begins, read from the virtual machine's log of the classes it loads. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class StartIT {
    /** What opens the port. */
    private static final String PORT = "learnmqtt.tap.Listening";

    @TempDir
    Path folder;

    @BeforeAll
    static void build() throws Exception {
        Learn.build();
    }

    private List<String> loaded() throws Exception {
        Path log = folder.resolve("classes");
        Learn.with("--port", "0", "--state", folder.resolve("state").toString())
                .where("LEARN_JAVA_OPTIONS", "-Xlog:class+load:file=" + log + "::filecount=0")
                .toItsEnd();
        return Files.readAllLines(log);
    }

    private static int place(String name, List<String> loaded) {
        for (int i = 0; i < loaded.size(); i++) {
            if (loaded.get(i).contains(" " + name + " source: ")) {
                return i;
            }
        }
        throw new AssertionError("never loaded: " + name);
    }

    /** The port waits for nothing else; the course is read before the VM begins, which the learner needs later. */
    @Test
    void thePortIsOpenFirstAndTheLearnersVmIsStartedLast() throws Exception {
        List<String> loaded = loaded();
        for (String later : List.of(
                "learnmqtt.progress.ProgressFile",
                "learnmqtt.terminal.Opening",
                "org.commonmark.parser.Parser",
                "learnmqtt.session.Tutor")) {
            assertTrue(place(PORT, loaded) < place(later, loaded), later);
        }
        assertTrue(place("learnmqtt.session.Tutor", loaded) < place("learnmqtt.workspace.RemoteVm", loaded));
    }

    /** What the rehearsal did not play is read and linked anew at every start. */
    @Test
    void whatComesBeforeThePortWasRehearsed() throws Exception {
        List<String> loaded = loaded();
        assertEquals(
                List.of(),
                loaded.subList(0, place(PORT, loaded)).stream()
                        .filter(line -> line.contains(" learnmqtt."))
                        .filter(line -> !line.endsWith("source: shared objects file (top)"))
                        .toList());
    }
}
