package learnmqtt.terminal;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.jline.utils.NonBlockingReader;

/**
 * Lines that were pasted together with one that is entered already; they are entered one by one, the last of them when
 * the person presses Enter. Used by the thread that edits lines.
 */
final class Pasted {
    private static final int CTRL_C = 3;

    /** Keys that follow a line end at once come from pasting, not from fingers; in milliseconds. */
    private static final long GAP = 5;

    private final Deque<String> lines = new ArrayDeque<>();

    /** Takes pasted text; returns its first line, to be entered now if there are more. */
    String take(String text) {
        List<String> all = split(text);
        lines.addAll(all.subList(1, all.size()));
        return all.get(0);
    }

    /**
     * Takes what came together with a line end, where a terminal does not mark pasted text.
     *
     * @return whether that ended with Ctrl-C
     */
    boolean takeFollowing(NonBlockingReader keys) throws IOException {
        if (!lines.isEmpty()) {
            return false;
        }
        StringBuilder text = new StringBuilder();
        int c = keys.read(GAP);
        while (c >= 0 && c != CTRL_C) {
            text.append((char) c);
            c = keys.read(GAP);
        }
        if (c != CTRL_C && text.length() > 0) {
            lines.addAll(split(text.toString()));
        }
        return c == CTRL_C;
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    /** Whether the next line had its line end. */
    boolean hasWholeLine() {
        return lines.size() > 1;
    }

    /** The next line; empty text if there is none. */
    String next() {
        return lines.isEmpty() ? "" : lines.remove();
    }

    void forget() {
        lines.clear();
    }

    private static List<String> split(String text) {
        return Arrays.asList(text.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1));
    }
}
