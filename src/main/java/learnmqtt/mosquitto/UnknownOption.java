package learnmqtt.mosquitto;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import learnmqtt.check.Nearest;
import learnmqtt.mosquitto.UsageProblem.Kind;

/** A word in the place of an option that is none, and what was probably meant by it. */
record UnknownOption(Program program, String typed) {
    private static final int SHORT = 2;
    private static final int TELLING = 5;
    /** What other programs call it. */
    private static final Map<String, String> ELSEWHERE = Map.ofEntries(
            Map.entry("--user", "--username"),
            Map.entry("--password", "--pw"),
            Map.entry("--passwd", "--pw"),
            Map.entry("--pass", "--pw"),
            Map.entry("--broker", "--host"),
            Map.entry("--server", "--host"),
            Map.entry("--client-id", "--id"),
            Map.entry("--clientid", "--id"));

    UsageException problem() {
        Program other = program == Program.PUB ? Program.SUB : Program.PUB;
        if (Option.find(other, typed).isPresent()) {
            return new UsageException(
                    Kind.OTHER_PROGRAM,
                    Map.of("option", typed, "command", program.command(), "other", other.command()));
        }
        if (!typed.startsWith("-")) {
            return new UsageException(Kind.WORD_ALONE, Map.of("word", typed));
        }
        Optional<String> apart = apart();
        if (apart.isPresent()) {
            return new UsageException(Kind.OPTIONS_JOINED, Map.of("option", typed, "apart", apart.get()));
        }
        int equals = typed.indexOf('=');
        Optional<UsageException> joined = equals < 0 ? Optional.empty() : joined(typed.substring(0, equals));
        return joined.or(() -> nearest().map(this::nearest))
                .or(() -> joined(typed.substring(0, Math.min(SHORT, typed.length()))))
                .orElseGet(() -> new UsageException(Kind.UNKNOWN_OPTION, Map.of("option", typed)));
    }

    private UsageException nearest(String name) {
        return new UsageException(Kind.UNKNOWN_OPTION_NEAREST, Map.of("option", typed, "nearest", name));
    }

    /** Flags behind one hyphen, the last of which may be any short option. */
    private Optional<String> apart() {
        List<String> names = new ArrayList<>();
        for (char letter : typed.substring(1).toCharArray()) {
            names.add("-" + letter);
        }
        boolean flags = names.size() > 1
                && names.stream().allMatch(name -> option(name).isPresent())
                && names.subList(0, names.size() - 1).stream()
                        .noneMatch(name -> option(name).orElseThrow().takesValue());
        return flags ? Optional.of(String.join(" ", names)) : Optional.empty();
    }

    private Optional<Option> option(String name) {
        return Option.find(program, name);
    }

    private Optional<UsageException> joined(String name) {
        return option(name)
                .filter(option -> option.takesValue() && !name.equals(typed))
                .map(option -> new UsageException(
                        Kind.VALUE_JOINED, Map.of("option", typed, "name", name, "value", option.operands())));
    }

    private Optional<String> nearest() {
        if (!typed.startsWith("--")) {
            String name = "-" + typed;
            return Optional.ofNullable(ELSEWHERE.get(name))
                    .or(() -> option(name).map(known -> name));
        }
        List<String> names = Option.of(program)
                .flatMap(option -> option.names().stream())
                .filter(name -> name.startsWith("--"))
                .toList();
        return Optional.ofNullable(ELSEWHERE.get(typed))
                .or(() -> Nearest.closeTo(typed, names))
                .or(() -> names.stream()
                        .filter(name -> Math.min(name.length(), typed.length()) >= TELLING
                                && (name.startsWith(typed) || typed.startsWith(name)))
                        .findFirst());
    }
}
