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
        "lesons, en, '\"lesons\" is not known here. Did you mean: lesson?'",
        "help, en, '\"help\" is not known here. Did you mean: --help?'",
        "start, en, '\"start\" is not known here.'",
        "--list, en, '\"--list\" is not known here. Did you mean: list?'",
        "list --jsn=yes, en, '\"--jsn=yes\" is not known here. Did you mean: --json?'",
        "broker -p x, en, '\"x\" does not fit -p. The port where clients connect, 1883 if left out; 0: any free one.'",
        "list --state=, en, '\"\" does not fit --state. The folder for your progress.'",
        "check --seconds soon, en, '\"soon\" does not fit --seconds. With --external, how long to wait, 60 if left out.'",
        "list --json --json, en, '--json stands there twice; once is enough.'",
        "--port 1 pub -t a, en, 'pub comes first, with its own options behind it: ./learn pub --help shows them.'",
        "author chek, en, '\"chek\" is not known here. Did you mean: check?'",
        "lesson, en, 'Something is missing: ID.'",
        "watch a b, en, '\"b\" is not known here.'",
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
