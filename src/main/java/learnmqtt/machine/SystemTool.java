package learnmqtt.machine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/** Asks the tool of the system that knows who listens, and reads its answer. */
final class SystemTool {
    private static final long PATIENCE_SECONDS = 5;

    private SystemTool() {}

    /** macOS and other Unix systems. */
    static OptionalLong lsof(int port) {
        return readLsof(answer(List.of("lsof", "-nP", "-iTCP:" + port, "-sTCP:LISTEN", "-Fp")));
    }

    /** Windows. */
    static OptionalLong netstat(int port) {
        return readNetstat(answer(List.of("netstat", "-ano")), port);
    }

    /** Lines that begin with a letter for their field; {@code p} is the process. */
    static OptionalLong readLsof(List<String> lines) {
        return lines.stream()
                .filter(line -> line.matches("p\\d+"))
                .mapToLong(line -> Long.parseLong(line.substring(1)))
                .findFirst();
    }

    /** Protocol, own address, other address, state and process. The state is a word in the system's language. */
    static OptionalLong readNetstat(List<String> lines, int port) {
        return lines.stream()
                .map(line -> line.strip().split("\\s+", -1))
                .filter(fields -> fields.length >= 5
                        && fields[0].startsWith("TCP")
                        && fields[1].endsWith(":" + port)
                        && fields[2].endsWith(":0")
                        && fields[fields.length - 1].matches("\\d+"))
                .mapToLong(fields -> Long.parseLong(fields[fields.length - 1]))
                .findFirst();
    }

    /** What a command prints, or nothing where it is not there, fails or takes too long. */
    private static List<String> answer(List<String> command) {
        Path out = Path.of("");
        try {
            out = Files.createTempFile("learn-mqtt", ".txt");
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(out.toFile())
                    .start();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return List.of();
            }
            return new String(Files.readAllBytes(out), UTF_8).lines().toList();
        } catch (IOException notThere) {
            return List.of();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return List.of();
        } finally {
            if (!out.toString().isEmpty()) {
                out.toFile().delete();
            }
        }
    }
}
