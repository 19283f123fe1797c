package learnmqtt.likeness;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import learnmqtt.broker.Mosquitto;
import learnmqtt.broker.Sandbox;

/** mosquitto_pub or mosquitto_sub. */
final class TheirClient implements Client {
    private final Process process;
    private boolean stopped;
    private final Path out = Files.createTempFile("likeness", ".out");
    private final Path err = Files.createTempFile("likeness", ".err");

    TheirClient(String program, List<String> arguments, byte[] input, Path settings) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Mosquitto.program("mosquitto_" + program).toString());
        command.addAll(arguments);
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().put("XDG_CONFIG_HOME", settings.toString());
        process = builder.start();
        try (OutputStream standardInput = process.getOutputStream()) {
            standardInput.write(input);
        } catch (IOException endedBefore) {
            // it did not want to read
        }
    }

    @Override
    public void stop() {
        stopped = true;
        process.destroy();
    }

    /** Signals again: a client may miss a signal that comes while it handles a packet. */
    @Override
    public int exit() throws Exception {
        long end = System.nanoTime() + Sandbox.DEADLINE.toNanos();
        while (!process.waitFor(1, TimeUnit.SECONDS)) {
            if (System.nanoTime() > end) {
                process.destroyForcibly();
                throw new AssertionError("mosquitto's client does not end; it printed " + Files.readString(out));
            } else if (stopped) {
                process.destroy();
            }
        }
        return process.exitValue();
    }

    @Override
    public byte[] out() throws IOException {
        byte[] bytes = Files.readAllBytes(out);
        Files.delete(out);
        return bytes;
    }

    @Override
    public byte[] err() throws IOException {
        byte[] bytes = Files.readAllBytes(err);
        Files.delete(err);
        return bytes;
    }
}
