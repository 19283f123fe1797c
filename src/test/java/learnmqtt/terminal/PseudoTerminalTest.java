package learnmqtt.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The screen in a process of its own, at a real terminal device that {@code script} makes. */
class PseudoTerminalTest {
    @TempDir
    Path folder;

    private @Nullable Process process;
    private final StringBuilder seen = new StringBuilder();
    private int looked;

    @BeforeEach
    void needsAWayToMakeATerminal() {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/script")), "script is not installed");
    }

    @AfterEach
    void end() {
        if (process != null) {
            process.destroyForcibly();
        }
    }

    @Test
    void keysAreReadAndTheTerminalIsLeftAsItWas() throws Exception {
        start("xterm-256color", "--prompt");
        await("mqtt 3/8>");
        type("한글 \"\\n!!\r");
        await("typed [한글 \"\\n!!]");
        await("mqtt 3/8>");
        type("\u0003");
        await("Interrupted");
        await("mqtt 3/8>");
        type("work\r");
        await("typed [work]");
        type("typed ahead\r\u0003");
        await("worked, Interrupted");
        await("mqtt 3/8>");
        type("\u0004");
        await("EndOfInput");
        assertLeftAsItWas();
    }

    @Test
    void anErrorLeavesTheTerminalAsItWasToo() throws Exception {
        start("xterm-256color", "--prompt");
        await("mqtt 3/8>");
        type("flow x\r");
        await("NumberFormatException");
        assertLeftAsItWas();
    }

    @Test
    void aDumbTerminalGetsPlainLinesAndControlCIsNoSignal() throws Exception {
        start("dumb", "--prompt");
        await("mqtt 3/8>");
        type("hello\n");
        await("typed [hello]");
        await("mqtt 3/8>");
        type("half\u0003");
        await("mqtt 3/8>");
        type("\u0003");
        await("Interrupted");
        await("mqtt 3/8>");
        type("quit\n");
        await("typed [quit]");
        assertLeftAsItWas();
        assertEquals(-1, seen.indexOf("\u001b"), "escape codes");
    }

    @Test
    void pagesAreAsWideAsTheTerminal() throws Exception {
        start("xterm-256color", "--pages");
        assertLeftAsItWas();
        assertTrue(seen.indexOf("─".repeat(50)) > 0);
        assertEquals(-1, seen.indexOf("─".repeat(51)));
    }

    /** Starts the demonstration between two looks at the terminal's settings. */
    private void start(String type, String... arguments) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String settings = "stty -a | sed 1d; stty size";
        String command = "stty cols 50 rows 30; (" + settings + ") > " + folder.resolve("before") + "; '" + java
                + "' -cp '" + System.getProperty("java.class.path") + "' learnmqtt.terminal.Demo "
                + String.join(" ", arguments) + "; (" + settings + ") > " + folder.resolve("after") + "; echo the-end";
        ProcessBuilder builder = new ProcessBuilder(List.of("/usr/bin/script", "-qec", command, "/dev/null"));
        builder.environment().put("TERM", type);
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().remove("COLUMNS");
        Process started = builder.redirectErrorStream(true).start();
        process = started;
        Thread reader = new Thread(() -> read(started.getInputStream()), "output");
        reader.setDaemon(true);
        reader.start();
    }

    private void read(InputStream output) {
        try (Reader characters = new InputStreamReader(output, UTF_8)) {
            int c = characters.read();
            while (c >= 0) {
                synchronized (seen) {
                    seen.append((char) c);
                    seen.notifyAll();
                }
                c = characters.read();
            }
        } catch (IOException over) {
            // The process is gone.
        }
    }

    /** Waits for text after what was waited for before. */
    private void await(String text) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        synchronized (seen) {
            while (seen.indexOf(text, looked) < 0) {
                long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                assertTrue(left > 0, () -> "no \"" + text + "\" in:\n" + seen);
                seen.wait(left);
            }
            looked = seen.indexOf(text, looked) + text.length();
        }
    }

    private void type(String keys) throws IOException {
        OutputStream out = Objects.requireNonNull(process).getOutputStream();
        out.write(keys.getBytes(UTF_8));
        out.flush();
    }

    private void assertLeftAsItWas() throws Exception {
        await("the-end");
        String before = Files.readString(folder.resolve("before"));
        assertTrue(before.contains("echo"), before);
        assertEquals(before, Files.readString(folder.resolve("after")));
    }
}
