package learnmqtt.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import learnmqtt.i18n.Language;
import learnmqtt.i18n.Messages;
import learnmqtt.terminal.text.Columns;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class HelpPagesTest {
    @ParameterizedTest
    @EnumSource(Language.class)
    void noWordIsBroken(Language language) {
        List<String> words = words(help(language));
        for (String key :
                List.of("learn.usage.header", "listen", "state", "lessons", "plain", "learn.reset.usage.header")) {
            List<String> wanted = words(Messages.of(language).say("cli", key, Map.of()));
            assertTrue(Collections.indexOfSubList(words, wanted) >= 0, () -> wanted + " in " + help(language));
        }
    }

    @ParameterizedTest
    @CsvSource({"EN, 80", "EN, 40", "KO, 80", "KO, 40"})
    void noLineIsWiderThanTheTerminal(Language language, int width) {
        for (String command : List.of("", "list", "lesson", "reset", "check", "jshell", "doctor", "completion")) {
            help(width, language, command).lines().forEach(line -> assertTrue(Columns.of(line) <= width, line));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whereThereIsNoRoomBesideANameItsMeaningStandsBelow(Language language) {
        String port = Messages.of(language).say("cli", "json", Map.of());
        assertTrue(help(80, language).contains("      --json             " + port + "\n"), () -> help(language));
        assertTrue(help(40, language).contains("      --json\n          " + port + "\n"), () -> help(language));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theUsageBeginsBesideItsHeading(Language language) {
        String heading = Messages.of(language).say("cli", "usage.synopsisHeading", Map.of());
        assertTrue(help(language).contains("\n" + heading + "learn [-hV]"), () -> help(language));
    }

    private static List<String> words(String text) {
        return Arrays.asList(text.strip().split("\\s+"));
    }

    private static String help(Language language, String... command) {
        return help(80, language, command);
    }

    private static String help(int width, Language language, String... command) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(out, true, UTF_8);
        Surroundings surroundings = new Surroundings(
                Path.of(""), Map.of("COLUMNS", "" + width), InputStream.nullInputStream(), print, print);
        List<String> arguments = new ArrayList<>(Arrays.asList(command));
        arguments.remove("");
        arguments.addAll(List.of("--help", "--lang", language.code()));
        assertEquals(0, CommandLines.run(surroundings, arguments.toArray(String[]::new)));
        return out.toString(UTF_8);
    }
}
