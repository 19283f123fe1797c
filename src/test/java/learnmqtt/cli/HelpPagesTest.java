package learnmqtt.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import java.util.OptionalInt;
import learnmqtt.i18n.Language;
import learnmqtt.i18n.Messages;
import learnmqtt.mosquitto.HelpText;
import learnmqtt.mosquitto.Program;
import learnmqtt.terminal.Sentences;
import learnmqtt.terminal.text.Columns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class HelpPagesTest {
    @ParameterizedTest
    @EnumSource(Language.class)
    void noWordIsBroken(Language language) {
        List<String> words = words(help(language));
        for (String key : List.of("learn.header", "listen", "state", "lessons", "plain", "learn.reset.header")) {
            List<String> wanted = words(Messages.of(language).say("cli", key, Map.of()));
            assertTrue(Collections.indexOfSubList(words, wanted) >= 0, () -> wanted + " in " + help(language));
        }
    }

    @ParameterizedTest
    @CsvSource({"EN, 80", "EN, 40", "KO, 80", "KO, 40"})
    void noLineIsWiderThanTheTerminal(Language language, int width) {
        for (Program program : Program.values()) {
            HelpLayout.lines(HelpText.of(program, Messages.of(language)), width)
                    .forEach(line -> assertTrue(Columns.of(line) <= width, line));
        }
        for (String command :
                List.of("", "list", "lesson", "reset", "check", "jshell", "doctor", "completion", "broker", "author")) {
            help(width, language, command).lines().forEach(line -> assertTrue(Columns.of(line) <= width, line));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whereThereIsNoRoomBesideANameItsMeaningStandsBelow(Language language) {
        String json = Messages.of(language).say("cli", "json", Map.of());
        assertTrue(
                help(80, language, "list").contains("  --json         " + json + "\n"), () -> help(language, "list"));
        assertTrue(help(40, language, "list").contains("  --json\n      " + json + "\n"), () -> help(language, "list"));
    }

    @Test
    void theHelpOfABrokerLooksAsThatOfASubscriber() {
        assertEquals("""
                The broker by itself, as mosquitto is one. Ctrl-C ends it.

                Usage:
                  ./learn broker [OPTIONS]

                Options:
                  -p, --port PORT         The port where clients connect, 1883 if left out; 0:
                                          any free one.
                  -v, --verbose           Logs every packet, as mosquitto -v does, and says what
                                          was wrong.
                  -c, --config-file FILE  A configuration in the form of mosquitto.conf.
                  --lang en|ko            Language: en or ko. The course remembers it.
                  --listen ADDRESS        The address to listen at, 127.0.0.1 if left out. With
                                          any other, strangers may connect.
                  -h, --help              Shows this help.
                  -V, --version           Shows the version.

                Examples:
                  ./learn broker -v
                      port 1883, this machine only, with a log of every packet
                  ./learn broker -p 1884
                      another port
                  ./learn broker -c mosquitto.conf -v
                      with listeners, passwords and rights of your own
                """, help(Language.EN, "broker"));
    }

    @Test
    void aCommandNamesNoOptionThatItDoesNotHeed() {
        assertFalse(help(Language.EN, "broker").contains("--json"));
        assertFalse(help(Language.EN, "broker").contains("--lessons"));
        assertFalse(help(Language.EN, "reset").contains("--port"));
        assertFalse(help(Language.EN, "lesson").contains("--json"));
        assertTrue(help(Language.EN, "doctor").contains("--json"));
    }

    @ParameterizedTest
    @CsvSource({"-c, -c FILE", "--config-file, --config-file FILE", "-p, -p PORT", "--listen, --listen ADDRESS"})
    void anOptionWithoutItsValueIsNamedAsItWasTyped(String typed, String wanted) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(out, true, UTF_8);
        Surroundings surroundings = new Surroundings(
                Path.of(""), Map.of(), InputStream.nullInputStream(), print, new Sentences(print, OptionalInt::empty));
        assertEquals(2, CommandLines.run(surroundings, "broker", "--lang", "en", typed));
        assertEquals(
                typed + " needs a value: " + wanted + ".\n./learn broker --help shows what can be said.\n",
                out.toString(UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"broker -h", "broker --help extra", "broker -z --help", "--help broker", "-h broker -p"})
    void whoAsksForHelpGetsItWhateverElseStandsThere(String line) {
        assertEquals(help(Language.EN, "broker"), out(80, (line + " --lang en").split(" ")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--version", "-V", "broker -V", "list --version"})
    void everyCommandTellsTheVersion(String line) {
        assertEquals(Learn.VERSION + "\n", out(80, line.split(" ")));
    }

    /** An alias may have it already. */
    @Test
    void anOptionBehindTheCommandCountsMoreThanOneBefore() {
        assertEquals(help(Language.KO, "list"), out(80, "--lang", "en", "list", "--help", "--lang", "ko"));
    }

    private static List<String> words(String text) {
        return Arrays.asList(text.strip().split("\\s+"));
    }

    private static String help(Language language, String... command) {
        return help(80, language, command);
    }

    private static String help(int width, Language language, String... command) {
        List<String> arguments = new ArrayList<>(Arrays.asList(command));
        arguments.remove("");
        arguments.addAll(List.of("--help", "--lang", language.code()));
        return out(width, arguments.toArray(String[]::new));
    }

    private static String out(int width, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(out, true, UTF_8);
        Surroundings surroundings = new Surroundings(
                Path.of(""),
                Map.of("COLUMNS", "" + width),
                InputStream.nullInputStream(),
                print,
                new Sentences(print, OptionalInt::empty));
        assertEquals(0, CommandLines.run(surroundings, arguments));
        return out.toString(UTF_8);
    }
}
