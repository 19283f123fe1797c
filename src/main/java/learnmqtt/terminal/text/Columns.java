package learnmqtt.terminal.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jline.utils.WCWidth;

/** Measures text as a terminal shows it: by grapheme, Korean and emoji two columns wide. */
public final class Columns {
    /** Emoji of the basic plane that are shown as such without a selector, as pairs from and to. */
    private static final String WIDE = "\u231a\u231b\u23e9\u23ec\u23f0\u23f0\u23f3\u23f3\u25fd\u25fe\u2614\u2615"
            + "\u2648\u2653\u267f\u267f\u2693\u2693\u26a1\u26a1\u26aa\u26ab\u26bd\u26be\u26c4\u26c5\u26ce\u26ce"
            + "\u26d4\u26d4\u26ea\u26ea\u26f2\u26f3\u26f5\u26f5\u26fa\u26fa\u26fd\u26fd\u2705\u2705\u270a\u270b"
            + "\u2728\u2728\u274c\u274c\u274e\u274e\u2753\u2755\u2757\u2757\u2795\u2797\u27b0\u27b0\u27bf\u27bf"
            + "\u2b1b\u2b1c\u2b50\u2b50\u2b55\u2b55";

    private static final char EMOJI_SELECTOR = '\ufe0f';

    private Columns() {}

    /** How many columns the text takes; control characters take none. */
    public static int of(String text) {
        if (isSimple(text)) {
            return text.length();
        }
        int columns = 0;
        for (String grapheme : graphemes(text)) {
            columns += ofGrapheme(grapheme);
        }
        return columns;
    }

    /** The text in pieces that a reader takes for one character each. */
    public static List<String> graphemes(String text) {
        List<String> graphemes = new ArrayList<>(text.length());
        if (text.chars().allMatch(c -> c < 0x300 && c != '\r')) {
            for (int i = 0; i < text.length(); i++) {
                graphemes.add(text.substring(i, i + 1));
            }
        } else {
            Matcher matcher = Clusters.PATTERN.matcher(text);
            while (matcher.find()) {
                graphemes.add(matcher.group());
            }
        }
        return graphemes;
    }

    static int ofGrapheme(String grapheme) {
        int first = grapheme.codePointAt(0);
        if (grapheme.indexOf(EMOJI_SELECTOR) > 0 || isFlag(first) || isWide(first)) {
            return 2;
        }
        return Math.max(0, WCWidth.wcwidth(first));
    }

    private static boolean isFlag(int codePoint) {
        return codePoint >= 0x1f1e6 && codePoint <= 0x1f1ff;
    }

    private static boolean isWide(int codePoint) {
        for (int i = 0; i < WIDE.length() && WIDE.charAt(i) <= codePoint; i += 2) {
            if (codePoint <= WIDE.charAt(i + 1)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSimple(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    /** Compiled when the first text needs it. */
    private static final class Clusters {
        static final Pattern PATTERN = Pattern.compile("\\X");
    }
}
