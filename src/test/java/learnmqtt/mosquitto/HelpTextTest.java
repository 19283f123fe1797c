package learnmqtt.mosquitto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import learnmqtt.i18n.Language;
import learnmqtt.i18n.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HelpTextTest {
    @ParameterizedTest
    @EnumSource(Language.class)
    void everyOptionThatIsNotRefusedIsThereOnce(Language language) {
        for (Program program : Program.values()) {
            HelpText help = HelpText.of(program, Messages.of(language));
            List<String> names = help.sections().stream()
                    .flatMap(section -> section.rows().stream())
                    .map(HelpText.Row::name)
                    .filter(name -> name.startsWith("-"))
                    .flatMap(name -> Stream.of(name.split("[, ]+")))
                    .filter(name -> name.startsWith("-"))
                    .toList();
            Set<String> wanted = Option.of(program)
                    .filter(option -> option.support() != Option.Support.REFUSED)
                    .flatMap(option -> option.names().stream())
                    .collect(Collectors.toSet());
            assertEquals(wanted, new HashSet<>(names));
            assertEquals(wanted.size(), names.size());
        }
    }

    @Test
    void aProgramHasNoNameTwice() {
        for (Program program : Program.values()) {
            List<String> names = Option.of(program)
                    .flatMap(option -> option.names().stream())
                    .toList();
            assertEquals(names.size(), new HashSet<>(names).size(), names.toString());
        }
    }

    @Test
    void theExamplesAreUnderstood() {
        CommandLineParser parser = new CommandLineParser(Map.of(), 1);
        for (Program program : Program.values()) {
            List<HelpText.Section> sections =
                    HelpText.of(program, Messages.of(Language.EN)).sections();
            for (HelpText.Row example : sections.get(sections.size() - 1).rows()) {
                String start = "./learn " + program.command() + " ";
                String line = example.name().substring(example.name().indexOf(start) + start.length());
                List<String> words = RealClient.words(line.replace('"', '\''));
                assertInstanceOf(
                        Reading.Understood.class,
                        program == Program.PUB ? parser.publish(words) : parser.subscribe(words),
                        example.name());
            }
        }
    }

    @Test
    void theLinesOfTheBlogPostAreAmongTheExamples() {
        assertTrue(lines(Program.SUB).contains("./learn sub -h localhost -i testSub -t debug"));
        assertTrue(lines(Program.PUB).contains("./learn pub -h localhost -i testPub -t debug -m \"TESTING\""));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everySentenceIsThereAndNoneIsLeftOver(Language language) throws IOException {
        Set<String> wanted = new TreeSet<>(Set.of("problem.see-help"));
        for (Option option : Option.values()) {
            String area =
                    switch (option.support()) {
                        case SAME -> "option.";
                        case DIFFERS -> "differs.";
                        case REFUSED -> "refused.";
                    };
            wanted.add(area + option.id());
            if (option.support() != Option.Support.REFUSED) {
                wanted.add("option." + option.id());
            }
        }
        for (UsageProblem.Kind kind : UsageProblem.Kind.values()) {
            if (kind != UsageProblem.Kind.REFUSED_OPTION) {
                wanted.add(new UsageProblem(kind, Map.of()).key());
            }
        }
        for (Advice.Kind kind : Advice.Kind.values()) {
            wanted.add(new Advice(kind, List.of()).key());
        }
        Set<String> there = keys(language);
        there.removeIf(key -> key.startsWith("help.") || key.startsWith("group."));
        assertEquals(wanted, there);
    }

    @Test
    void headingsAreThereForWhatIsNotRefused() {
        for (Program program : Program.values()) {
            for (HelpText.Section section :
                    HelpText.of(program, Messages.of(Language.KO)).sections()) {
                assertFalse(section.heading().isBlank());
            }
        }
    }

    private static List<String> lines(Program program) {
        return HelpText.of(program, Messages.of(Language.EN)).sections().stream()
                .flatMap(section -> section.rows().stream())
                .map(HelpText.Row::name)
                .toList();
    }

    private static Set<String> keys(Language language) throws IOException {
        Properties messages = new Properties();
        String file = "/learnmqtt/i18n/mosquitto_" + language.code() + ".properties";
        try (InputStream in = HelpTextTest.class.getResourceAsStream(file)) {
            messages.load(new InputStreamReader(in, UTF_8));
        }
        return new TreeSet<>(messages.stringPropertyNames());
    }
}
