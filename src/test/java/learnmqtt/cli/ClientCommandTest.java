package learnmqtt.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import learnmqtt.client.Streams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

    @Test
    void signsOfAWebPageAreMadePlain() throws Exception {
        assertEquals(List.of("""
                –m belongs to no option.
                Dashes and quotation marks of web pages mean nothing to a shell. With plain ones:
                    ./learn pub -t test/topic -m 'hello world'
                ./learn pub --help shows all options.
                """, ""), said("pub", "-t", "test/topic", "–m", "“hello", "world”"));
        assertEquals(List.of("""
                옵션 없이 적힌 말이 있어요: –m
                웹 페이지에서 복사한 줄표와 둥근 따옴표는 셸이 알아듣지 못해요. 키보드에 있는 기호로 적어 주세요:
                    ./learn pub --lang ko -t a -m hello
                ./learn pub --help 명령으로 모든 옵션을 볼 수 있어요.
                """, ""), said("pub", "--lang", "ko", "-t", "a", "–m", "hello"));
    }

    @Test
    void whatIsWrongInTheConfigurationFileIsToldWithItsLine(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("mosquitto_pub");
        Files.writeString(file, "# mine\n\nhost 127.0.0.1\n");
        Map<String, String> environment = Map.of("XDG_CONFIG_HOME", folder.toString());
        assertEquals(
                List.of(file + ":3: host belongs to no option.\n./learn pub --help shows all options.\n", ""),
                said(environment, "pub", "-t", "a", "-m", "b"));
        Files.writeString(file, "-t\n");
        assertEquals(
                List.of(file + ":1: -t needs a value: -t TOPIC.\n./learn pub --help shows all options.\n", ""),
                said(environment, "pub", "-t", "a", "-m", "b"));
    }

    private static List<String> said(String command, String... arguments) throws InterruptedException {
        return said(Map.of("XDG_CONFIG_HOME", "/nowhere"), command, arguments);
    }

    /** Standard error, then standard output. */
    private static List<String> said(Map<String, String> environment, String command, String... arguments)
            throws InterruptedException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Streams streams = new Streams(InputStream.nullInputStream(), out, new PrintStream(err, true, UTF_8));
        assertEquals(1, OurClient.run(command, List.of(arguments), environment, streams, goodbye -> {}));
        return List.of(err.toString(UTF_8), out.toString(UTF_8));
    }
}
