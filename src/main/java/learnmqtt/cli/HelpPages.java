package learnmqtt.cli;

import java.util.List;
import java.util.stream.Stream;
import learnmqtt.i18n.Messages;
import learnmqtt.mosquitto.HelpText;
import learnmqtt.mosquitto.HelpText.Row;
import learnmqtt.mosquitto.HelpText.Section;
import org.apache.commons.cli.Option;

/** The help of the commands, in the form of that of {@code pub} and {@code sub}. */
final class HelpPages {
    private final Commands commands;
    private final Messages messages;

    HelpPages(Commands commands, Messages messages) {
        this.commands = commands;
        this.messages = messages;
    }

    HelpText of(Command command) {
        Stream<Section> sections = Stream.of(
                section("arguments", command.argument().stream().map(one -> new Row(one.label(), say(one.meaning())))),
                section("options", command.told().stream().map(this::row)),
                section(
                        "commands",
                        commands.below(command).stream()
                                .map(below -> new Row(Commands.word(below), say(below.key("header"))))),
                section("examples", examples(command).stream().map(HelpPages::example)));
        String description = command.key("description");
        return new HelpText(
                say(command.key("header")) + (messages.knows("cli", description) ? "\n" + say(description) : ""),
                section("usage", Stream.of(new Row(usage(command), ""))),
                sections.filter(section -> !section.rows().isEmpty()).toList(),
                "");
    }

    /** Command lines, each with at least two blanks between it and what it does. */
    List<String> examples(Command command) {
        String key = command.key("examples");
        return messages.knows("cli", key) ? say(key).lines().toList() : List.of();
    }

    private Section section(String name, Stream<Row> rows) {
        boolean lines = name.equals("usage") || name.equals("examples");
        return new Section(say("help." + name), rows.toList(), lines);
    }

    private String usage(Command command) {
        String arguments = command.argument().map(HelpPages::usage).orElse("");
        String below = commands.below(command).isEmpty() ? "" : " [COMMAND]";
        return command.typed() + arguments + below + " [OPTIONS]";
    }

    private static String usage(Argument argument) {
        String label = argument.least() == 0 ? "[" + argument.label() + "]" : argument.label();
        return " " + label + (argument.most() > 1 ? " ..." : "");
    }

    private Row row(Option option) {
        String names = String.join(", ", names(option));
        return new Row(option.hasArg() ? names + " " + option.getArgName() : names, say(option.getDescription()));
    }

    /** As they are typed, the short one first. */
    static List<String> names(Option option) {
        String name = "--" + option.getLongOpt();
        return option.getOpt() == null ? List.of(name) : List.of("-" + option.getOpt(), name);
    }

    private static Row example(String line) {
        String[] parts = line.strip().split(" {2,}", 2);
        return new Row(parts[0], parts.length > 1 ? parts[1] : "");
    }

    private String say(String key) {
        return messages.say("cli", key);
    }
}
