package learnmqtt.conf;

import java.util.Map;
import java.util.Optional;

/**
 * A line of an {@code acl_file}, cut where Mosquitto cuts it: at blanks, and not at tabs. What stands behind a filter
 * with blanks in it, or what looks like a comment there, makes its first word an access.
 *
 * @param number from 1
 * @param word what it begins with
 * @param access the word before the filter; absent where the filter stands alone
 * @param rest the filter, or the name of a user
 */
record AclLine(int number, String word, Optional<String> access, String rest) {
    /**
     * The line as a value; empty for one that says nothing. Mosquitto knows a comment by its first character only.
     *
     * @throws ConfigurationException for one that cannot be meant
     */
    static Optional<AclLine> of(int number, String text) {
        String line = Line.withoutBlanksBefore(text.stripTrailing());
        if (text.startsWith("#") || line.isEmpty()) {
            return Optional.empty();
        }
        String word = Line.firstWord(line);
        requireNoTab(number, word);
        String behind = Line.withoutBlanksBefore(line.substring(word.length()));
        if (behind.isEmpty()) {
            throw new ConfigurationException(number, Problem.Kind.ACL_NOTHING, Map.of("word", word));
        }
        if (word.equals("user")) {
            return Optional.of(new AclLine(number, word, Optional.empty(), behind.strip()));
        }
        String first = Line.firstWord(behind);
        String rest = behind.substring(first.length()).strip();
        boolean alone = rest.isEmpty();
        requireNoTab(number, first + rest);
        return Optional.of(
                new AclLine(number, word, alone ? Optional.empty() : Optional.of(first), alone ? first : rest));
    }

    /** No client may have a tab in a topic: what Mosquitto takes for a part of one is never meant so. */
    private static void requireNoTab(int number, String text) {
        if (text.contains("\t")) {
            throw new ConfigurationException(number, Problem.Kind.TAB, Map.of("text", text.replace("\t", "\\t")));
        }
    }

    /** What is hardly meant: a pattern that is the same for everybody, which Mosquitto warns of. */
    Optional<Problem> remark() {
        return rest.contains("%c") || rest.contains("%u")
                ? Optional.empty()
                : Optional.of(new Problem(number, Problem.Kind.ACL_PATTERN, Map.of("filter", rest)));
    }
}
