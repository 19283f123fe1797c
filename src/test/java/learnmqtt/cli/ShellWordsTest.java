package learnmqtt.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisabledOnOs(OS.WINDOWS)
class ShellWordsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "pub -t debug  -m\tTESTING ",
                "sub -t 'home/#' -t \"+/b c\" -t home/# # all of it",
                "pub -m 'it'\\''s' -m \"say \\\"hi\\\" \\n\" -m '' -m a\\ b",
                "pub -m '$HOME `x` \\n' -m \"it's\" -m '{\"a\": 1}'",
                ""
            })
    void theWordsAreThoseOfAShell(String line) throws IOException {
        assertEquals(Optional.of(byShell(line)), ShellWords.of(line));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pub -m \"$HOME\"",
                "pub -m `date`",
                "pub -m $x",
                "sub | head",
                "sub > file",
                "sub &",
                "a; b",
                "sub -t *",
                "pub -m \"open",
                "pub -m 'open",
                "pub -m open\\"
            })
    void aLineThatIsMoreThanWordsIsLeftAlone(String line) {
        assertEquals(Optional.empty(), ShellWords.of(line));
    }

    private static List<String> byShell(String line) throws IOException {
        String script = "each() { for word; do printf '%s\\n' \"$word\"; done; }; each " + line;
        Process shell = new ProcessBuilder("/bin/sh", "-c", script).start();
        return new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }
}
