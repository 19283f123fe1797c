package learnmqtt.mosquitto;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import learnmqtt.broker.Mosquitto;
import learnmqtt.wire.Bytes;

/** Runs mosquitto_pub or mosquitto_sub to its end. Standard input is empty unless said otherwise. */
final class RealClient {
    private static final long DEADLINE_SECONDS = 60;

    private RealClient() {}

    /** What a run left. */
    record Run(int exitCode, Bytes output, Bytes error) {}

    static Run run(Program program, List<String> arguments) {
        return run(program, arguments, new byte[0], Map.of());
    }

    static Run run(Program program, List<String> arguments, byte[] input, Map<String, String> environment) {
        List<String> line = new ArrayList<>();
        line.add(Mosquitto.program(program.original()).toString());
        line.addAll(arguments);
        try {
            Path output = Files.createTempFile("output", "");
            Path error = Files.createTempFile("error", "");
            Path given = Files.write(Files.createTempFile("input", ""), input);
            try {
                ProcessBuilder builder = new ProcessBuilder(line)
                        .redirectInput(given.toFile())
                        .redirectOutput(output.toFile())
                        .redirectError(error.toFile());
                builder.environment().keySet().removeAll(List.of("XDG_CONFIG_HOME", "HOME"));
                builder.environment().putAll(environment);
                Process process = builder.start();
                if (!process.waitFor(DEADLINE_SECONDS, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                    throw new AssertionError("did not end: " + line);
                }
                return new Run(
                        process.exitValue(), Bytes.of(Files.readAllBytes(output)), Bytes.of(Files.readAllBytes(error)));
            } finally {
                for (Path file : List.of(output, error, given)) {
                    Files.delete(file);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    /** Arguments as a shell reads them: apart at blanks, but not in single quotes. */
    static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean quoted = false;
        boolean begun = false;
        for (int i = 0; i < line.length(); i++) {
            char next = line.charAt(i);
            if (next == '\'') {
                quoted = !quoted;
                begun = true;
            } else if (next == ' ' && !quoted) {
                if (begun) {
                    words.add(word.toString());
                }
                word.setLength(0);
                begun = false;
            } else {
                word.append(next);
                begun = true;
            }
        }
        if (begun) {
            words.add(word.toString());
        }
        return words;
    }
}
