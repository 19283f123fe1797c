package learnmqtt.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.List;
import java.util.concurrent.TimeUnit;
import learnmqtt.broker.Sandbox;
import learnmqtt.wire.Event;
import learnmqtt.wire.Packet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code ./learn pub} and {@code ./learn sub} as processes: signals, pipes and exit codes. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ClientIT {
    @RegisterExtension
    final Sandbox sandbox = Sandbox.embedded();

    @BeforeAll
    static void build() throws Exception {
        Learn.build();
    }

    @Test
    void oneCommandHearsTheOther() throws Exception {
        Process sub = shell("exec ./learn sub -p PORT -t debug -C 2 -v");
        sandbox.awaitPackets(1, Packet.Suback.class, any -> true);
        assertEquals("0 ", outcome(shell("./learn pub -p PORT -t debug -m TESTING")));
        assertEquals("0 ", outcome(shell("printf '안녕\\n' | ./learn pub -p PORT -t debug -l -q 2")));
        assertEquals("0 debug TESTING\ndebug 안녕\n", outcome(sub));
    }

    @ParameterizedTest
    @CsvSource({"TERM, 311, 0", "TERM, 5, 4", "INT, 5, 4"})
    void aSignalEndsTheSubscriberWithAGoodbye(String signal, String version, int code) throws Exception {
        assumeTrue(signal.equals("TERM") || Tools.heeds(2), "this build runs in the background of a shell");
        // a shell without job control ignores SIGINT for what it runs in the background; this one is replaced
        Process sub = shell("exec ./learn sub -p PORT -t a --will-topic w -V " + version);
        sandbox.awaitPackets(1, Packet.Suback.class, any -> true);
        shell("kill -" + signal + " " + sub.pid()).waitFor();
        assertEquals("0 ", outcome(sub));
        Packet goodbye = sandbox.awaitPackets(1, Packet.Disconnect.class, any -> true)
                .get(0)
                .packet();
        assertEquals(code, ((Packet.Disconnect) goodbye).code().orElse(0));
    }

    /** That of the terminal that is closed: the Will is published. */
    @ParameterizedTest
    @CsvSource({
        "./learn sub, HUP, 129, 311",
        "./learn sub, HUP, 129, 5",
        "mosquitto_sub, HUP, 129, 5",
        "./learn pub -l, HUP, 129, 5",
        "mosquitto_pub -l, HUP, 129, 5",
        "./learn pub -l, TERM, 143, 5",
        "mosquitto_pub -l, TERM, 143, 5"
    })
    void otherSignalsEndItWithoutOne(String program, String signal, String exit, String version) throws Exception {
        assumeTrue(signal.equals("TERM") || Tools.heeds(1), "this build outlives its terminal");
        Tools.need("mosquitto_sub", "mosquitto_pub");
        Process client = shell("exec " + program + " -p PORT -t a --will-topic w -V " + version);
        sandbox.awaitPackets(1, Packet.Connack.class, any -> true);
        if (program.contains("sub")) {
            sandbox.awaitPackets(1, Packet.Suback.class, any -> true);
        }
        shell("kill -" + signal + " " + client.pid()).waitFor();
        assertEquals(exit + " ", outcome(client));
        sandbox.await(1, Event.Closed.class, any -> true);
        assertTrue(sandbox.timeline().history().events().stream()
                .noneMatch(one ->
                        one.event() instanceof Event.Passed passed && passed.packet() instanceof Packet.Disconnect));
    }

    @Test
    void theSubscriberSaysGoodbyeWhenNobodyReadsAnyMore() throws Exception {
        Process pipe = shell("./learn sub -p PORT -t a --will-topic w | head -1");
        sandbox.awaitPackets(1, Packet.Suback.class, any -> true);
        BufferedReader first = new BufferedReader(new InputStreamReader(pipe.getInputStream(), UTF_8));
        shell("./learn pub -p PORT -t a -m one").waitFor();
        assertEquals("one", first.readLine());
        shell("./learn pub -p PORT -t a -m two --repeat 2").waitFor();
        assertTrue(pipe.waitFor(Sandbox.DEADLINE.toSeconds(), TimeUnit.SECONDS));
        sandbox.await(3, Event.Closed.class, any -> true);
        sandbox.awaitPackets(3, Packet.Disconnect.class, any -> true);
    }

    @Test
    void thePublisherPublishesWhereNobodyReadsWhatItLogs() throws Exception {
        assertEquals("0 ", outcome(shell("exec ./learn pub -p PORT -t a -m b -q 2 -d >&-")));
        assertEquals(
                "",
                outcome(shell("./learn pub -p PORT -t a -m b -q 2 -d | true")).substring(2));
        sandbox.awaitPackets(2, Packet.Publish.class, any -> true);
    }

    @Test
    void exitCodesAndSentencesAreThoseOfMosquitto() throws Exception {
        assertEquals("27 Timed out\n", outcome(shell("./learn sub -p PORT -t a -W 1")));
        assertEquals("1 Error: Connection refused\n", outcome(shell("./learn pub -p 1 -h 127.0.0.1 -t a -m b")));
        String wrong = outcome(shell("./learn pub -t a"));
        assertTrue(wrong.startsWith("1 ") && wrong.contains("./learn pub --help"), wrong);
    }

    /** What is in Latin-1 here is U+FFFD to Java, which nobody is to publish by mistake. */
    @ParameterizedTest
    @ValueSource(strings = {"-t \"$CAFE\" -m x", "-t a -m x -i \"$CAFE\"", "-t a -m \"$CAFE\""})
    void bytesThatAreNoTextAreRefused(String options) throws Exception {
        String said = outcome(shell("CAFE=$(printf 'caf\\351'); exec ./learn pub -p PORT " + options));
        assertTrue(said.startsWith("1 -") && said.contains("U+FFFD"), said);
    }

    /** Where the system has its errors in Korean, they would be Korean; and no script would find them. */
    @ParameterizedTest
    @ValueSource(strings = {"LC_ALL=ko_KR.UTF-8", "LC_ALL= LANG=ko_KR.UTF-8", "LC_ALL=C.UTF-8 LANGUAGE=ko"})
    void mosquittosWordsAreEnglishForThoseWhoReadKorean(String korean) throws Exception {
        String line = korean + " ./learn pub -h 127.0.0.1 ";
        assertEquals("1 Error: Connection refused\n", outcome(shell(line + "-p 1 -t a -m b")));
        String own = outcome(shell(line + "-t a"));
        assertTrue(own.contains("적어 주세요"), own);
    }

    @Test
    void helpIsInTheLanguageThatIsAskedFor() throws Exception {
        assertTrue(outcome(shell("./learn sub --help")).startsWith("0 Subscribes to topics"));
        assertTrue(outcome(shell("./learn sub --help --lang ko")).contains("구독"));
        assertTrue(outcome(shell("./learn --lang ko sub --topik a")).contains("--topic"));
        assertTrue(outcome(shell("./learn --lang=ko sub -t")).contains("./learn sub --help 명령으로"));
        assertTrue(outcome(shell("./learn --help")).contains("mosquitto_pub"));
    }

    private Process shell(String line) throws IOException {
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", line.replace("PORT", "" + sandbox.port()))
                .directory(LauncherCopy.PROJECT.toFile())
                .redirectErrorStream(true);
        builder.environment().keySet().removeAll(List.of("LANGUAGE", "LEARN_JAVA_OPTIONS", "XDG_CONFIG_HOME"));
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("XDG_STATE_HOME", Learn.NOBODYS_STATE);
        return builder.start();
    }

    /** The exit code, and all that was printed. */
    private static String outcome(Process process) throws Exception {
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        return process.waitFor() + " " + said;
    }
}
