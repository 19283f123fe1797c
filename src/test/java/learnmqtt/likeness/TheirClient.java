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

    /**
     * Signals it when it waits for packets. Its handler of the signal takes locks: where one of them is held, as while a
     * packet is written, the client comes to a standstill for good.
     */
    @Override
    public void stop() throws Exception {
        long end = System.nanoTime() + Sandbox.DEADLINE.toNanos();
        while (!isWaiting() && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        process.destroy();
    }

    /** Where the system does not tell a process's state, as a Mac: always. */
    private boolean isWaiting() throws IOException {
        Path status = Path.of("/proc", Long.toString(process.pid()), "stat");
        if (!Files.exists(status)) {
            return true;
        }
        String line = Files.readString(status);
        return line.charAt(line.lastIndexOf(')') + 2) == 'S';
    }

    @Override
    public int exit() throws Exception {
        if (!process.waitFor(Sandbox.DEADLINE.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("mosquitto's client does not end; it printed " + Files.readString(out));
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
