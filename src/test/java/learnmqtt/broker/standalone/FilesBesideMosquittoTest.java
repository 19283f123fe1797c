package learnmqtt.broker.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import learnmqtt.conf.Problem;
import learnmqtt.tap.RawClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with a file, and what is not, here and at a real Mosquitto. A {@code |} stands for the end of a line. */
class FilesBesideMosquittoTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "'\tlistener PORT', TAB, Unknown configuration variable",
        "'listener\tPORT', TAB, Unknown configuration variable",
        "'listener PORT|allow_anonymous true\t', TAB, Invalid allow_anonymous value",
        "'listener PORT|\t', TAB, Unknown configuration variable",
        "'listener PORT| # x', UNKNOWN, Unknown configuration variable",
        "'\uFEFFlistener PORT', BYTE_ORDER_MARK, Unknown configuration variable",
        "'listener PORT|listener PORT', LISTENER_TWICE, Address already in use",
        "'listener PORT|listener PORT 127.0.0.1', LISTENER_TWICE, Address already in use",
        "'listener PORT 127.0.0.1|listener PORT 0.0.0.0', LISTENER_TWICE, Address already in use",
        "'listener PORT|port PORT', LISTENER_TWICE, Address already in use",
        "'bind_address 127.0.0.1|listener 1883|listener PORT', LISTENER_UNNAMED, Address already in use"
    })
    void bothRefuseAConfiguration(String lines, Problem.Kind kind, String words) throws IOException {
        bothRefuse(lines.replace('|', '\n'), kind, words);
    }

    @ParameterizedTest
    @CsvSource({
        "topic readwrit a, ACL_ACCESS, Invalid topic access type \"readwrit\"",
        "topic Read a, ACL_ACCESS, Invalid topic access type \"Read\"",
        "topic a b, ACL_ACCESS, Invalid topic access type \"a\"",
        "topic a # b, ACL_ACCESS, Invalid topic access type \"a\"",
        "pattern all a/%c, ACL_ACCESS, Invalid topic access type \"all\"",
        "'\ttopic a', TAB, Invalid line",
        "'topic\tread a', TAB, Invalid line",
        "' # a', ACL_WORD, Invalid line",
        "'\uFEFFtopic a', BYTE_ORDER_MARK, Invalid line",
        "user, ACL_NOTHING, Missing username",
        "topic, ACL_NOTHING, Empty topic"
    })
    void bothRefuseAnAclFile(String rules, Problem.Kind kind, String words) throws IOException {
        Files.writeString(folder.resolve("rules"), rules + "\n");
        bothRefuse("listener PORT\nacl_file @/rules", kind, words);
    }

    private void bothRefuse(String configuration, Problem.Kind kind, String words) {
        FileProblemsException ours =
                assertThrows(FileProblemsException.class, () -> LoggedBroker.ours(folder, configuration + "\n"));
        assertEquals(kind, ours.problems().get(0).kind());
        String told = assertThrows(UncheckedIOException.class, () -> mosquitto(configuration))
                .toString();
        assertTrue(told.contains(words), told);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "  listener PORT | |allow_anonymous true ",
                "listener PORT|max_connections \t5",
                "listener PORT 127.0.0.1|listener PORT ::1"
            })
    void bothTakeAConfiguration(String lines) throws IOException {
        assumeTrue(hasIpv6() || !lines.contains("::1"), "no IPv6 here");
        String configuration = lines.replace('|', '\n') + "\n";
        LoggedBroker.ours(folder, configuration).close();
        mosquitto(configuration).close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"listener PORT 0.0.0.0", "port PORT|bind_address 0.0.0.0"})
    void allOfIpv4IsNothingOfIpv6(String lines) throws IOException {
        assumeTrue(hasIpv6(), "no IPv6 here");
        String configuration = lines.replace('|', '\n') + "\nallow_anonymous true\n";
        try (LoggedBroker ours = LoggedBroker.ours(folder, configuration)) {
            isOnIpv4Only(ours);
        }
        try (LoggedBroker mosquitto = mosquitto(configuration)) {
            isOnIpv4Only(mosquitto);
        }
    }

    private static void isOnIpv4Only(LoggedBroker broker) throws IOException {
        broker.raw().connect("four");
        InetAddress six = InetAddress.getByName("::1");
        assertThrows(ConnectException.class, () -> new RawClient(six, broker.port()).close());
        assertEquals(
                1,
                broker.log().stream()
                        .filter(line -> line.startsWith("Opening "))
                        .count());
        assertTrue(broker.log().contains("Opening ipv4 listen socket on port " + broker.port() + "."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"listener PORT", "listener PORT|max_connections 4"})
    void withoutAnAddressItIsBoth(String lines) throws IOException {
        assumeTrue(hasIpv6(), "no IPv6 here");
        String configuration = lines.replace('|', '\n') + "\nallow_anonymous true\n";
        try (LoggedBroker ours = LoggedBroker.ours(folder, configuration);
                RawClient six = new RawClient(InetAddress.getByName("::1"), ours.port())) {
            six.connect("six");
            ours.raw().connect("four");
        }
    }

    @Test
    void whatALaterMosquittoMayNotHaveIsNoted() throws IOException {
        String configuration = "port PORT\nbind_address 127.0.0.1\nallow_duplicate_messages false\n";
        try (LoggedBroker ours = LoggedBroker.ours(folder, configuration);
                LoggedBroker mosquitto = mosquitto(configuration)) {
            List<String> notes = notes(mosquitto);
            assertEquals(3, notes.size(), notes::toString);
            assertEquals(notes, notes(ours));
        }
    }

    private static List<String> notes(LoggedBroker broker) throws IOException {
        return broker.log().stream()
                .filter(line -> line.contains(" option is now deprecated "))
                .toList();
    }

    @Test
    void bothWarnOfAPatternThatIsTheSameForEverybody() throws IOException {
        Path rules = Files.writeString(folder.resolve("rules"), "pattern read a/%c\npattern readwrite x\n");
        String configuration = "listener PORT\nacl_file @/rules\n";
        try (LoggedBroker ours = LoggedBroker.ours(folder, configuration);
                LoggedBroker mosquitto = mosquitto(configuration)) {
            mosquitto.await("Warning: ACL pattern 'x' does not contain '%c' or '%u'.");
            ours.await("learn: " + rules + ":2: The pattern x contains neither %c nor %u");
        }
    }

    private LoggedBroker mosquitto(String configuration) throws IOException {
        return LoggedBroker.mosquittoWith(folder, configuration + "\nuser root\n");
    }

    private static boolean hasIpv6() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("::1"))) {
            return socket.isBound();
        } catch (java.net.SocketException none) {
            return false;
        }
    }
}
