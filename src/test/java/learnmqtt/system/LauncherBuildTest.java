package learnmqtt.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import learnmqtt.system.LauncherCopy.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** When {@code ./learn} builds, and that a build broken off, doubled or failed does no harm. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(60)
class LauncherBuildTest {
    @TempDir
    Path folder;

    LauncherCopy launcher;

    @BeforeEach
    void copy() throws Exception {
        launcher = new LauncherCopy(folder);
    }

    @Test
    void aChangedSourceIsBuiltAgain() throws Exception {
        launcher.run();
        launcher.write("src/main/java/A.java", "class A {}");
        assertEquals(
                List.of("The sources have changed: building again, some seconds…"),
                launcher.run().err());
        assertEquals(List.of(), launcher.run().err());
        assertEquals(2, launcher.builds());
    }

    @Test
    void aDeletedSourceIsBuiltAgain() throws Exception {
        launcher.run();
        Files.delete(launcher.root().resolve("src/main/java/B.java"));
        launcher.run();
        assertEquals(2, launcher.builds());
    }

    @Test
    void aChangeMadeDuringABuildIsBuiltAgain() throws Exception {
        launcher.maven("[ -e builds ] || { sleep 0.1; echo changed >src/main/java/A.java; }");
        launcher.run();
        launcher.run();
        assertEquals(2, launcher.builds());
    }

    @Test
    void aChangedLessonNeedsNoBuild() throws Exception {
        launcher.run();
        launcher.write("lessons/en/a.md", "# New");
        launcher.run();
        assertEquals(1, launcher.builds());
    }

    @Test
    void onlyTheLastTwoBuildsAreKept() throws Exception {
        for (int i = 0; i < 4; i++) {
            launcher.write("src/main/java/A.java", "// " + i);
            launcher.run();
        }
        assertEquals(2, folders());
    }

    @Test
    void aFailedBuildShowsWhyAndWhereTheLogIs() throws Exception {
        launcher.maven("echo '[ERROR] A.java:[1,2] not a statement'; exit 1");
        Result failed = launcher.run();
        assertEquals(3, failed.code());
        assertEquals("[ERROR] A.java:[1,2] not a statement", failed.err().get(1));
        assertEquals("The build failed. The whole log: " + log(), failed.err().get(2));
        launcher.maven("");
        assertEquals(0, launcher.run().code());
    }

    @Test
    void withoutANetworkTheFirstBuildSaysSo() throws Exception {
        launcher.maven("echo 'Could not transfer artifact a:b: unknown host'; exit 1");
        launcher.environment().put("LANGUAGE", "ko");
        Result failed = launcher.run();
        assertEquals(3, failed.code());
        assertEquals(
                List.of(
                        "Learn MQTT를 처음 한 번 빌드하고 있어요. 1분쯤 걸려요…",
                        "처음 빌드할 때는 40MB쯤 내려받아야 하는데, 그게 실패했어요. 네트워크를 확인하고 다시 실행해 주세요. 자세한 내용: " + log()),
                failed.err());
    }

    @Test
    void whereNothingCanBeWrittenItSaysSo() throws Exception {
        launcher.write("target", "not a folder");
        Result failed = launcher.run();
        assertEquals(3, failed.code());
        assertEquals(1, failed.err().size());
        assertTrue(failed.err().get(0).contains(launcher.root().toRealPath() + "/target"));
    }

    @Test
    void aBuildBrokenOffLeavesNothingBehind() throws Exception {
        Path started = fifo("started");
        launcher.maven("echo yes >'" + started + "'; exec sleep 30");
        Process process = launcher.start();
        assertEquals("yes\n", Files.readString(started));
        process.toHandle().destroy();
        assertEquals(143, LauncherCopy.result(process).code());
        assertEquals(0, folders());
        assertFalse(Files.exists(launcher.store().resolve("current")));
    }

    @Test
    void theLockOfAKilledBuildIsTakenOver() throws Exception {
        Path started = fifo("started");
        launcher.maven("echo yes >'" + started + "'; exec sleep 5");
        Process process = launcher.start();
        assertEquals("yes\n", Files.readString(started));
        process.destroyForcibly().waitFor();
        assertTrue(Files.exists(launcher.store().resolve("lock")));
        launcher.maven("");
        assertEquals(0, launcher.run().code());
        assertEquals(1, folders());
    }

    @Test
    void twoAtOnceBuildOnce() throws Exception {
        Path started = fifo("started");
        Path go = fifo("go");
        launcher.maven("echo yes >'" + started + "'; read -r line <'" + go + "'");
        Process first = launcher.start();
        assertEquals("yes\n", Files.readString(started));
        Process second = launcher.start();
        try (BufferedReader errors = LauncherCopy.errors(second)) {
            assertEquals("Another ./learn is building; waiting for it…", errors.readLine());
            Files.writeString(go, "on\n");
            assertEquals(0, LauncherCopy.result(first).code());
            assertEquals(0, second.waitFor());
        }
        assertEquals(1, launcher.builds());
    }

    private String log() throws Exception {
        return launcher.root().toRealPath() + "/target/learn/build.log";
    }

    private long folders() throws Exception {
        try (Stream<Path> files = Files.list(launcher.store())) {
            return files.filter(Files::isDirectory).count();
        }
    }

    private Path fifo(String name) throws Exception {
        Path path = folder.resolve(name);
        assertEquals(0, new ProcessBuilder("mkfifo", path.toString()).start().waitFor());
        return path;
    }
}
