package learnmqtt.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintStream;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import learnmqtt.client.ClientHeadStart;
import learnmqtt.client.Publisher;
import learnmqtt.client.Streams;
import learnmqtt.client.Subscriber;
import learnmqtt.i18n.Messages;
import learnmqtt.mosquitto.CommandLineParser;
import learnmqtt.mosquitto.HelpText;
import learnmqtt.mosquitto.Program;
import learnmqtt.mosquitto.PublishOptions;
import learnmqtt.mosquitto.Reading;
import learnmqtt.mosquitto.SubscribeOptions;
import learnmqtt.mosquitto.UsageProblem;
import learnmqtt.progress.StateDirectory;
import learnmqtt.terminal.Abilities;
import learnmqtt.terminal.Sentences;

/**
 * {@code ./learn pub} and {@code ./learn sub}: their options and exit codes are those of mosquitto_pub and
 * mosquitto_sub, so no other part of the command line reads them.
 */
final class ClientCommand {
    private static final int WRONG = 1;

    private final Program program;
    private final List<String> arguments;
    private final Map<String, String> environment;
    private final Streams streams;
    private final Sentences told;
    private final Consumer<Runnable> onInterrupt;

    /**
     * @param arguments those behind {@code pub} or {@code sub}
     * @param told what is wrong with the arguments; the rest, in Mosquitto's words, goes to the streams
     * @param onInterrupt is given what is to be done when somebody wants the program to end
     */
    ClientCommand(
            Program program,
            List<String> arguments,
            Map<String, String> environment,
            Streams streams,
            Sentences told,
            Consumer<Runnable> onInterrupt) {
        this.program = program;
        this.arguments = List.copyOf(arguments);
        this.environment = environment;
        this.streams = streams;
        this.told = told;
        this.onInterrupt = onInterrupt;
    }

    /** A command line of the whole program, without an option for the language before the command, which goes behind. */
    static List<String> commandFirst(String... arguments) {
        List<String> words = List.of(arguments);
        boolean apart = words.size() > 2 && words.get(0).equals("--lang");
        if (!apart && (words.size() < 2 || !words.get(0).startsWith("--lang="))) {
            return words;
        }
        List<String> ordered = new ArrayList<>(words);
        Collections.rotate(ordered.subList(0, apart ? 3 : 2), 1);
        return ordered;
    }

    /** Which of the two a command line begins with; empty if it is for another command. */
    static Optional<Program> program(List<String> line) {
        for (Program program : Program.values()) {
            if (!line.isEmpty() && line.get(0).equals(program.command())) {
                return Optional.of(program);
            }
        }
        return Optional.empty();
    }

    /** Does it, and returns the exit code. */
    int run() throws InterruptedException {
        new ClientHeadStart().begin();
        CommandLineParser parser =
                new CommandLineParser(environment, () -> ProcessHandle.current().pid());
        try {
            return program == Program.PUB ? publish(parser.publish(arguments)) : subscribe(parser.subscribe(arguments));
        } catch (RuntimeException bug) {
            told.tell(messages().say("cli", "bug"));
            bug.printStackTrace(told.stream());
            return CommandLines.BUG;
        }
    }

    private Messages messages() {
        return Messages.of(RememberedLanguage.choose(
                CommandLineParser.language(program, arguments),
                StateDirectory.choose(Optional.empty(), environment, System.getProperties()),
                environment));
    }

    private int publish(Reading<PublishOptions> reading) throws InterruptedException {
        return reading instanceof Reading.Understood<PublishOptions> understood
                ? new Publisher(understood.options(), streams).run()
                : explain(reading);
    }

    private int subscribe(Reading<SubscribeOptions> reading) throws InterruptedException {
        if (!(reading instanceof Reading.Understood<SubscribeOptions> understood)) {
            return explain(reading);
        }
        Subscriber subscriber = new Subscriber(understood.options(), streams, Clock.system(ZoneId.systemDefault()));
        onInterrupt.accept(subscriber::interrupt);
        return subscriber.run();
    }

    private int explain(Reading<?> reading) {
        Messages messages = messages();
        if (reading instanceof Reading.Wrong<?> wrong) {
            UsageProblem problem = wrong.problem();
            told.tell(sentence(problem, messages));
            problem.advice()
                    .ifPresent(
                            advice -> complain(messages, advice.key(), Map.of("command", typed(advice.arguments()))));
            complain(messages, "problem.see-help", Map.of("command", program.command()));
            return WRONG;
        }
        List<String> lines = reading instanceof Reading.Help<?>
                ? HelpLayout.lines(
                        HelpText.of(program, messages),
                        Abilities.of(environment).width())
                : List.of(Learn.VERSION);
        PrintStream out = new PrintStream(streams.out(), true, UTF_8);
        lines.forEach(out::println);
        return 0;
    }

    private static String sentence(UsageProblem problem, Messages messages) {
        String sentence = messages.say(UsageProblem.AREA, problem.key(), problem.facts());
        return problem.place()
                .map(place -> messages.say(
                        "conf", "place", Map.of("file", place.file(), "line", "" + place.line(), "problem", sentence)))
                .orElse(sentence);
    }

    private void complain(Messages messages, String key, Map<String, String> facts) {
        told.tell(messages.say(UsageProblem.AREA, key, facts));
    }

    private String typed(List<String> words) {
        return new TypedCommand(Stream.concat(Stream.of(program.command()), words.stream())
                        .toList())
                .toString();
    }
}
