package learnmqtt.mosquitto;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import learnmqtt.i18n.Messages;

/**
 * The help of a command, not yet broken into lines; made here for {@code ./learn pub} and {@code ./learn sub}.
 *
 * @param header one sentence or more
 * @param usage what to type, one form after the other
 * @param sections options first, examples last
 * @param closing perhaps empty
 */
public record HelpText(String header, Section usage, List<Section> sections, String closing) {
    /**
     * A heading, and what stands below it.
     *
     * @param lines whether the names are whole command lines, and not words
     */
    public record Section(String heading, List<Row> rows, boolean lines) {
        public Section {
            rows = List.copyOf(rows);
        }
    }

    /**
     * One thing and what it means.
     *
     * @param name what is typed
     * @param sentence perhaps empty
     */
    public record Row(String name, String sentence) {}

    private record Example(String key, String line) {}

    private static final List<Example> PUB = List.of(
            new Example("first", "./learn pub -h localhost -i testPub -t debug -m \"TESTING\""),
            new Example("retain", "./learn pub -t home/lamp -m on -r -q 1"),
            new Example("clear", "./learn pub -t home/lamp -r -n"),
            new Example("lines", "vmstat 5 | ./learn pub -t home/load -l"),
            new Example("login", "./learn pub -u me -P secret -t a -m hi -D publish content-type text/plain"));

    private static final List<Example> SUB = List.of(
            new Example("first", "./learn sub -h localhost -i testSub -t debug"),
            new Example("all", "./learn sub -t '#' -v"),
            new Example("one", "./learn sub -t debug -C 1 -W 5"),
            new Example("format", "./learn sub -t 'home/#' -F '@H:@M:@S %t q%q %p'"),
            new Example("json", "./learn sub -t 'home/#' -F %j"));

    public HelpText {
        sections = List.copyOf(sections);
    }

    /** The help of a program in the language of {@code messages}. */
    public static HelpText of(Program program, Messages messages) {
        String command = program.command();
        List<Row> usage = program == Program.PUB
                ? List.of(new Row(
                        "./learn pub [-h HOST] [-i ID] -t TOPIC {-m TEXT | -f FILE | -s | -l | -n} [OPTIONS]", ""))
                : List.of(new Row("./learn sub [-h HOST] [-i ID] -t TOPIC [-t TOPIC] [-v | -F FORMAT] [OPTIONS]", ""));
        Stream<Section> options = Stream.of(Option.Group.values())
                .map(group -> section(program, group, messages))
                .filter(section -> !section.rows().isEmpty());
        List<Row> examples = (program == Program.PUB ? PUB : SUB)
                .stream()
                        .map(example ->
                                new Row(example.line(), say(messages, "help." + command + ".example." + example.key())))
                        .toList();
        return new HelpText(
                say(messages, "help." + command + ".header"),
                new Section(say(messages, "help.usage"), usage, true),
                Stream.concat(options, Stream.of(new Section(say(messages, "help.examples"), examples, true)))
                        .toList(),
                messages.say(UsageProblem.AREA, "help.file", Map.of("file", program.original())));
    }

    /** Without those that are refused. */
    private static Section section(Program program, Option.Group group, Messages messages) {
        List<Row> rows = Option.of(program)
                .filter(option -> option.group() == group && option.support() != Option.Support.REFUSED)
                .map(option -> new Row(typed(option), say(messages, "option." + option.id())))
                .toList();
        String heading =
                rows.isEmpty() ? "" : say(messages, "group." + group.name().toLowerCase(Locale.ROOT));
        return new Section(heading, rows, false);
    }

    private static String typed(Option option) {
        return (String.join(", ", option.names()) + " " + option.operands()).strip();
    }

    private static String say(Messages messages, String key) {
        return messages.say(UsageProblem.AREA, key);
    }
}
