package learnmqtt.terminal;

/**
 * Keys that were pressed while no question was open. They are typed as soon as one is, a line for each question; Enter
 * alone is forgotten, for it is impatience, and would turn a page that nobody has seen. Used by the thread that reads
 * keys.
 */
final class Ahead {
    private final StringBuilder keys = new StringBuilder();

    void press(char key) {
        if (!(isEnter(key) && (keys.length() == 0 || isEnter(keys.charAt(keys.length() - 1))))) {
            keys.append(key);
        }
    }

    boolean isEmpty() {
        return keys.length() == 0;
    }

    /** Takes the keys of one line, Enter included if it was pressed. */
    String line() {
        int end = 0;
        while (end < keys.length() && !isEnter(keys.charAt(end))) {
            end++;
        }
        String line = keys.substring(0, Math.min(end + 1, keys.length()));
        keys.delete(0, line.length());
        return line;
    }

    void forget() {
        keys.setLength(0);
    }

    private static boolean isEnter(char key) {
        return key == '\r' || key == '\n';
    }
}
