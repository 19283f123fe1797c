package learnmqtt.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bytes that a lesson shows are those that its client sends. */
class LessonBytesTest {
    private static final Pattern ROW = Pattern.compile("(?m)^((?:[0-9a-f]{2} )+) ");

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko"})
    void theConnectWithNameAndPassword(String language) throws IOException {
        String lesson = Files.readString(Path.of("lessons", language, "9-who-may-connect.md"));
        String shown = ROW.matcher(lesson)
                .results()
                .map((MatchResult row) -> row.group(1).replace(" ", ""))
                .collect(Collectors.joining());
        byte[] sent = Greeting.hello().user("kim", "winter").packet("phone");
        assertEquals(HexFormat.of().formatHex(sent), shown);
        assertEquals(32, sent.length);
    }
}
