package learnmqtt.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import learnmqtt.mosquitto.Program;

/**
 * The commands of the program, those that are below others too.
 *
 * @param all the program itself first, then in the order in which they are told of
 */
record Commands(List<Command> all) {
    static Commands of(Surroundings surroundings) {
        return new Commands(List.of(
                new Learn(surroundings),
                new LessonCommand(surroundings),
                new ListCommand(surroundings),
                new WatchCommand(surroundings),
                new CheckCommand(surroundings),
                new ListedCommand(Program.PUB),
                new ListedCommand(Program.SUB),
                new JshellCommand(surroundings),
                new ResetCommand(surroundings),
                new DoctorCommand(surroundings),
                new CompletionCommand(surroundings),
                new BrokerCommand(surroundings),
                new AuthorCommand(),
                new AuthorCheckCommand(surroundings)));
    }

    Command program() {
        return all.get(0);
    }

    /** Those whose names stand directly behind that of another. */
    List<Command> below(Command above) {
        List<Command> below = new ArrayList<>();
        for (Command command : all) {
            if (!command.name().isEmpty() && above(command).equals(above.name())) {
                below.add(command);
            }
        }
        return below;
    }

    /** The one of these that a word names. */
    Optional<Command> below(Command above, String word) {
        for (Command command : below(above)) {
            if (word(command).equals(word)) {
                return Optional.of(command);
            }
        }
        return Optional.empty();
    }

    /** The last word of its name. */
    static String word(Command command) {
        return command.name().substring(command.name().lastIndexOf(' ') + 1);
    }

    private static String above(Command command) {
        return command.name().substring(0, Math.max(0, command.name().lastIndexOf(' ')));
    }
}
