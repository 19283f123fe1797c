package learnmqtt.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import learnmqtt.i18n.Language;
import learnmqtt.i18n.Messages;
import learnmqtt.terminal.Sentences;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every command shows in every language how it is used, and what it shows is right. */
class HelpExamplesTest {
    /** A command line of ours, perhaps inside one of a shell, up to a redirection or the blanks before its meaning. */
    private static final Pattern EXAMPLE = Pattern.compile("^(?:source <\\()?\\./learn((?: [^ <>)]+)*)");

    private static final Surroundings SURROUNDINGS = surroundings();
    private static final Commands COMMANDS = Commands.of(SURROUNDINGS);

    @TestFactory
    Stream<DynamicTest> everyCommandHasExamplesThatParse() {
        return Arrays.stream(Language.values())
                .flatMap(language -> COMMANDS.all().stream()
                        .filter(command -> !command.readsNothing()) // HelpTextTest parses their examples
                        .map(command -> DynamicTest.dynamicTest(
                                command.typed() + " in " + language, () -> check(command, language))));
    }

    private static void check(Command command, Language language) {
        List<String> lines = new HelpPages(COMMANDS, Messages.of(language)).examples(command);
        assertTrue(lines.size() >= 2 && lines.size() <= 4, () -> "examples: " + lines);
        for (String line : lines) {
            Matcher example = EXAMPLE.matcher(line);
            assertTrue(example.find(), () -> "no command line of ours: " + line);
            assertFalse(line.strip().split(" {2,}", 2).length < 2, () -> "what does it do: " + line);
            List<String> words = Stream.of(example.group(1).split(" ", -1))
                    .filter(word -> !word.isEmpty())
                    .toList();
            Line parsed =
                    assertDoesNotThrow(() -> CommandLines.reader(SURROUNDINGS).read(words), line);
            assertTrue(isBelow(parsed.command(), command), line);
        }
    }

    /** Whether an example is of a command itself, or of one below it. */
    private static boolean isBelow(Command example, Command command) {
        return command.name().isEmpty() || (example.name() + " ").startsWith(command.name() + " ");
    }

    private static Surroundings surroundings() {
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true, UTF_8);
        return new Surroundings(
                Path.of(""),
                Map.of(),
                InputStream.nullInputStream(),
                nowhere,
                new Sentences(nowhere, OptionalInt::empty));
    }
}
