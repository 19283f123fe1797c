package learnmqtt.mosquitto;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Dashes and quotation marks as web pages and word processors make them of those that a shell knows. */
final class Typography {
    private static final Pattern DASHES = Pattern.compile("^[-\u2010-\u2015\u2212\ufe58\ufe63\uff0d]{1,2}");
    private static final Pattern HYPHENS = Pattern.compile("^--?(?![\u2010-\u2015\u2212\ufe58\ufe63\uff0d])");
    private static final String TWOFOLD = "\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb\uff02";
    private static final String SINGLE = "\u2018\u2019\u201a\u201b\u2032\uff07";

    private Typography() {}

    /** The words as a shell would have read them with plain signs; the same ones if they have no others. */
    static List<String> plain(Program program, List<String> words) {
        List<String> plain = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            int end = isMark(words.get(i), 0) ? closing(words, i) : -1;
            if (end >= 0) {
                String text = String.join(" ", words.subList(i, end + 1));
                plain.add(text.substring(1, text.length() - 1)
                        .replaceAll("[" + TWOFOLD + "]", "\"")
                        .replaceAll("[" + SINGLE + "]", "'"));
                i = end;
            } else {
                plain.add(option(program, words.get(i)));
            }
        }
        return plain;
    }

    /** Whether {@link #plain} changes more than the number of plain hyphens before an option. */
    static boolean isForeign(Program program, List<String> words) {
        List<String> others =
                words.stream().filter(word -> !HYPHENS.matcher(word).find()).toList();
        return !plain(program, others).equals(others);
    }

    /** Where the text ends that begins with a quotation mark there; negative if it does not. */
    private static int closing(List<String> words, int start) {
        for (int i = start; i < words.size(); i++) {
            int last = words.get(i).length() - 1;
            if (isMark(words.get(i), last) && (i > start || last > 0)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isMark(String word, int at) {
        return at >= 0 && at < word.length() && (TWOFOLD + SINGLE).indexOf(word.charAt(at)) >= 0;
    }

    /** One dash may have been one hyphen or two. */
    private static String option(Program program, String word) {
        for (String hyphens : List.of("-", "--")) {
            String option = DASHES.matcher(word).replaceFirst(hyphens);
            if (Option.find(program, option).isPresent()) {
                return option;
            }
        }
        return word;
    }
}
