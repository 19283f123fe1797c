package learnmqtt.lesson.markdown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.ext.front.matter.YamlFrontMatterExtension;
import org.commonmark.ext.front.matter.YamlFrontMatterVisitor;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;

/**
 * What stands between the two lines of dashes at the top of a file.
 *
 * @param present whether the file has any, complete or not
 * @param size how many lines it takes, the dashes included
 */
record FrontMatter(boolean present, Map<String, Entry> entries, int size) {
    private static final Pattern KEY = Pattern.compile(" {0,3}([A-Za-z0-9._-]+):(\\s.*)?");
    private static final Pattern OTHER = Pattern.compile("\\s*|\\s*#.*|\\s+-\\s.*");

    /** What is said of a key, and in which line. */
    record Entry(List<String> values, int line) {

        /** The values of a list, written {@code [a, b]} or one to a line. */
        List<String> list() {
            return values.stream()
                    .map(value -> value.startsWith("[") && value.endsWith("]")
                            ? value.substring(1, value.length() - 1)
                            : value)
                    .flatMap(value -> Stream.of(value.split(",", -1)))
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .toList();
        }
    }

    /** What is said of {@code key} in one line; absent too where nothing follows the colon. */
    Optional<String> text(String key) {
        return Optional.ofNullable(entries.get(key))
                .filter(entry -> entry.values().size() == 1)
                .map(entry -> entry.values().get(0).strip())
                .filter(value -> !value.isEmpty());
    }

    /** The line of {@code key}, or the first of the file. */
    int line(String key) {
        Entry entry = entries.get(key);
        return entry == null ? 1 : entry.line();
    }

    static FrontMatter read(List<String> lines, PageForm form, Problems problems) {
        if (lines.isEmpty() || !isDashes(lines.get(0))) {
            problems.add(1, "front-matter-missing", Map.of("keys", String.join(", ", form.required())));
            return new FrontMatter(false, Map.of(), 0);
        }
        int last = 1;
        while (last < lines.size() && !isDashes(lines.get(last))) {
            last++;
        }
        int size = last + 1;
        if (last == lines.size()) {
            problems.add(1, "front-matter-unterminated");
            int blank = (int) lines.stream().takeWhile(line -> !line.isBlank()).count();
            size = blank;
            last = blank;
        }
        List<String> inside = lines.subList(1, last);
        Map<String, Integer> keys = keys(inside, form.keys(), problems);
        Map<String, Entry> entries = new LinkedHashMap<>();
        values(inside).forEach((key, values) -> {
            Integer line = keys.get(key);
            if (line != null) {
                entries.put(key, new Entry(values, line));
            }
        });
        return new FrontMatter(true, entries, size);
    }

    private static boolean isDashes(String line) {
        return line.stripTrailing().equals("---");
    }

    private static Map<String, Integer> keys(List<String> inside, List<String> known, Problems problems) {
        Map<String, Integer> keys = new LinkedHashMap<>();
        for (int i = 0; i < inside.size(); i++) {
            int line = i + 2;
            Matcher matcher = KEY.matcher(inside.get(i));
            if (!matcher.matches()) {
                if (!OTHER.matcher(inside.get(i)).matches()) {
                    problems.add(
                            line,
                            "front-matter-line",
                            Map.of("seen", inside.get(i).strip()));
                }
                continue;
            }
            String key = matcher.group(1);
            if (!known.contains(key)) {
                problems.unknown(line, "key", key, known);
            } else if (keys.putIfAbsent(key, line) != null) {
                problems.add(line, "key-twice", Map.of("seen", key));
            }
        }
        return keys;
    }

    private static Map<String, List<String>> values(List<String> inside) {
        List<String> block = new ArrayList<>(inside);
        block.add(0, "---");
        block.add("---");
        Node document = Parser.builder()
                .extensions(List.of(YamlFrontMatterExtension.create()))
                .build()
                .parse(String.join("\n", block));
        YamlFrontMatterVisitor visitor = new YamlFrontMatterVisitor();
        document.accept(visitor);
        return visitor.getData();
    }
}
