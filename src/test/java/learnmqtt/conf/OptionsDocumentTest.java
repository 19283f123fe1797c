package learnmqtt.conf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table in the document and the table of the reader say the same of each option. */
class OptionsDocumentTest {
    private static final Path DOCUMENT = Path.of("docs/mosquitto.md");
    private static final Pattern ROW = Pattern.compile("\\| `([a-z_0-9.]+)` \\| ([^|]*?) \\| .*");

    @Test
    void bothTablesAgree() throws IOException {
        Map<String, String> told = new TreeMap<>();
        for (String line : Files.readAllLines(DOCUMENT)) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                told.put(row.group(1), row.group(2).equals("differs") ? "supported" : row.group(2));
            }
        }
        Map<String, String> known =
                Options.list().stream().collect(Collectors.toMap(Option::name, OptionsDocumentTest::word));
        assertEquals(new TreeMap<>(known), told);
    }

    private static String word(Option option) {
        return switch (option.use()) {
            case SUPPORTED -> "supported";
            case REFUSED -> "refused";
            case WITHOUT_EFFECT -> "without effect: " + values(option.harmless());
        };
    }

    private static String values(List<String> values) {
        return values.isEmpty()
                ? "any value"
                : values.stream().map(value -> "`" + value + "`").collect(Collectors.joining(", "));
    }
}
