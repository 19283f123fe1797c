package learnmqtt.session;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import learnmqtt.check.Nearest;

/** What a line that begins with a slash and a letter can ask for. */
public enum Command {
    NEXT,
    BACK,
    GOTO,
    LIST,
    HINT,
    SOLUTION,
    SKIP,
    RUN,
    CHECK,
    FRESH,
    LANG,
    VARS,
    METHODS,
    HISTORY,
    HELP,
    QUIT;

    private static final Pattern FOR_SHELL = Pattern.compile(
            "\\./learn(?:\\s.*)?|(?:learn|curl|mosquitto(?:_pub|_sub)?)\\s+(?:-|sub\\b|pub\\b|broker\\b|doctor\\b).*");

    /** What JShell calls a fresh start, and our own command line the forgetting of progress. */
    static final String RESET = "/reset";

    /** What other tools call it. */
    private static final Map<String, Command> ELSEWHERE =
            Map.of("/exit", QUIT, "/bye", QUIT, RESET, FRESH, "/restart", FRESH);

    /** As it is typed: {@code /next}. */
    @Override
    public String toString() {
        return "/" + name().toLowerCase(Locale.ROOT);
    }

    /** Whether a line is a command rather than Java: {@code //} and {@code /*} are Java. */
    static boolean isCommand(String line) {
        return line.length() > 1 && line.charAt(0) == '/' && Character.isLetter(line.charAt(1));
    }

    /** Whether a line is the whole name of a command, which no line of Java is. */
    static boolean isKnown(String line) {
        return Arrays.stream(values()).anyMatch(command -> command.toString().equals(line));
    }

    /** Whether a line is meant for another terminal: it calls a program as a lesson shows it, and is no Java. */
    static boolean isForShell(String line) {
        return FOR_SHELL.matcher(line).matches();
    }

    /** A command and the words after it. */
    record Call(Optional<Command> command, String typed, List<String> arguments) {}

    /** Reads a command line; an unambiguous beginning of a command's name is enough, as in JShell. */
    static Call parse(String line) {
        List<String> words = List.of(line.strip().split("\\s+"));
        String typed = words.get(0).toLowerCase(Locale.ROOT);
        List<Command> matching = Arrays.stream(values())
                .filter(command -> command.toString().startsWith(typed))
                .toList();
        Optional<Command> exact = matching.stream()
                .filter(command -> command.toString().equals(typed))
                .findFirst();
        Optional<Command> found =
                exact.isPresent() ? exact : matching.size() == 1 ? Optional.of(matching.get(0)) : Optional.empty();
        return new Call(found, words.get(0), words.subList(1, words.size()));
    }

    /** The command somebody means who types its name, or what other tools call it, without the slash. */
    static Optional<Command> meant(String line) {
        String word = line.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(command -> command.toString().equals("/" + word))
                .findFirst()
                .or(() -> Optional.ofNullable(ELSEWHERE.get("/" + word)));
    }

    /** The command, as it is typed, whose name is most like what was typed: one that begins with it, if any does. */
    static String nearest(String typed) {
        Command elsewhere = ELSEWHERE.get(typed.toLowerCase(Locale.ROOT));
        if (elsewhere != null) {
            return elsewhere.toString();
        }
        List<String> all = Arrays.stream(values()).map(Command::toString).toList();
        List<String> longer = all.stream()
                .filter(command -> command.startsWith(typed.toLowerCase(Locale.ROOT)))
                .toList();
        return Nearest.to(typed, longer.isEmpty() ? all : longer);
    }
}
