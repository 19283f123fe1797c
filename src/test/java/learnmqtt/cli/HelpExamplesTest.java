package learnmqtt.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import learnmqtt.i18n.Language;
import learnmqtt.i18n.Messages;
import learnmqtt.terminal.Sentences;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import picocli.CommandLine;

/** Every command shows in every language how it is used, and what it shows is right. */
class HelpExamplesTest {
    /** A command line of ours, perhaps inside one of a shell, up to a redirection or the blanks before its meaning. */
    private static final Pattern EXAMPLE = Pattern.compile("^ {2}(?:source <\\()?\\./learn((?: [^ <>)]+)*)");

    @TestFactory
    Stream<DynamicTest> everyCommandHasExamplesThatParse() {
        return Arrays.stream(Language.values())
                .flatMap(language -> commands(tree(language))
                        .map(command -> DynamicTest.dynamicTest(
                                command.getCommandSpec().qualifiedName() + " in " + language,
                                () -> check(command, language))));
    }

    private static void check(CommandLine command, Language language) {
        List<String> lines =
                Arrays.asList(command.getCommandSpec().usageMessage().footer());
        assertTrue(lines.size() >= 2 && lines.size() <= 4, () -> "examples: " + lines);
        for (String line : lines) {
            Matcher example = EXAMPLE.matcher(line);
            assertTrue(example.find(), () -> "no command line of ours: " + line);
            assertFalse(line.strip().split(" {2,}", 2).length < 2, () -> "what does it do: " + line);
            List<String> words = Stream.of(example.group(1).split(" ", -1))
                    .filter(word -> !word.isEmpty())
                    .toList();
            CommandLine.ParseResult parsed =
                    assertDoesNotThrow(() -> tree(language).parseArgs(words.toArray(String[]::new)), line);
            assertEquals(command.getCommandSpec().qualifiedName(), name(parsed, command), line);
        }
    }

    /** The command that an example is of; for the program itself, that of any other will do as well. */
    private static String name(CommandLine.ParseResult parsed, CommandLine command) {
        CommandLine.ParseResult last = parsed;
        String wanted = command.getCommandSpec().qualifiedName();
        while (last.hasSubcommand() && !last.commandSpec().qualifiedName().equals(wanted)) {
            last = last.subcommand();
        }
        return last.commandSpec().qualifiedName();
    }

    /** All but those with help of their own, whose examples {@code HelpTextTest} parses. */
    private static Stream<CommandLine> commands(CommandLine line) {
        List<CommandLine> all = new ArrayList<>(List.of(line));
        line.getSubcommands().values().stream()
                .filter(below -> !below.getCommandSpec().usageMessage().hidden())
                .filter(below -> !Set.of("pub", "sub").contains(below.getCommandName()))
                .forEach(below -> commands(below).forEach(all::add));
        return all.stream();
    }

    private static CommandLine tree(Language language) {
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true, UTF_8);
        Surroundings surroundings = new Surroundings(
                Path.of(""),
                Map.of(),
                InputStream.nullInputStream(),
                nowhere,
                new Sentences(nowhere, OptionalInt::empty));
        return CommandLines.tree(surroundings, Messages.of(language));
    }
}
