package learnmqtt.check;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What may stand in braces in the topic and the payload that a device publishes. */
final class TemplateRules {
    private static final List<String> NAMES = List.of("payload", "topic");
    private static final Pattern LIKE_A_RANGE = Pattern.compile("\\{[^{}\"]*\\.\\.[^{}\"]*}");

    private TemplateRules() {}

    /** @param message whether a message is answered, so that there is a topic and a payload to repeat */
    static void check(String source, boolean message, int line, Problems problems) {
        Template template = Template.of(source);
        for (String name : template.names()) {
            if (!NAMES.contains(name)) {
                problems.unknown(line, "cast-hole", "name", name, NAMES);
            } else if (!message) {
                problems.add(line, "cast-hole-place", "name", name);
            }
        }
        Matcher range = LIKE_A_RANGE.matcher(source);
        while (range.find()) {
            Template one = Template.of(range.group());
            if (one.isPlain() || one.isBackwards()) {
                problems.add(line, "cast-range", "range", range.group());
            }
        }
    }
}
