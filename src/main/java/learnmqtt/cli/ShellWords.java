package learnmqtt.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes a line of a shell apart into words, as long as a shell would do nothing else with it: no variables, pipes,
 * patterns of file names, or several commands.
 */
final class ShellWords {
    /** Outside of quotation marks. */
    private static final String MORE_THAN_WORDS = "$`|&;<>()*?[";
    /** In double quotation marks. */
    private static final String MORE_THAN_TEXT = "$`";

    private final String line;
    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean inWord;
    private int at;

    private ShellWords(String line) {
        this.line = line;
    }

    /** The words without their quotation marks; empty for a line that is more than words, or that does not end. */
    static Optional<List<String>> of(String line) {
        ShellWords shell = new ShellWords(line);
        return shell.split() ? Optional.of(shell.words) : Optional.empty();
    }

    private boolean split() {
        while (at < line.length()) {
            char c = line.charAt(at++);
            if (Character.isWhitespace(c)) {
                endOfWord();
            } else if (c == '#' && !inWord) {
                return true; // a comment
            } else if (MORE_THAN_WORDS.indexOf(c) >= 0) {
                return false;
            } else {
                inWord = true;
                if (c == '\'' ? !single() : c == '"' ? !twofold() : c == '\\' ? !escaped() : !plain(c)) {
                    return false;
                }
            }
        }
        endOfWord();
        return true;
    }

    private void endOfWord() {
        if (inWord) {
            words.add(word.toString());
            word.setLength(0);
            inWord = false;
        }
    }

    private boolean plain(char c) {
        word.append(c);
        return true;
    }

    private boolean escaped() {
        return at < line.length() && plain(line.charAt(at++));
    }

    private boolean single() {
        int end = line.indexOf('\'', at);
        if (end < 0) {
            return false;
        }
        word.append(line, at, end);
        at = end + 1;
        return true;
    }

    private boolean twofold() {
        while (at < line.length()) {
            char c = line.charAt(at++);
            if (c == '"') {
                return true;
            }
            if (MORE_THAN_TEXT.indexOf(c) >= 0) {
                return false;
            }
            boolean escape = c == '\\' && at < line.length() && "$`\"\\".indexOf(line.charAt(at)) >= 0;
            word.append(escape ? line.charAt(at++) : c);
        }
        return false;
    }
}
