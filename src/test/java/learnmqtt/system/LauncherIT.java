package learnmqtt.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import learnmqtt.system.LauncherCopy.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The real {@code ./learn}, with the real Maven and JDK. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class LauncherIT {
    @TempDir
    Path folder;

    @Test
    void startsQuietlyFromAnyFolder() throws Exception {
        learn(LauncherCopy.PROJECT, Map.of(), "--version");
        Result result = learn(LauncherCopy.PROJECT, Map.of(), "--version");
        assertEquals(0, result.code(), result.toString());
        assertEquals(List.of(), result.err());
        assertFalse(result.out().isEmpty());
    }

    @Test
    void wrongUsageIsTheProgramsOwnExitCode() throws Exception {
        assertEquals(
                2, learn(LauncherCopy.PROJECT, Map.of(), "--no-such-option").code());
    }

    @Test
    void buildsAndStartsWithSpacesAndKoreanInItsPathWhateverTheLocale() throws Exception {
        Path copy = copy(folder.resolve("처음 배우는 MQTT"));
        for (String locale : List.of("C", "ko_KR.UTF-8", "xx_XX.UTF-8", "")) {
            Result result = learn(copy, Map.of("LC_ALL", locale), "--version");
            assertEquals(0, result.code(), locale + result);
        }
        long whole = Files.size(archive(copy));
        damage(archive(copy));
        Result result = learn(copy, Map.of("LC_ALL", "C.UTF-8"), "--version");
        assertEquals(0, result.code(), result.toString());
        assertTrue(Files.size(archive(copy)) > whole / 2, "not made again");
        theClientsAndTheBrokerStartFromArchivesOfTheirOwn(copy);
    }

    /** The real program in it meets nothing that only another class loader finds: not its texts, not its libraries. */
    private void theClientsAndTheBrokerStartFromArchivesOfTheirOwn(Path copy) throws Exception {
        Result unread = learn(copy, Map.of("LANG", "ko_KR.UTF-8"), "pub", "debug");
        assertEquals(1, unread.code(), unread.toString());
        assertTrue(unread.err().get(0).contains("옵션 없이 적힌 말이 있어요: debug"), unread.toString());
        Result refused = learn(copy, Map.of(), "pub", "-p", "1", "-t", "a", "-m", "b"); // nobody listens at port 1
        assertEquals(List.of("Error: Connection refused"), refused.err());
        Result missing = learn(copy, Map.of("LANG", "ko_KR.UTF-8"), "broker", "-c", "missing.conf");
        assertEquals(3, missing.code(), missing.toString());
        assertTrue(missing.err().get(0).startsWith("이런 파일이 없어요: "), missing.toString());
        for (String kind : List.of("client", "broker")) {
            Path archive = archive(copy).resolveSibling(Runtime.version().feature() + kind + ".jsa");
            assertTrue(Files.size(archive) > 1_000_000, "no archive");
        }
    }

    private Result learn(Path root, Map<String, String> environment, String... arguments) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(root.resolve("learn").toString()).directory(folder.toFile());
        builder.command().addAll(List.of(arguments));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("XDG_STATE_HOME", Learn.NOBODYS_STATE);
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        return LauncherCopy.result(process);
    }

    private static Path archive(Path root) throws IOException {
        Path store = root.resolve("target/learn");
        return store.resolve(Files.readString(store.resolve("current")).strip())
                .resolve(Runtime.version().feature() + ".jsa");
    }

    /** Cuts the end off, which crashes some virtual machines. */
    private static void damage(Path archive) throws IOException {
        Files.setPosixFilePermissions(archive, PosixFilePermissions.fromString("rw-r--r--"));
        try (FileChannel file = FileChannel.open(archive, StandardOpenOption.WRITE)) {
            file.truncate(file.size() / 2);
        }
    }

    private static Path copy(Path root) throws IOException {
        for (String part : List.of("learn", "mvnw", "pom.xml", ".mvn", "src/main", "lessons", "sandbox")) {
            try (Stream<Path> files = Files.walk(LauncherCopy.PROJECT.resolve(part))) {
                files.forEach(file -> copy(file, root.resolve(LauncherCopy.PROJECT.relativize(file))));
            }
        }
        return root;
    }

    private static void copy(Path from, Path to) {
        try {
            Files.createDirectories(to.getParent());
            Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
