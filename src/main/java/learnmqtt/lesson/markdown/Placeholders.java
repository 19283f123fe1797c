package learnmqtt.lesson.markdown;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import learnmqtt.lesson.Address;

/** Puts the address in use where a lesson says {@code {{broker}}}, {@code {{host}}} or {@code {{port}}}. */
final class Placeholders {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([A-Za-z-]+)}}");
    private static final List<String> NAMES =
            new Address("", 0).placeholders().keySet().stream().sorted().toList();

    private Placeholders() {}

    /** Reports placeholders that nothing stands for. */
    static void check(Source source, Problems problems) {
        for (int i = 0; i < source.lines().size(); i++) {
            if (source.lines().get(i).contains("{{")) {
                check(source.lines().get(i), i + 1, problems);
            }
        }
    }

    private static void check(String text, int line, Problems problems) {
        PLACEHOLDER
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .filter(name -> !NAMES.contains(name))
                .forEach(name -> problems.unknown(line, "placeholder", name, NAMES));
    }

    static String fill(String text, Address address) {
        if (!text.contains("{{")) {
            return text;
        }
        Map<String, String> known = address.placeholders();
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(known.getOrDefault(found.group(1), found.group())));
    }
}
