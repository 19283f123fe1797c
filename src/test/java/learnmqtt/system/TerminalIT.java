package learnmqtt.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The real {@code ./learn} at a terminal: keys that interrupt, code that runs away, terminals of every width. */
@EnabledOnOs(OS.LINUX)
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class TerminalIT {
    private static final String CTRL_C = "\u0003";
    private static final String CTRL_D = "\u0004";
    private static final Pattern COLOUR = Pattern.compile("\u001b\\[([0-9]+;)*(3[0-9]|4[0-9]|9[0-7])(;[0-9]+)*m");

    @TempDir
    Path folder;

    @BeforeAll
    static void build() throws Exception {
        Tools.need("script");
        Learn.build();
    }

    @Test
    void whatEndsItsOwnJavaGetsAFreshOne() throws Exception {
        try (LearnProcess learn = Learn.small(folder).atTerminal(100)) {
            learn.await("mqtt 1/3>");
            learn.type("");
            learn.await("mqtt 2/3>");
            learn.type("System.exit(3);");
            learn.await("Your code ended its own Java with System.exit(3).");
            learn.await("mqtt 2/3>");
            learn.type("1 + 1");
            learn.await("= 2");
            learn.await("mqtt 2/3>");
            leave(learn);
        }
    }

    @Test
    void ctrlCStopsCodeThatRunsForEver() throws Exception {
        try (LearnProcess learn = Learn.small(folder).atTerminal(100)) {
            learn.await("mqtt 1/3>");
            learn.type("int kept = 41;");
            learn.await("kept = 41");
            learn.await("mqtt 1/3>");
            learn.type("for (int i = 0; ; i++) if (i == 0) System.out.println(\"aw\" + \"ay\");");
            learn.await("away");
            learn.press(CTRL_C);
            learn.await("Stopped. Your variables are still there.");
            learn.await("mqtt 1/3>");
            learn.type("kept + 1");
            learn.await("= 42");
            learn.await("mqtt 1/3>");
            leave(learn);
        }
    }

    @Test
    void ctrlCTwiceLeavesIt() throws Exception {
        try (LearnProcess learn = Learn.small(folder).atTerminal(100)) {
            learn.await("mqtt 1/3>");
            learn.press(CTRL_C);
            learn.await("Press Ctrl-C once more to leave, or type /quit.");
            learn.await("mqtt 1/3>");
            learn.press(CTRL_C);
            assertEquals(130, learn.exitCode(), learn.said());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'',            mqtt 1/3>",
        "'/skip',       mqtt 2/3>",
        "'/skip /skip', mqtt 3/3?",
        "'Math.abs(',   ...>",
    })
    void ctrlDLeavesItAtEveryPrompt(String typed, String last) throws Exception {
        Pattern prompt = Pattern.compile("mqtt \\d/3[>?]|\\.\\.\\.>");
        try (LearnProcess learn = Learn.small(folder).atTerminal(100)) {
            String seen = learn.await(prompt);
            for (String line : typed.isEmpty() ? List.<String>of() : List.of(typed.split(" ", -1))) {
                learn.type(line);
                seen = learn.await(prompt);
            }
            assertEquals(last, seen);
            learn.press(CTRL_D);
            learn.await("See you.");
            assertEquals(0, learn.exitCode(), learn.said());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 40, 80, 200})
    void theFirstPageFitsEveryWidth(int columns) throws Exception {
        Learn ours = Learn.with("--state", folder.toString(), "--port", "0", "--lang", "en");
        try (LearnProcess learn = ours.atTerminal(columns)) {
            learn.await("What is MQTT?");
            learn.await("mqtt 1/6>");
            for (String line : learn.said().lines().toList()) {
                assertTrue(line.codePointCount(0, line.length()) <= columns, line);
            }
            leave(learn);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|lesson brokr|'There is no lesson \"brokr\". Did you mean\n\"broker\"? ./learn list shows them all.'",
                "ko|lesson brokr|'\"brokr\" 레슨은 없어요. 혹시 \"broker\"\n레슨인가요? ./learn list 명령으로 전체\n목록을 볼 수 있어요.'",
                "en|pub -t home/# -m x|'-t: nobody can publish to home/#. + and\n# are for subscribing; name one topic.'"
            })
    void mistakesAreToldInWholeWords(String language, String typed, String told) throws Exception {
        Learn ours = Learn.with((typed + " --lang " + language).split(" "));
        try (LearnProcess learn = ours.atTerminal(40)) {
            learn.await("--help");
            assertTrue(learn.said().replace("\r", "").contains(told + "\n"), learn.said());
        }
    }

    @Test
    void aDumbTerminalGetsNoEscapeCodes() throws Exception {
        try (LearnProcess learn = Learn.small(folder).where("TERM", "dumb").atTerminal(80)) {
            learn.await("mqtt 1/3>");
            leave(learn);
            assertFalse(learn.raw().contains("\u001b"), learn.raw());
        }
    }

    @ParameterizedTest
    @CsvSource({"'', true", "1, false"})
    void coloursAreLeftOutWhereNobodyWantsThem(String noColor, boolean coloured) throws Exception {
        try (LearnProcess learn = Learn.small(folder).where("NO_COLOR", noColor).atTerminal(80)) {
            learn.await("mqtt 1/3>");
            leave(learn);
            assertEquals(coloured, COLOUR.matcher(learn.raw()).find(), learn.raw());
        }
    }

    private static void leave(LearnProcess learn) throws Exception {
        learn.type("/quit");
        assertEquals(0, learn.exitCode(), learn.said());
    }
}
