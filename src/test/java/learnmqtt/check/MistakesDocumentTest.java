package learnmqtt.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds the table in docs/lessons.md and the names of the mistakes together. */
class MistakesDocumentTest {
    private static final Pattern NAME = Pattern.compile("`([a-z-]+)`");

    @Test
    void theTableNamesEachMistakeOnce() throws IOException {
        String text = Files.readString(Path.of("docs/lessons.md"));
        List<String> named = text.substring(text.indexOf("## The mistakes"))
                .lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.split("\\|", -1)[1])
                .flatMap(cell -> NAME.matcher(cell).results())
                .map((MatchResult match) -> match.group(1))
                .toList();
        assertEquals(
                Arrays.stream(Diagnosis.Id.values())
                        .map(Object::toString)
                        .sorted()
                        .toList(),
                named.stream().sorted().toList());
    }
}
