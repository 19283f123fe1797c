package learnmqtt.completion;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Quotation marks of shells. */
final class Quoting {
    private Quoting() {}

    /** For bash and zsh. */
    static String posix(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }

    /** A pattern for a command's path and how many arguments have been given: any number where it takes many, else none. */
    static String given(Command command) {
        return command.takesMore() ? posix(command.path() + " ") + "[0-9]*" : posix(command.path() + " 0");
    }

    /**
     * The branches of a {@code case}, those that do the same together; what does nothing is left out.
     *
     * @param deeds what is done, by pattern
     */
    private static String branches(Map<String, String> deeds) {
        Map<String, List<String>> patterns = new LinkedHashMap<>();
        deeds.forEach((pattern, deed) ->
                patterns.computeIfAbsent(deed, any -> new ArrayList<>()).add(pattern));
        patterns.remove("");
        return patterns.entrySet().stream()
                .map(branch -> "    (" + String.join(" | ", branch.getValue()) + ") " + branch.getKey() + " ;;\n")
                .collect(Collectors.joining());
    }

    /**
     * The functions of bash and zsh that tell commands from other words, and look up what may stand at a place.
     *
     * @param flags what is done for the flags of a command, by its pattern
     * @param words what is done for its arguments
     * @param values what is done for what follows a flag
     */
    static String lookups(
            Grammar grammar, Map<String, String> flags, Map<String, String> words, Map<String, String> values) {
        String name = grammar.program();
        return lookup(name + "_is_command", "$1", branches(Map.of(cases(grammar.paths()), "return 0")))
                + lookup(name + "_flags", "$1", branches(flags))
                + lookup(name + "_words", "$1 $2", branches(words))
                + lookup(name + "_value", "$1 $2", branches(values));
    }

    /** A function that looks its arguments up, and fails where there is nothing. */
    private static String lookup(String name, String arguments, String branches) {
        return "_" + name + "() {\n  case \"" + arguments + "\" in\n" + branches + "    (*) return 1 ;;\n  esac\n}\n\n";
    }

    static String fish(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }

    /** Alternatives of a {@code case} of bash and zsh. */
    static String cases(List<String> texts) {
        return texts.stream().map(Quoting::posix).collect(Collectors.joining(" | "));
    }
}
