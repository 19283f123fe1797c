package learnmqtt.session;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A {@code main} method that nothing calls: whoever comes from Java's programs writes one, but a file is run as JShell
 * runs it, from top to bottom.
 *
 * @param line where it is declared; the first is 1
 * @param call what would call it
 */
record MainMethod(int line, String call) {
    private static final Pattern DECLARED = Pattern.compile("\\bvoid\\s+main\\s*\\(\\s*([^)\\s]?)");
    private static final Pattern CALLED = Pattern.compile("(?<!\\bvoid\\s{1,99})\\bmain\\s*\\(");
    private static final Pattern CLASS = Pattern.compile("\\b(?:class|record|interface|enum)\\s+(\\w+)");

    /** The one in a source, if it is not called there. */
    static Optional<MainMethod> uncalled(String source) {
        Matcher declared = DECLARED.matcher(source);
        if (!declared.find() || CALLED.matcher(source).find()) {
            return Optional.empty();
        }
        String before = source.substring(0, declared.start());
        Matcher named = CLASS.matcher(before);
        String owner = "";
        while (named.find()) {
            owner = named.group(1) + ".";
        }
        String arguments = declared.group(1).isEmpty() ? "" : "null";
        return Optional.of(new MainMethod(
                1 + (int) before.chars().filter(one -> one == '\n').count(), owner + "main(" + arguments + ");"));
    }
}
