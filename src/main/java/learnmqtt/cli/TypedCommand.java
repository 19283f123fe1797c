package learnmqtt.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A command line of this program, to be typed again with other options. */
record TypedCommand(List<String> words) {
    /** What neither sh, bash, zsh nor fish changes: zsh looks for files at brackets, and for a program at {@code =x}. */
    private static final Pattern HARMLESS = Pattern.compile("(?!=)[\\w./:=,@+%-]+");

    TypedCommand {
        words = List.copyOf(words);
    }

    /**
     * The same with these options in the place of those of the same names.
     *
     * @param options names and values in turn
     */
    TypedCommand with(List<String> options) {
        List<String> kept = new ArrayList<>(words);
        for (int i = 0; i < options.size(); i += 2) {
            remove(kept, options.get(i));
        }
        kept.addAll(options);
        return new TypedCommand(kept);
    }

    private static void remove(List<String> words, String option) {
        words.removeIf(word -> word.startsWith(option + "="));
        int at = words.indexOf(option);
        if (at >= 0) {
            words.subList(at, Math.min(at + 2, words.size())).clear();
        }
    }

    /** As it is typed in a shell. */
    @Override
    public String toString() {
        return Stream.concat(Stream.of("./learn"), words.stream().map(TypedCommand::quoted))
                .collect(Collectors.joining(" "));
    }

    private static String quoted(String word) {
        return HARMLESS.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
