package learnmqtt.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import learnmqtt.completion.Command;
import learnmqtt.completion.Flag;
import learnmqtt.completion.Grammar;
import learnmqtt.completion.Values;
import learnmqtt.completion.Word;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Makes the grammar for shells of the command tree: its labels say what stands for a file, a folder, a name. */
final class Completing {
    /** The label of an argument that is the name of something in the course. */
    private static final String NAME = "ID";

    private final Map<String, List<Word>> names;

    /** @param names of lessons and exercises, by the commands that take them */
    Completing(Map<String, List<Word>> names) {
        this.names = Map.copyOf(names);
    }

    Grammar grammar(CommandLine tree) {
        List<Command> commands = new ArrayList<>();
        add("", tree, commands);
        return new Grammar(tree.getCommandName(), commands);
    }

    private void add(String path, CommandLine line, List<Command> commands) {
        CommandSpec spec = line.getCommandSpec();
        List<CommandLine> below = line.getSubcommands().values().stream()
                .distinct()
                .filter(one -> !one.getCommandSpec().usageMessage().hidden())
                .toList();
        Optional<PositionalParamSpec> argument =
                spec.positionalParameters().stream().findFirst();
        commands.add(new Command(
                path,
                below.stream()
                        .map(one -> new Word(one.getCommandName(), header(one)))
                        .toList(),
                spec.options().stream()
                        .filter(option -> Heeded.by(spec, option))
                        .map(option -> flag(path, option))
                        .toList(),
                argument.map(one -> values(path, one)).orElseGet(Values.Anything::new),
                argument.map(one -> one.arity().max() > 1).orElse(false)));
        for (CommandLine one : below) {
            add((path + " " + one.getCommandName()).strip(), one, commands);
        }
    }

    private static String header(CommandLine line) {
        return String.join(" ", line.getCommandSpec().usageMessage().header());
    }

    private Flag flag(String path, OptionSpec option) {
        return new Flag(
                List.of(option.names()),
                String.join(" ", option.description()),
                option.arity().max() > 0 ? Optional.of(values(path, option)) : Optional.empty());
    }

    private Values values(String path, ArgSpec argument) {
        String label = argument.paramLabel();
        if (argument.completionCandidates() != null) {
            return words(StreamSupport.stream(argument.completionCandidates().spliterator(), false)
                    .toList());
        } else if (argument.type().isEnum()) {
            return words(Arrays.stream(argument.type().getEnumConstants())
                    .map(String::valueOf)
                    .toList());
        } else if (label.contains("|")) {
            return words(List.of(label.split("\\|", -1)));
        }
        return switch (label) {
            case NAME -> new Values.Words(names.getOrDefault(path, List.of()));
            case "FILE" -> new Values.Files();
            case "DIR" -> new Values.Folders();
            default -> new Values.Anything();
        };
    }

    private static Values words(List<String> texts) {
        return new Values.Words(texts.stream().map(text -> new Word(text, "")).toList());
    }
}
