package learnmqtt.mosquitto;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import learnmqtt.mosquitto.UsageProblem.Kind;

/**
 * Reads command lines as Mosquitto 2.0.11 does: an option and its value are two arguments, later ones go before earlier
 * ones, and the program's configuration file is read first.
 */
public final class CommandLineParser {
    private static final String LANGUAGE_IS = "--lang=";

    private final Map<String, String> environment;
    private final LongSupplier processId;

    /** @param processId what {@code -I} puts behind its prefix */
    public CommandLineParser(Map<String, String> environment, long processId) {
        this(environment, () -> processId);
    }

    /** @param processId the same, not asked where it is not wanted */
    public CommandLineParser(Map<String, String> environment, LongSupplier processId) {
        this.environment = Map.copyOf(environment);
        this.processId = processId;
    }

    /** What {@code arguments} say to {@code pub}. */
    public Reading<PublishOptions> publish(List<String> arguments) {
        return advised(Program.PUB, arguments, this::readPublish);
    }

    /** What {@code arguments} say to {@code sub}. */
    public Reading<SubscribeOptions> subscribe(List<String> arguments) {
        return advised(Program.SUB, arguments, this::readSubscribe);
    }

    /** What {@code --lang} says, wherever it stands; empty without one. */
    public static Optional<String> language(Program program, List<String> arguments) {
        Optional<String> language = Optional.empty();
        for (int i = 0; i < arguments.size(); i++) {
            Optional<Option> option = Option.find(program, arguments.get(i));
            if (arguments.get(i).startsWith(LANGUAGE_IS)) {
                language = Optional.of(arguments.get(i).substring(LANGUAGE_IS.length()));
            } else if (option.isPresent() && option.get().takesValue() && i + 1 < arguments.size()) {
                i++;
                if (option.get() == Option.LANGUAGE) {
                    language = Optional.of(arguments.get(i));
                }
            }
        }
        return language;
    }

    private Reading<PublishOptions> readPublish(List<String> arguments) {
        ConnectDraft connect = new ConnectDraft(processId);
        PublishDraft draft = new PublishDraft(connect);
        return read(Program.PUB, arguments, connect, draft, draft::finish);
    }

    private Reading<SubscribeOptions> readSubscribe(List<String> arguments) {
        ConnectDraft connect = new ConnectDraft(processId);
        SubscribeDraft draft = new SubscribeDraft(connect);
        return read(Program.SUB, arguments, connect, draft, draft::finish);
    }

    /** Says what to type instead only if that would be obeyed. */
    private static <T> Reading<T> advised(
            Program program, List<String> arguments, Function<List<String>, Reading<T>> read) {
        Reading<T> reading = read.apply(arguments);
        if (!(reading instanceof Reading.Wrong<T> wrong)) {
            return reading;
        }
        Optional<Advice> advice = new Adviser(program, arguments)
                .about(wrong.problem())
                .filter(better -> read.apply(better.arguments()) instanceof Reading.Understood<T>);
        return new Reading.Wrong<>(wrong.problem().with(advice));
    }

    private interface Finish<T> {
        T options() throws UsageException;
    }

    private <T> Reading<T> read(
            Program program, List<String> typed, ConnectDraft connect, Draft draft, Finish<T> finish) {
        for (ConfigurationFile.Line line : ConfigurationFile.lines(program, environment)) {
            Optional<Reading<T>> ended = take(program, line.arguments(), connect, draft);
            if (ended.isPresent()) {
                return ended.get() instanceof Reading.Wrong<T> wrong
                        ? new Reading.Wrong<>(wrong.problem().at(line.place()))
                        : ended.get();
            }
        }
        Optional<Reading<T>> ended = take(program, typed, connect, draft);
        return ended.orElseGet(() -> finished(finish));
    }

    /** Empty if there is more to be read. */
    private static <T> Optional<Reading<T>> take(
            Program program, List<String> line, ConnectDraft connect, Draft draft) {
        try {
            Arguments arguments = new Arguments(line);
            while (arguments.hasNext()) {
                String word = arguments.next();
                if (word.startsWith(LANGUAGE_IS)) {
                    continue;
                }
                Option option = option(program, word);
                if (option == Option.HELP) {
                    return Optional.of(new Reading.Help<>());
                } else if (option == Option.PROGRAM_VERSION) {
                    return Optional.of(new Reading.Version<>());
                } else if (!connect.take(option, arguments)) {
                    draft.take(option, arguments);
                }
            }
            return Optional.empty();
        } catch (UsageException wrong) {
            return Optional.of(new Reading.Wrong<>(wrong.problem()));
        }
    }

    private static <T> Reading<T> finished(Finish<T> finish) {
        try {
            return new Reading.Understood<>(finish.options());
        } catch (UsageException wrong) {
            return new Reading.Wrong<>(wrong.problem());
        }
    }

    private static Option option(Program program, String typed) throws UsageException {
        Optional<Option> found = Option.find(program, typed);
        if (found.isEmpty()) {
            throw new UnknownOption(program, typed).problem();
        }
        Option option = found.get();
        if (option.support() == Option.Support.REFUSED) {
            throw new UsageException(Kind.REFUSED_OPTION, Map.of("option", typed, "id", option.id()));
        }
        return option;
    }
}
