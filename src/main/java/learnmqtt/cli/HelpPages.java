package learnmqtt.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import learnmqtt.i18n.Messages;
import learnmqtt.mosquitto.HelpText;
import learnmqtt.mosquitto.HelpText.Section;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The help of the commands that picocli knows, in the form of that of {@code pub} and {@code sub}. Picocli's own needs 55
 * columns, and breaks Korean between any two syllables.
 */
final class HelpPages {
    private static final String PAGE = "page";

    private final Messages messages;

    private HelpPages(Messages messages) {
        this.messages = messages;
    }

    /**
     * Takes over the help of a command and of those below it.
     *
     * @param width of the terminal, in columns; asked for when there is something to show
     */
    static void install(CommandLine tree, Messages messages, IntSupplier width) {
        HelpPages pages = new HelpPages(messages);
        tree.setHelpSectionKeys(List.of(PAGE));
        tree.setHelpSectionMap(Map.of(
                PAGE,
                help -> HelpLayout.lines(pages.text(help.commandSpec()), width.getAsInt()).stream()
                        .map(line -> line + "\n")
                        .collect(Collectors.joining())));
    }

    private HelpText text(CommandSpec spec) {
        Stream<Section> sections = Stream.of(
                section("arguments", spec.positionalParameters().stream().map(HelpPages::row)),
                section("options", options(spec).stream()),
                section("commands", commands(spec)),
                section("examples", Stream.of(spec.usageMessage().footer()).map(HelpPages::example)));
        return new HelpText(
                Stream.of(spec.usageMessage().header(), spec.usageMessage().description())
                        .flatMap(Stream::of)
                        .collect(Collectors.joining("\n")),
                section("usage", Stream.of(new HelpText.Row(usage(spec), ""))),
                sections.filter(section -> !section.rows().isEmpty()).toList(),
                "");
    }

    private Section section(String name, Stream<HelpText.Row> rows) {
        boolean lines = name.equals("usage") || name.equals("examples");
        return new Section(messages.say("cli", "help." + name), rows.toList(), lines);
    }

    private static String usage(CommandSpec spec) {
        Stream<String> arguments = spec.positionalParameters().stream().map(HelpPages::argument);
        Stream<String> command = spec.subcommands().isEmpty() ? Stream.of() : Stream.of("[COMMAND]");
        return Stream.of(Stream.of("./" + spec.qualifiedName()), arguments, command, Stream.of("[OPTIONS]"))
                .flatMap(words -> words)
                .collect(Collectors.joining(" "));
    }

    private static String argument(PositionalParamSpec argument) {
        String label = argument.arity().min() == 0 ? "[" + argument.paramLabel() + "]" : argument.paramLabel();
        return argument.arity().max() > 1 ? label + " ..." : label;
    }

    private static HelpText.Row row(PositionalParamSpec argument) {
        return new HelpText.Row(argument.paramLabel(), meaning(argument));
    }

    /** Its own ones first, help and version last; two that mean the same stand together. */
    private static List<HelpText.Row> options(CommandSpec spec) {
        List<OptionSpec> shown = new ArrayList<>();
        List<OptionSpec> all = spec.options().stream()
                .filter(option -> Heeded.by(spec, option))
                .toList();
        all.stream()
                .filter(option -> !option.inherited() && !isOfEverything(option))
                .forEach(shown::add);
        all.stream().filter(OptionSpec::inherited).forEach(shown::add);
        all.stream().filter(HelpPages::isOfEverything).forEach(shown::add);
        Map<String, List<OptionSpec>> byMeaning = shown.stream()
                .collect(Collectors.groupingBy(HelpPages::meaning, LinkedHashMap::new, Collectors.toList()));
        return byMeaning.entrySet().stream()
                .map(one -> new HelpText.Row(typed(one.getValue()), one.getKey()))
                .toList();
    }

    private static boolean isOfEverything(OptionSpec option) {
        return option.usageHelp() || option.versionHelp();
    }

    private static String typed(List<OptionSpec> same) {
        String names =
                same.stream().flatMap(option -> Stream.of(option.names())).collect(Collectors.joining(", "));
        OptionSpec one = same.get(0);
        return one.arity().max() > 0 ? names + " " + one.paramLabel() : names;
    }

    private static Stream<HelpText.Row> commands(CommandSpec spec) {
        return spec.subcommands().entrySet().stream()
                .filter(one -> !one.getValue().getCommandSpec().usageMessage().hidden())
                .map(one -> new HelpText.Row(
                        one.getKey(),
                        String.join(
                                " ",
                                one.getValue().getCommandSpec().usageMessage().header())));
    }

    /** Of a line with at least two blanks between the command line and what it does. */
    private static HelpText.Row example(String line) {
        String[] parts = line.strip().split(" {2,}", 2);
        return new HelpText.Row(parts[0], parts.length > 1 ? parts[1] : "");
    }

    private static String meaning(ArgSpec argument) {
        return String.join(" ", argument.description());
    }
}
