package learnmqtt.completion;

import java.util.List;

/**
 * A command: what may stand behind its name.
 *
 * @param path its name behind those of the commands above it, such as {@code author check}; empty for the program itself
 * @param commands the names of those below it
 * @param arguments what it takes beside flags and commands
 * @param many whether it takes more than one argument
 */
public record Command(String path, List<Word> commands, List<Flag> flags, Values arguments, boolean many) {
    public Command {
        commands = List.copyOf(commands);
        flags = List.copyOf(flags);
    }

    /** The same with other flags. */
    Command with(List<Flag> others) {
        return new Command(path, commands, others, arguments, many);
    }

    /** Whether another word may stand there after the first. */
    boolean takesMore() {
        return many || !commands.isEmpty();
    }

    /** What may stand there beside flags: the names of commands, or its argument. */
    Values words() {
        return commands.isEmpty() ? arguments : new Values.Words(commands);
    }
}
