package learnmqtt.completion;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What may be typed behind the name of the program.
 *
 * @param program its name, such as {@code learn}
 * @param commands all of them, whatever stands above them
 */
public record Grammar(String program, List<Command> commands) {
    public Grammar {
        commands = List.copyOf(commands);
    }

    /**
     * The same, with other flags for a command that reads its command line by itself.
     *
     * @throws IllegalArgumentException if there is no such command
     */
    public Grammar with(String path, List<Flag> flags) {
        if (commands.stream().noneMatch(command -> command.path().equals(path))) {
            throw new IllegalArgumentException("no command " + path);
        }
        return new Grammar(
                program,
                commands.stream()
                        .map(command -> command.path().equals(path) ? command.with(flags) : command)
                        .toList());
    }

    /** Every flag that takes something, with the commands that have it, each as {@code COMMAND FLAG}. */
    Map<Values, List<String>> takers() {
        Map<Values, List<String>> takers = new LinkedHashMap<>();
        for (Command command : commands) {
            for (Flag flag : command.flags()) {
                flag.value()
                        .ifPresent(value -> flag.names()
                                .forEach(name -> takers.computeIfAbsent(value, any -> new ArrayList<>())
                                        .add(command.path() + " " + name)));
            }
        }
        return takers;
    }

    /** The paths of all commands but the program itself. */
    List<String> paths() {
        return commands.stream()
                .map(Command::path)
                .filter(path -> !path.isEmpty())
                .toList();
    }
}
