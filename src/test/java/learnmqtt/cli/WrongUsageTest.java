package learnmqtt.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalInt;
import learnmqtt.terminal.Sentences;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is typed in the place of a command. */
class WrongUsageTest {
    @ParameterizedTest
    @CsvSource({
        "--lessons src/test/courses/homework read, '\"read\" is a lesson: ./learn lesson read opens it.'",
        "read --lessons=src/test/courses/homework, '\"read\" is a lesson: ./learn lesson read opens it.'",
        "--lessons src/test/courses/homework topics, '\"topics\" is not known here.'",
        "topics, '\"topics\" is a lesson: ./learn lesson topics opens it.'"
    })
    void aNameIsLookedUpInTheCourseThatTheOptionsSay(String typed, String told) {
        assertEquals(told, told(typed, "en"));
    }

    @ParameterizedTest
    @CsvSource({
        "publish -t debug -m hi, en, '\"publish\" is not known here.'",
        "publish -t debug -m hi, ko, '여기에는 쓸 수 없는 말이에요: \"publish\".'",
        "brokr -v, en, '\"brokr\" is not known here. Did you mean: broker?'",
        "completion powershell, en, '\"powershell\" does not fit here. The shell: bash, zsh or fish.'",
        "completion powershell, ko, '\"powershell\" 값은 여기에 쓸 수 없어요. 셸: bash, zsh, fish 중 하나.'"
    })
    void theWordThatIsWrongIsNamed(String typed, String language, String told) {
        assertEquals(told, told(typed, language));
    }

    /** The first line of what is said. */
    private static String told(String typed, String language) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(err, true, UTF_8);
        Surroundings surroundings = new Surroundings(
                Path.of(""), Map.of(), InputStream.nullInputStream(), print, new Sentences(print, OptionalInt::empty));
        assertEquals(2, CommandLines.run(surroundings, (typed + " --lang " + language).split(" ")));
        return err.toString(UTF_8).lines().findFirst().orElse("");
    }
}
