package learnmqtt.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import learnmqtt.broker.BrokerUrlException;
import learnmqtt.client.CastFailedException;
import learnmqtt.i18n.Language;
import learnmqtt.i18n.Messages;
import learnmqtt.lesson.markdown.LessonFormatException;
import learnmqtt.machine.MachineTrouble;
import learnmqtt.mosquitto.HelpText;
import learnmqtt.progress.StateDirectory;
import learnmqtt.tap.CannotListenException;
import learnmqtt.terminal.Abilities;

/** Runs command lines, and says what becomes of trouble: a sentence and an exit code. */
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
        List<String> typed = List.of(arguments);
        Messages messages = Messages.of(() -> languageOf(surroundings, arguments));
        try {
            Line line = reader(surroundings).read(typed);
            if (line.options().has(Options.HELP)) {
                return help(line.command(), surroundings, messages);
            }
            if (line.options().has(Options.VERSION)) {
                surroundings.out().println(Learn.VERSION);
                return 0;
            }
            return line.command().run(line);
        } catch (WrongUsageException wrong) {
            return Options.HELP_NAMES.stream().anyMatch(typed::contains)
                    ? help(wrong.command(), surroundings, messages)
                    : refuse(wrong, surroundings, messages);
        } catch (Exception trouble) {
            return explain(trouble, surroundings, messages);
        }
    }

    /** Reads the command lines of this program. */
    static CommandReader reader(Surroundings surroundings) {
        Commands commands = Commands.of(surroundings);
        return new CommandReader(commands, (word, options) -> {
            Workshop workshop = new Workshop(surroundings, options);
            Line line = new Line(commands.program(), options, List.of(word));
            try {
                return new KnownNames(workshop, workshop.language(), line).kind(word);
            } catch (LessonFormatException broken) {
                return Optional.empty(); // that is for the one who opens it
            }
        });
    }

    private static int help(Command command, Surroundings surroundings, Messages messages) {
        HelpText help = new HelpPages(Commands.of(surroundings), messages).of(command);
        HelpLayout.lines(help, Abilities.of(surroundings.environment()).width()).forEach(surroundings.out()::println);
        return 0;
    }

    private static int refuse(WrongUsageException wrong, Surroundings surroundings, Messages messages) {
        surroundings.err().tell(wrong.sentence(messages));
        Map<String, String> facts = Map.of("command", wrong.command().typed());
        surroundings.err().tell(messages.say("cli", "see-help", facts));
        return USAGE;
    }

    /** The language may be needed before the options are parsed, for complaints about them. */
    private static Language languageOf(Surroundings surroundings, String... arguments) {
        Path state = StateDirectory.choose(
                value("--state", arguments).flatMap(Options::path), surroundings.environment(), System.getProperties());
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
