package learnmqtt.mosquitto;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import learnmqtt.i18n.Language;
import learnmqtt.i18n.Messages;
import org.junit.jupiter.api.Test;

/** Holds docs/mosquitto.md and the one list of options together. */
class MosquittoDocumentTest {
    private static final Path DOCUMENT = Path.of("docs/mosquitto.md");
    private static final String HEADING = "## The options of pub and sub";
    private static final Messages MESSAGES = Messages.of(Language.EN);

    @Test
    void theTablesOfTheDocumentAreTheListOfOptions() throws IOException {
        String text = Files.readString(DOCUMENT);
        String section = text.substring(text.indexOf(HEADING) + HEADING.length());
        int next = section.indexOf("\n## ");
        String tables = (next < 0 ? section : section.substring(0, next))
                .lines()
                .filter(line -> line.startsWith("|") || line.startsWith("### "))
                .collect(Collectors.joining("\n"));
        assertEquals(tables(), tables, "the tables should be:\n" + tables());
    }

    private static String tables() {
        return Arrays.stream(Option.Group.values())
                .filter(group -> group != Option.Group.REFUSED_SUB)
                .flatMap(group -> Stream.concat(
                        Stream.of("### " + heading(group), "| option | of | | |", "|---|---|---|---|"),
                        Arrays.stream(Option.values())
                                .filter(option -> shownUnder(option) == group)
                                .map(MosquittoDocumentTest::row)))
                .collect(Collectors.joining("\n"));
    }

    private static Option.Group shownUnder(Option option) {
        return option.group() == Option.Group.REFUSED_SUB ? Option.Group.REFUSED : option.group();
    }

    private static String heading(Option.Group group) {
        return group == Option.Group.REFUSED
                ? "Refused"
                : MESSAGES.say(UsageProblem.AREA, "group." + group.name().toLowerCase(Locale.ROOT));
    }

    private static String row(Option option) {
        String names = option.names().stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
        String operands = option.takesValue() ? " `" + option.operands().replace("|", "\\|") + "`" : "";
        String programs = Stream.of(Program.values())
                .filter(option::isFor)
                .map(Program::command)
                .collect(Collectors.joining(" "));
        String support = option.support().name().toLowerCase(Locale.ROOT);
        return "| " + names + operands + " | " + programs + " | " + support + " | " + details(option) + " |";
    }

    private static String details(Option option) {
        return switch (option.support()) {
            case SAME -> say("option.", option, Map.of());
            case DIFFERS -> say("option.", option, Map.of()) + " **" + say("differs.", option, Map.of()) + "**";
            case REFUSED ->
                List.of(say("refused.", option, Map.of("option", "")).split(": ", 2))
                        .get(1);
        };
    }

    private static String say(String prefix, Option option, Map<String, String> facts) {
        return MESSAGES.say(UsageProblem.AREA, prefix + option.id(), facts);
    }
}
