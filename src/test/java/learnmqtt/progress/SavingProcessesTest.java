package learnmqtt.progress;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real programs that save, one killed in the middle of it, two at once. */
@Timeout(60)
class SavingProcessesTest {
    private final Path folder;

    SavingProcessesTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private Process start(String lesson, int times) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Saving.class.getName(),
                        folder.toString(),
                        lesson,
                        Integer.toString(times))
                .redirectErrorStream(true)
                .start();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 200, 500, 900, 1400, 2000})
    void aProgramKilledWhileItSavesLeavesAFileThatCanBeRead(int microseconds) throws Exception {
        Process saving = start("lesson", Integer.MAX_VALUE);
        int saved = -1;
        try (BufferedReader out = new BufferedReader(new InputStreamReader(saving.getInputStream(), UTF_8))) {
            while (saved < 20) {
                saved = Integer.parseInt(out.readLine());
            }
            LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(microseconds));
        } finally {
            saving.destroyForcibly().waitFor();
        }

        Stored found = new ProgressStore(folder).load();

        assertEquals(Optional.empty(), found.trouble());
        assertEquals(Mark.DONE, found.progress().mark("lesson", "step-" + saved));
    }

    @Test
    void twoProgramsAtOnceLoseNothing() throws Exception {
        int times = 40;
        List<Process> both = List.of(start("one", times), start("two", times));
        for (Process process : both) {
            process.getInputStream().readAllBytes();
            assertTrue(process.waitFor(30, TimeUnit.SECONDS));
        }

        Progress found = new ProgressStore(folder).load().progress();

        for (int i = 0; i < times; i++) {
            assertEquals(Mark.DONE, found.mark("one", "step-" + i), "one " + i);
            assertEquals(Mark.DONE, found.mark("two", "step-" + i), "two " + i);
        }
    }
}
