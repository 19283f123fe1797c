package learnmqtt.lesson.markdown;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads what the front matter says, and reports what it lacks. */
final class Header {
    private static final Pattern KEBAB_CASE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,2}");

    private final FrontMatter front;
    private final Problems problems;

    Header(FrontMatter front, Problems problems) {
        this.front = front;
        this.problems = problems;
    }

    /** Text that must be there; empty if it is not. */
    String required(String key) {
        return front.text(key).orElseGet(() -> {
            if (front.present()) {
                problems.add(front.line(key), "key-missing", Map.of("key", key));
            }
            return "";
        });
    }

    /** The id; empty if there is none. */
    String id() {
        String id = required("id");
        if (!id.isEmpty()) {
            kebabCase(id, front.line("id"));
        }
        return id;
    }

    /** Reports an id of another form. */
    void kebabCase(String id, int line) {
        if (!isKebabCase(id)) {
            problems.add(line, "id", Map.of("seen", id));
        }
    }

    static boolean isKebabCase(String id) {
        return KEBAB_CASE.matcher(id).matches();
    }

    /** A whole number from 1 to 999; 0 if there is none. */
    int number(String key) {
        return number(key, required(key));
    }

    /** A whole number from 1 to 999, or {@code absent} where nothing is said. */
    int number(String key, int absent) {
        return front.text(key).map(text -> number(key, text)).orElse(absent);
    }

    private int number(String key, String text) {
        if (NUMBER.matcher(text).matches()) {
            return Integer.parseInt(text);
        }
        if (!text.isEmpty()) {
            problems.add(front.line(key), "number", Map.of("key", key, "seen", text));
        }
        return 0;
    }

    /** The ids of what is to be done before. */
    List<String> requires() {
        FrontMatter.Entry entry = front.entries().get("requires");
        return entry == null ? List.of() : entry.list();
    }
}
