package learnmqtt.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import learnmqtt.completion.Flag;
import learnmqtt.completion.Grammar;
import learnmqtt.completion.Values;
import learnmqtt.completion.Word;
import learnmqtt.i18n.Messages;
import org.apache.commons.cli.Option;

/** Makes the grammar for shells of the commands: their labels say what stands for a file, a folder, a name. */
final class Completing {
    private static final String PROGRAM = "learn";

    private final Commands commands;
    private final Map<String, List<Word>> names;
    private final Messages messages;

    /** @param names of lessons and exercises, by the commands that take them */
    Completing(Commands commands, Map<String, List<Word>> names, Messages messages) {
        this.commands = commands;
        this.names = Map.copyOf(names);
        this.messages = messages;
    }

    Grammar grammar() {
        return new Grammar(PROGRAM, commands.all().stream().map(this::command).toList());
    }

    private learnmqtt.completion.Command command(Command command) {
        Optional<Argument> argument = command.argument();
        return new learnmqtt.completion.Command(
                command.name(),
                commands.below(command).stream()
                        .map(below -> new Word(Commands.word(below), messages.say("cli", below.key("header"))))
                        .toList(),
                command.told().stream().map(option -> flag(command, option)).toList(),
                argument.map(one -> values(command, one.label())).orElseGet(Values.Anything::new),
                argument.map(one -> one.most() > 1).orElse(false));
    }

    private Flag flag(Command command, Option option) {
        return new Flag(
                HelpPages.names(option),
                messages.say("cli", option.getDescription()),
                option.hasArg() ? Optional.of(values(command, option.getArgName())) : Optional.empty());
    }

    private Values values(Command command, String label) {
        if (label.contains("|")) {
            return words(label.split("\\|", -1));
        }
        return switch (label) {
            case "ID" -> new Values.Words(names.getOrDefault(command.name(), List.of()));
            case "FILE" -> new Values.Files();
            case "DIR" -> new Values.Folders();
            case "WHEN" ->
                words(Arrays.stream(Options.Color.values()).map(Enum::name).toArray(String[]::new));
            default -> new Values.Anything();
        };
    }

    private static Values words(String... texts) {
        return new Values.Words(
                Arrays.stream(texts).map(text -> new Word(text, "")).toList());
    }
}
