package learnmqtt.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import learnmqtt.client.Streams;
import org.junit.jupiter.api.Test;

/** What is said about a command line that cannot be obeyed. */
class ClientCommandTest {
    @Test
    void aHashThatAShellTookIsGivenBackInQuotationMarks() throws Exception {
        assertEquals(List.of("""
                -t needs a value: -t FILTER.
                If # stood there: to a shell, # begins a comment. Put it in quotation marks:
                    ./learn sub -v -t '#'
                ./learn sub --help shows all options.
                """, ""), said("sub", "-v", "-t"));
    }

    @Test
    void aMessageWithoutItsOptionIsGivenOne() throws Exception {
        assertEquals(List.of("""
                hot belongs to no option.
                The message stands behind -m:
                    ./learn pub -t debug -m 'hot day'
                ./learn pub --help shows all options.
                """, ""), said("pub", "-t", "debug", "hot", "day"));
    }

    @Test
    void nothingIsAdvisedWhereOptionsAreMixedUp() throws Exception {
        assertEquals(List.of("""
                home/# belongs to no option.
                ./learn sub --help shows all options.
                """, ""), said("sub", "-u", "kim", "-P", "-t", "home/#"));
        assertEquals(List.of("""
                 -t belongs to no option.
                ./learn sub --help shows all options.
                """, ""), said("sub", "-u", "kim", " -t", "home"));
    }

    @Test
    void aTopicWithoutItsOptionIsGivenOneInKorean() throws Exception {
        assertEquals(List.of("""
                옵션 없이 적힌 말이 있어요: debug
                토픽은 -t 뒤에 적어요:
                    ./learn sub -t debug --lang ko
                ./learn sub --help 명령으로 모든 옵션을 볼 수 있어요.
                """, ""), said("sub", "debug", "--lang", "ko"));
    }

    /** Standard error, then standard output. */
    private static List<String> said(String command, String... arguments) throws InterruptedException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Streams streams = new Streams(InputStream.nullInputStream(), out, new PrintStream(err, true, UTF_8));
        Map<String, String> environment = Map.of("XDG_CONFIG_HOME", "/nowhere");
        assertEquals(1, OurClient.run(command, List.of(arguments), environment, streams, goodbye -> {}));
        return List.of(err.toString(UTF_8), out.toString(UTF_8));
    }
}
