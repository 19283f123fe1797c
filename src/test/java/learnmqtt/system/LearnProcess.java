package learnmqtt.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A conversation with the real {@code ./learn}, which {@link Learn} starts: everything it says can be waited for, escape
 * codes left out. Used by one thread.
 */
final class LearnProcess implements AutoCloseable {
    private static final Duration DEADLINE = Duration.ofMinutes(2);
    private static final Pattern ESCAPES = Pattern.compile(
            "\u001b(\\[[0-9;?]*[ -/]*[@-~]|\\][^\u0007\u001b]*(\u0007|\u001b\\\\)|[=>78]|[()].)|\r|\u0007");

    private static final Pattern PORT = Pattern.compile("127\\.0\\.0\\.1(?::| -p )(\\d+)");

    private final Process process;
    private final Writer input;
    private final StringBuilder output = new StringBuilder();
    private String said = "";
    private int heard;
    private boolean ended;

    /** @param process just started; ended by {@link #close} */
    LearnProcess(Process process) {
        this.process = process;
        this.input = process.outputWriter(UTF_8);
        Thread reader = new Thread(this::read, "learn-output");
        reader.setDaemon(true);
        reader.start();
    }

    /** Types lines, and Enter after the last. */
    void type(String lines) throws IOException {
        press(lines + "\n");
    }

    /** Presses keys. */
    void press(String keys) throws IOException {
        input.write(keys);
        input.flush();
    }

    /** Ends the input. */
    void endInput() throws IOException {
        input.close();
    }

    /** Waits for a text, however its lines are broken, behind all that was waited for before. */
    void await(String text) throws InterruptedException {
        await(Pattern.compile(Arrays.stream(text.strip().split("\\s+", -1))
                .map(Pattern::quote)
                .collect(Collectors.joining("\\s+"))));
    }

    /** Waits for a line that has all these words, in any order. */
    void awaitLine(List<String> words) throws InterruptedException {
        String each =
                words.stream().map(word -> "(?=.*" + Pattern.quote(word) + ")").collect(Collectors.joining());
        await(Pattern.compile("(?m)^" + each + ".*\n"));
    }

    /** Waits for a text like that. Returns it. */
    String await(Pattern wanted) throws InterruptedException {
        long end = System.nanoTime() + DEADLINE.toNanos();
        synchronized (output) {
            while (true) {
                Matcher matcher = wanted.matcher(said);
                if (matcher.find(heard)) {
                    heard = matcher.end();
                    return matcher.group();
                }
                long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (ended || left <= 0) {
                    throw new AssertionError("never said " + wanted + " after:\n" + said.substring(0, heard)
                            + "<---- here, but:\n" + said.substring(heard));
                }
                output.wait(left);
            }
        }
    }

    /** Waits for the end, by itself. Returns the exit code. */
    int exitCode() throws InterruptedException {
        if (!process.waitFor(DEADLINE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("still running after:\n" + said());
        }
        synchronized (output) {
            while (!ended) {
                output.wait(DEADLINE.toMillis());
            }
        }
        return process.exitValue();
    }

    /** The port where its broker listens, as far as a page has shown it. */
    String port() {
        Matcher shown = PORT.matcher(said());
        if (!shown.find()) {
            throw new AssertionError("no port in:\n" + said());
        }
        return shown.group(1);
    }

    /** All that was said so far. */
    String said() {
        synchronized (output) {
            return said;
        }
    }

    /** All that was written so far, escape codes and all. */
    String raw() {
        synchronized (output) {
            return output.toString();
        }
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    private void read() {
        try (Reader reader = new InputStreamReader(process.getInputStream(), UTF_8)) {
            char[] some = new char[4096];
            for (int length = reader.read(some); length >= 0; length = reader.read(some)) {
                synchronized (output) {
                    output.append(some, 0, length);
                    said = ESCAPES.matcher(output).replaceAll("");
                    output.notifyAll();
                }
            }
        } catch (IOException over) {
            // Nothing more will come, as at the end of the stream.
        }
        synchronized (output) {
            ended = true;
            output.notifyAll();
        }
    }

    /** Ends it, and what it started, if it still runs. */
    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
