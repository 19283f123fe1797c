package learnmqtt.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import learnmqtt.i18n.Language;
import org.apache.commons.cli.Option;

/**
 * The options of a command line, before or behind the command's name. Each description is the key of the sentence that
 * help says.
 */
final class Options {
    static final Option LANG = taking("lang", "en|ko");
    static final Option PORT = taking("port", "N");
    static final Option LISTEN = taking("listen", "ADDRESS");
    static final Option BROKER = taking("broker", "URL");
    static final Option LESSONS = taking("lessons", "DIR");
    static final Option STATE = taking("state", "DIR");
    static final Option PLAIN = named("plain").desc("plain").get();
    static final Option COLOR = taking("color", "WHEN");
    static final Option JSON = named("json").desc("json").get();

    /** Those that every command takes, in the order in which help tells of them. */
    static final List<Option> COMMON = List.of(LANG, PORT, LISTEN, BROKER, LESSONS, STATE, PLAIN, COLOR, JSON);

    /** Those of whoever asks the record of progress. */
    static final List<Option> OF_RECORD = List.of(LANG, LESSONS, STATE);

    /** Those of a session with a learner. */
    static final List<Option> OF_SESSIONS = COMMON.subList(0, COMMON.size() - 1);

    static final Option HELP = Option.builder("h").longOpt("help").desc("help").get();
    static final Option VERSION =
            Option.builder("V").longOpt("version").desc("version").get();

    /** How help is asked for, whatever else stands there. */
    static final List<String> HELP_NAMES = HelpPages.names(HELP);

    private static final int LAST_PORT = 65_535;

    private final Command command;
    private final List<String> typed;
    private final Map<String, String> given;
    private final Optional<String> lang;
    private final Optional<Integer> port;
    private final Color color;

    /** When to use colours; the names are what is typed. */
    enum Color {
        auto,
        always,
        never;

        private static Optional<Color> of(String typed) {
            for (Color color : values()) {
                if (color.name().equals(typed.toLowerCase(Locale.ROOT))) {
                    return Optional.of(color);
                }
            }
            return Optional.empty();
        }
    }

    /**
     * @param typed the whole command line
     * @param given values by the long names of options; empty texts for options that take none
     * @throws WrongUsageException if a value does not fit
     */
    Options(Command command, List<String> typed, Map<String, String> given) {
        this.command = command;
        this.typed = List.copyOf(typed);
        this.given = Map.copyOf(given);
        this.lang = value(LANG, code -> Language.of(code).map(Language::code));
        this.port = value(PORT, Options::port);
        this.color = value(COLOR, Color::of).orElse(Color.auto);
    }

    /** An option without a short name, which takes a value and is described under its own name. */
    private static Option taking(String name, String label) {
        return named(name).desc(name).hasArg().argName(label).get();
    }

    static Option.Builder named(String name) {
        return Option.builder().longOpt(name);
    }

    boolean has(Option option) {
        return given.containsKey(option.getLongOpt());
    }

    /** The value of an option, if it is there. */
    Optional<String> text(Option option) {
        return Optional.ofNullable(given.get(option.getLongOpt()));
    }

    /**
     * The value of an option as something, if it is there.
     *
     * @param reading empty for what does not fit
     * @throws WrongUsageException if it does not fit
     */
    <T> Optional<T> value(Option option, Function<String, Optional<T>> reading) {
        String text = given.get(option.getLongOpt());
        if (text == null) {
            return Optional.empty();
        }
        Optional<T> value = reading.apply(text);
        if (value.isEmpty()) {
            Map<String, String> facts = Map.of("value", text, "option", typedName(command, option, typed));
            throw WrongUsageException.value(command, "argument-value", facts, option.getDescription());
        }
        return value;
    }

    /** An option's name as it stands in a command line: the long one, or if that is not there, the command's short one. */
    static String typedName(Command command, Option option, List<String> typed) {
        String name = "--" + option.getLongOpt();
        boolean isLong = typed.stream().anyMatch(word -> word.equals(name) || word.startsWith(name + "="));
        return command.taken().stream()
                .filter(one ->
                        !isLong && one.getOpt() != null && one.getLongOpt().equals(option.getLongOpt()))
                .findFirst()
                .map(one -> "-" + one.getOpt())
                .orElse(name);
    }

    private static Optional<Integer> port(String typed) {
        Optional<Integer> port = typed.matches("[0-9]{1,5}") ? Optional.of(Integer.valueOf(typed)) : Optional.empty();
        return port.filter(number -> number <= LAST_PORT);
    }

    /** Empty for what names no place. */
    static Optional<Path> path(String typed) {
        try {
            return typed.isBlank() ? Optional.empty() : Optional.of(Path.of(typed));
        } catch (InvalidPathException impossible) {
            return Optional.empty();
        }
    }

    /** What was typed, with these options in the place of those of the same names; to be typed in a shell. */
    String commandWith(List<String> more) {
        return new TypedCommand(typed).with(more).toString();
    }

    /** What starts the program again with the same course and the same progress. */
    String commandAgain() {
        List<String> again = new ArrayList<>();
        lessons().ifPresent(folder -> again.addAll(List.of("--lessons", folder.toString())));
        state().ifPresent(folder -> again.addAll(List.of("--state", folder.toString())));
        return new TypedCommand(again).toString();
    }

    Optional<String> lang() {
        return lang;
    }

    /** 0 for any free one. */
    Optional<Integer> port() {
        return port;
    }

    Optional<String> listen() {
        return text(LISTEN);
    }

    Optional<String> broker() {
        return text(BROKER);
    }

    Optional<Path> lessons() {
        return value(LESSONS, Options::path);
    }

    Optional<Path> state() {
        return value(STATE, Options::path);
    }

    boolean plain() {
        return has(PLAIN);
    }

    Color color() {
        return color;
    }

    boolean json() {
        return has(JSON);
    }
}
