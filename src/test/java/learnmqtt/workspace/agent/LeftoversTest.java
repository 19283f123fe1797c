package learnmqtt.workspace.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {
    @TempDir
    Path temporary;

    /** The number of a process that has ended. */
    private static long gone() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "--version")
                .start();
        process.waitFor();
        return process.pid();
    }

    private Set<String> names() throws IOException {
        try (Stream<Path> all = Files.list(temporary)) {
            return all.map(path -> path.getFileName().toString()).collect(Collectors.toSet());
        }
    }

    @Test
    void whatAKilledProgramLeftIsDeletedAndNothingElse() throws Exception {
        Path own = Files.createDirectory(temporary.resolve(Leftovers.prefix() + "1"));
        Set<String> stay = Set.of(
                own.getFileName().toString(),
                "learn-mqtt-8123456789012345678",
                "learn-mqtt-other",
                "learn-mqtt-" + ProcessHandle.current().pid() + "-2",
                "other-" + gone() + "-1");
        for (String name : stay) {
            Files.createDirectories(temporary.resolve(name).resolve("inside"));
        }
        Path left = temporary.resolve("learn-mqtt-" + gone() + "-12345");
        Files.createDirectories(left.resolve("publisher-tcp127001").resolve("deep"));
        Files.writeString(left.resolve("publisher-tcp127001").resolve(".lck"), "");
        Files.writeString(temporary.resolve("learn-mqtt-" + gone() + "-67.jsh"), "1 + 1");
        Leftovers.deleteBeside(own);
        assertEquals(stay, names());
    }

    @Test
    void aLinkIsDeletedAndWhatItLeadsToStays() throws Exception {
        Path own = Files.createDirectory(temporary.resolve(Leftovers.prefix() + "1"));
        Path precious = Files.writeString(
                Files.createDirectory(temporary.resolve("precious")).resolve("file"), "x");
        Path left = Files.createDirectory(temporary.resolve("learn-mqtt-" + gone() + "-1"));
        Files.createSymbolicLink(left.resolve("link"), precious.getParent());
        Files.createSymbolicLink(temporary.resolve("learn-mqtt-" + gone() + "-2"), precious.getParent());
        Leftovers.deleteBeside(own);
        assertEquals(Set.of(own.getFileName().toString(), "precious"), names());
        assertEquals("x", Files.readString(precious));
    }

    @Test
    void aWorkingFolderTellsWhoseItIs() throws Exception {
        WorkingFolder folder = WorkingFolder.create();
        try {
            assertEquals(
                    true,
                    folder.path()
                            .getFileName()
                            .toString()
                            .startsWith("learn-mqtt-" + ProcessHandle.current().pid() + "-"));
        } finally {
            folder.delete();
        }
        assertEquals(false, Files.exists(folder.path()));
    }
}
