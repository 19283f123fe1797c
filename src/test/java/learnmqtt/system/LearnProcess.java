package learnmqtt.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The real {@code ./learn} as a process with piped input; everything it says can be waited for. */
final class LearnProcess implements AutoCloseable {
    private static final Duration DEADLINE = Duration.ofSeconds(60);

    private final Process process;
    private final Writer input;
    private final StringBuilder said = new StringBuilder();
    private int heard;

    private LearnProcess(Process process) {
        this.process = process;
        this.input = process.outputWriter(UTF_8);
        Thread reader = new Thread(() -> read(process.getInputStream()), "learn-output");
        reader.setDaemon(true);
        reader.start();
    }

    /** Starts {@code ./learn} with these arguments. */
    static LearnProcess start(Map<String, String> environment, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of("learn").toAbsolutePath().toString());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        return new LearnProcess(builder.start());
    }

    /** Types lines. */
    void type(String lines) throws IOException {
        input.write(lines.endsWith("\n") ? lines : lines + "\n");
        input.flush();
    }

    /** Ends the input, as Ctrl-D does. */
    void endInput() throws IOException {
        input.close();
    }

    /** Waits for a text that was not waited past yet, and moves behind it. */
    void await(String text) throws InterruptedException {
        long end = System.nanoTime() + DEADLINE.toNanos();
        synchronized (said) {
            int at;
            while ((at = said.indexOf(text, heard)) < 0) {
                long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (left <= 0 || (!process.isAlive() && said.indexOf(text, heard) < 0 && ended)) {
                    throw new AssertionError("never said \"" + text + "\", but:\n" + said.substring(heard));
                }
                said.wait(Math.min(left, 200));
            }
            heard = at + text.length();
        }
    }

    /** Waits for the end. Returns the exit code. */
    int exitCode() throws InterruptedException {
        if (!process.waitFor(DEADLINE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("still running after:\n" + everything());
        }
        return process.exitValue();
    }

    /** All that was said so far. */
    String everything() {
        synchronized (said) {
            return said.toString();
        }
    }

    private boolean ended;

    private void read(InputStream stream) {
        try (var reader = new java.io.InputStreamReader(stream, UTF_8)) {
            char[] buffer = new char[4096];
            for (int length; (length = reader.read(buffer)) >= 0; ) {
                synchronized (said) {
                    said.append(buffer, 0, length);
                    said.notifyAll();
                }
            }
        } catch (IOException closed) {
            if (process.isAlive()) {
                throw new UncheckedIOException(closed);
            }
        } finally {
            synchronized (said) {
                ended = true;
                said.notifyAll();
            }
        }
    }

    /** Ends the program if it still runs. */
    @Override
    public void close() {
        process.destroyForcibly();
    }
}
