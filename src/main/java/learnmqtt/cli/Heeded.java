package learnmqtt.cli;

import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Which of the options that every command takes mean something to which. Its help, and the completion of shells, tell of
 * no others; they are taken all the same.
 */
final class Heeded {
    private static final Set<String> LESSONS =
            Set.of("--lang", "--port", "--listen", "--broker", "--lessons", "--state", "--plain", "--color");
    private static final Set<String> RECORD = Set.of("--lang", "--lessons", "--state");
    private static final Map<String, Set<String>> BY_COMMAND = Map.ofEntries(
            Map.entry("learn", LESSONS),
            Map.entry("learn lesson", LESSONS),
            Map.entry("learn watch", LESSONS),
            Map.entry("learn check", Options.NAMES),
            Map.entry("learn list", Set.of("--lang", "--lessons", "--state", "--plain", "--color", "--json")),
            Map.entry("learn reset", RECORD),
            Map.entry("learn completion", RECORD),
            Map.entry(
                    "learn jshell",
                    Set.of("--lang", "--port", "--listen", "--broker", "--state", "--plain", "--color")),
            Map.entry(
                    "learn doctor",
                    Set.of(
                            "--lang",
                            "--port",
                            "--listen",
                            "--broker",
                            "--lessons",
                            "--state",
                            "--plain",
                            "--color",
                            "--json")),
            Map.entry("learn broker", Set.of("--lang", "--port", "--listen")),
            Map.entry("learn author", Set.of("--lang")),
            Map.entry("learn author check", Set.of("--lang", "--lessons", "--broker", "--json")),
            Map.entry("learn pub", Set.of()),
            Map.entry("learn sub", Set.of()));

    private Heeded() {}

    /** Whether an option is to be told of with a command. */
    static boolean by(CommandSpec command, OptionSpec option) {
        String name = option.longestName();
        return !option.hidden()
                && (!Options.NAMES.contains(name)
                        || BY_COMMAND
                                .getOrDefault(command.qualifiedName(), Options.NAMES)
                                .contains(name));
    }
}
