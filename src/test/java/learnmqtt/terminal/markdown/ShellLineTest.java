package learnmqtt.terminal.markdown;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShellLineTest {
    @Test
    void whatFitsIsLeftAsItIs() {
        assertEquals(List.of("./learn  sub"), ShellLine.broken("./learn  sub", 12));
    }

    @Test
    void aCommandGoesOnAsTheShellWantsIt() {
        assertEquals(
                List.of("./learn sub -h 127.0.0.1 -p 1883 \\", "    -i watcher -v -C 3 -t 'home/#'"),
                ShellLine.broken("./learn sub -h 127.0.0.1 -p 1883 -i watcher -v -C 3 -t 'home/#'", 40));
    }

    @Test
    void nothingInQuotationMarksOrBehindABackslashIsBroken() {
        assertEquals(
                List.of("echo 'a b c' \\", "    \"d \\\" e f\" \\", "    g\\ h\\ i j"),
                ShellLine.broken("echo 'a b c' \"d \\\" e f\" g\\ h\\ i j", 14));
    }

    @Test
    void aWordThatIsTooWideIsLeftWhole() {
        assertEquals(
                List.of("echo \\", "    abcdefghijklmnopqrstuvwxyz \\", "    end"),
                ShellLine.broken("echo abcdefghijklmnopqrstuvwxyz end", 12));
    }

    @Test
    void theAuthorsOwnSignStaysAtItsWord() {
        assertEquals(
                List.of("    ./learn sub \\", "    -P welcome \\"),
                ShellLine.broken("    ./learn sub -P welcome \\", 20));
    }

    @Test
    void aCommentIsNotBroken() {
        assertEquals(
                List.of("sleep 1 \\", "    # and then a good while later"),
                ShellLine.broken("sleep 1 # and then a good while later", 20));
        assertEquals(List.of("# a good while later"), ShellLine.broken("# a good while later", 10));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "printf '%s|' one 'two  three' \"four # five\" si\\ x a#b '' end",
                "printf '%s|' \"it's\" 'say \"so\"' \"a \\\" b\" -t 'home/#' | tr '|' '\\n' | sort -r",
            })
    @DisabledOnOs(OS.WINDOWS)
    void aShellReadsTheSameAtEveryWidth(String line) throws IOException, InterruptedException {
        String whole = run(line);
        assertTrue(whole.length() > 10, whole);
        for (int width = 10; width < line.length(); width++) {
            assertEquals(whole, run(String.join("\n", ShellLine.broken(line, width))), "at width " + width);
        }
    }

    private static String run(String command) throws IOException, InterruptedException {
        Process shell = new ProcessBuilder("sh", "-c", command)
                .redirectErrorStream(true)
                .start();
        String said = new String(shell.getInputStream().readAllBytes(), UTF_8);
        assertEquals(0, shell.waitFor(), said);
        return said;
    }
}
