package learnmqtt.workspace;

/**
 * A compile error, at its place in the text that was evaluated.
 *
 * @param code the compiler's name for it, the same in every language, such as {@code compiler.err.cant.resolve}
 * @param message the compiler's English message; it may have several lines
 * @param start the offset of the first character that is wrong, in the evaluated text
 * @param end the offset behind the last one, never before {@code start}
 * @param line counted from 1
 * @param column counted from 1, in characters (UTF-16 units)
 */
public record Problem(String code, String message, int start, int end, int line, int column) {
    static Problem at(String text, String code, String message, int start, int end) {
        int from = Math.max(0, Math.min(start, text.length()));
        int to = Math.max(from, Math.min(end, text.length()));
        int lineStart = text.lastIndexOf('\n', from - 1) + 1;
        int line = 1
                + (int) text.substring(0, lineStart)
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
        return new Problem(code, message, from, to, line, from - lineStart + 1);
    }
}
