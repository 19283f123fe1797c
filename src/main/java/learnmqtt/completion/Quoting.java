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
    static String branches(Map<String, String> deeds) {
        Map<String, List<String>> patterns = new LinkedHashMap<>();
        deeds.forEach((pattern, deed) ->
                patterns.computeIfAbsent(deed, any -> new ArrayList<>()).add(pattern));
        patterns.remove("");
        return patterns.entrySet().stream()
                .map(branch -> "    (" + String.join(" | ", branch.getValue()) + ") " + branch.getKey() + " ;;\n")
                .collect(Collectors.joining());
    }

    /** A function of bash and zsh that looks its arguments up, and fails where there is nothing. */
    static String lookup(String name, String arguments, String branches) {
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
