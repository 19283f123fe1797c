package learnmqtt.check;

import java.util.Collection;
import java.util.Locale;

/** Finds the known word that was probably meant. */
public final class Nearest {
    private Nearest() {}

    /** The one of {@code known} that takes the fewest changed letters; the first of several, upper case being no change. */
    public static String to(String written, Collection<String> known) {
        String best = "";
        int fewest = Integer.MAX_VALUE;
        for (String word : known) {
            int changes = changes(written.toLowerCase(Locale.ROOT), word.toLowerCase(Locale.ROOT));
            if (changes < fewest) {
                fewest = changes;
                best = word;
            }
        }
        return best;
    }

    /** Whether so few letters differ that it is worth asking "did you mean". */
    public static boolean isClose(String written, String known) {
        int changes = changes(written.toLowerCase(Locale.ROOT), known.toLowerCase(Locale.ROOT));
        return changes <= Math.max(2, known.length() / 3);
    }

    /** The Levenshtein distance. */
    private static int changes(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int above = row[j];
                int change = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row[to.length()];
    }
}
