package learnmqtt.check;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

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

    /** The one of {@code known} that was probably meant; empty where none is close. */
    public static Optional<String> closeTo(String written, Collection<String> known) {
        return Optional.of(to(written, known)).filter(nearest -> isClose(written, nearest));
    }

    /** Whether so few letters differ, and some are the same, that it is worth asking "did you mean". */
    public static boolean isClose(String written, String known) {
        int changes = changes(written.toLowerCase(Locale.ROOT), known.toLowerCase(Locale.ROOT));
        return changes <= Math.max(2, known.length() / 3) && changes < known.length();
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
