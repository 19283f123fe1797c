package learnmqtt.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import learnmqtt.broker.BrokerUrlException;
import learnmqtt.client.CastFailedException;
import learnmqtt.i18n.Language;
import learnmqtt.i18n.Messages;
import learnmqtt.lesson.markdown.LessonFormatException;
import learnmqtt.machine.MachineTrouble;
import learnmqtt.mosquitto.Program;
import learnmqtt.progress.StateDirectory;
import learnmqtt.tap.CannotListenException;
import learnmqtt.terminal.Abilities;
import picocli.CommandLine;

/** The command tree, and what becomes of trouble: a sentence and an exit code. */
final class CommandLines {
    /** Wrong usage. */
    static final int USAGE = 2;
    /** This machine: port, JDK, disk. */
    static final int MACHINE = 3;
    /** Broken lesson content. */
    static final int CONTENT = 4;

    private static final int PRIVILEGED = 1024; // below it, ports are the administrator's

    /** A mistake of this program. */
    static final int BUG = 70;

    private CommandLines() {}

    /** Runs a command line and returns its exit code. */
    static int run(Surroundings surroundings, String... arguments) {
        Messages messages = Messages.of(languageOf(surroundings, arguments));
        CommandLine tree = tree(surroundings, messages);
        tree.setOut(new PrintWriter(surroundings.out(), true, UTF_8));
        tree.setErr(new PrintWriter(surroundings.err().stream(), true, UTF_8));
        tree.setExecutionExceptionHandler((trouble, line, parsed) -> explain(trouble, surroundings, messages));
        return tree.execute(arguments);
    }

    /** All commands, with their texts in the language of the messages. */
    static CommandLine tree(Surroundings surroundings, Messages messages) {
        Options options = new Options();
        CommandLine tree = new CommandLine(new Learn(surroundings, options))
                .addSubcommand(new LessonCommand(surroundings, options))
                .addSubcommand(new ListCommand(surroundings, options))
                .addSubcommand(new WatchCommand(surroundings, options))
                .addSubcommand(new CheckCommand(surroundings, options))
                .addSubcommand(ListedCommands.of(Program.PUB))
                .addSubcommand(ListedCommands.of(Program.SUB))
                .addSubcommand(new JshellCommand(surroundings, options))
                .addSubcommand(new ResetCommand(surroundings, options))
                .addSubcommand(new DoctorCommand(surroundings, options))
                .addSubcommand(new CompletionCommand(surroundings, options))
                .addSubcommand(new BrokerCommand(surroundings, options))
                .addSubcommand(new CommandLine(new AuthorCommand())
                        .addSubcommand(new AuthorCheckCommand(surroundings, options)));
        ResourceBundle bundle = messages.bundle("cli");
        tree.setResourceBundle(bundle);
        tree.setCaseInsensitiveEnumValuesAllowed(true);
        tree.setAbbreviatedOptionsAllowed(false);
        tree.setParameterExceptionHandler(new WrongUsage(surroundings, options, messages));
        HelpPages.install(
                tree, messages, () -> Abilities.of(surroundings.environment()).width());
        return tree;
    }

    /** The language is needed before the options are parsed, for help and for complaints about them. */
    private static Language languageOf(Surroundings surroundings, String... arguments) {
        Path state = StateDirectory.choose(
                value("--state", arguments).flatMap(CommandLines::path),
                surroundings.environment(),
                System.getProperties());
        return RememberedLanguage.choose(value("--lang", arguments), state, surroundings.environment());
    }

    private static Optional<String> value(String option, String... arguments) {
        Optional<String> value = Optional.empty();
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].startsWith(option + "=")) {
                value = Optional.of(arguments[i].substring(option.length() + 1));
            } else if (arguments[i].equals(option) && i + 1 < arguments.length) {
                value = Optional.of(arguments[i + 1]);
            }
        }
        return value;
    }

    private static Optional<Path> path(String typed) {
        try {
            return Optional.of(Path.of(typed));
        } catch (InvalidPathException complainedOfLater) {
            return Optional.empty();
        }
    }

    private static String sentence(CannotListenException cannot, Messages messages) {
        String key = cannot.isElsewhere()
                ? "no-such-address"
                : cannot.port() < PRIVILEGED ? "port-forbidden" : "cannot-listen";
        Map<String, String> facts = Map.of(
                "address", cannot.address().getHostAddress(),
                "port", "" + cannot.port(),
                "why", cannot.why());
        return messages.say("machine", key, facts);
    }

    private static int explain(Exception trouble, Surroundings surroundings, Messages messages) {
        if (trouble instanceof MachineTrouble machine) {
            Troubles.print(machine, surroundings.err(), messages);
            return MACHINE;
        }
        if (trouble instanceof CannotListenException cannot) {
            surroundings.err().tell(sentence(cannot, messages));
            return MACHINE;
        }
        if (trouble instanceof LessonFormatException format) {
            Findings.lines(format.findings(), messages).forEach(surroundings.err()::tell);
            return CONTENT;
        }
        if (trouble instanceof CastFailedException cast) {
            surroundings
                    .err()
                    .tell(messages.say("cli", "cast-failed", Map.of("device", cast.device(), "reason", cast.reason())));
            return CONTENT;
        }
        if (trouble instanceof BrokerUrlException url) {
            surroundings.err().tell(messages.say("cli", "broker-url", Map.of("url", url.url())));
            return USAGE;
        }
        surroundings.err().tell(messages.say("cli", "bug"));
        trouble.printStackTrace(surroundings.err().stream());
        return BUG;
    }
}
