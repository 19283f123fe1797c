package learnmqtt.system;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** Programs of this machine that a test needs beside a JDK. */
final class Tools {
    private Tools() {}

    /** Skips the test where one of the programs is missing; in CI that is a failure. */
    static void need(String... programs) {
        for (String program : programs) {
            if (find(program).isEmpty()) {
                String missing = program + " is not installed";
                if (System.getenv("CI") != null) {
                    fail(missing);
                }
                assumeTrue(false, missing);
            }
        }
    }

    /** The path of a program, also where only an administrator's path leads to it. */
    static String path(String program) {
        return find(program).orElseThrow();
    }

    /**
     * Whether what this process starts heeds a signal: a shell has its background jobs ignore SIGINT, nohup SIGHUP, and
     * whatever they start inherits that.
     */
    static boolean heeds(int signal) throws IOException {
        Path status = Path.of("/proc/self/status");
        return !Files.exists(status)
                || Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("SigIgn:"))
                        .allMatch(line ->
                                (Long.parseUnsignedLong(line.substring(7).strip(), 16) & (1L << (signal - 1))) == 0);
    }

    private static Optional<String> find(String program) {
        String path = System.getenv().getOrDefault("PATH", "") + File.pathSeparator + "/usr/sbin";
        return Stream.concat(Arrays.stream(path.split(File.pathSeparator, -1)), Stream.of("/usr/local/sbin"))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }
}
