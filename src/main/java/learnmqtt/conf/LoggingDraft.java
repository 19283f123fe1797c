package learnmqtt.conf;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is known of the log while the lines are read. */
final class LoggingDraft {
    /** Kinds that Mosquitto has and this broker never writes. */
    private static final Set<String> NEVER = Set.of("internal", "websockets");

    private static final List<String> ELSEWHERE = List.of("file", "syslog", "topic", "dlt");

    private @Nullable Set<Logging.Type> types;
    private Logging.Destination destination = Logging.Destination.STDERR;
    private boolean timestamp = true;
    private boolean connections = true;

    void timestamp(boolean wanted) {
        timestamp = wanted;
    }

    void connections(boolean wanted) {
        connections = wanted;
    }

    /** Kinds add up, line by line; {@code none} takes all away. */
    void type(Line line, List<Problem> problems) {
        Optional<String> word = line.word(problems);
        if (word.isEmpty()) {
            return;
        }
        Set<Logging.Type> so = types == null ? EnumSet.noneOf(Logging.Type.class) : types;
        types = so;
        switch (word.get()) {
            case "all" -> so.addAll(EnumSet.allOf(Logging.Type.class));
            case "none" -> so.clear();
            default -> {
                Optional<Logging.Type> one = Arrays.stream(Logging.Type.values())
                        .filter(type -> name(type).equals(word.get()))
                        .findFirst();
                one.ifPresent(so::add);
                if (one.isEmpty() && !NEVER.contains(word.get())) {
                    problems.add(line.wrong(word.get(), names()));
                }
            }
        }
    }

    void destination(Line line, List<Problem> problems) {
        line.word(problems).ifPresent(word -> {
            switch (word) {
                case "stderr" -> destination = Logging.Destination.STDERR;
                case "stdout" -> destination = Logging.Destination.STDOUT;
                case "none" -> destination = Logging.Destination.NONE;
                default ->
                    problems.add(
                            ELSEWHERE.contains(word)
                                    ? line.problem(
                                            Problem.Kind.VALUE_NOT_HERE,
                                            Map.of("value", word, "values", "stderr, stdout, none"))
                                    : line.wrong(word, "stderr, stdout, none"));
            }
        });
    }

    Logging finish() {
        return new Logging(destination, types == null ? Logging.usual().types() : types, timestamp, connections);
    }

    private static String names() {
        return Arrays.stream(Logging.Type.values())
                .map(LoggingDraft::name)
                .collect(Collectors.joining(", ", "", ", all, none"));
    }

    private static String name(Logging.Type type) {
        return type.name().toLowerCase(Locale.ROOT);
    }
}
