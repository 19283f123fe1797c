package learnmqtt.conf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationReaderTest {
    private static BrokerConfiguration read(String text) {
        return ConfigurationReader.read(text.lines().toList());
    }

    private static List<Problem> problems(String text) {
        return assertThrows(ConfigurationException.class, () -> read(text)).problems();
    }

    @Test
    void nothingSaidMeansThisMachineOnlyAndAnybodyOfIt() {
        assertEquals(BrokerConfiguration.usual(), read("\n# a comment\n"));
    }

    @Test
    void withAListenerNobodyIsAnonymousUnlessItIsSaid() {
        assertFalse(read("listener 1883").anonymous());
        assertFalse(read("listener 1883").localOnly());
        assertTrue(read("listener 1883\nallow_anonymous true").anonymous());
        assertTrue(read("allow_anonymous 1\nlistener 1883").anonymous());
    }

    @Test
    void withoutAListenerEverybodyIsAnonymousWhateverIsSaid() {
        assertTrue(read("allow_anonymous false").anonymous());
    }

    @ParameterizedTest
    @ValueSource(strings = {"port 1884\nbind_address 127.0.0.1", "listener 1884 127.0.0.1 # here"})
    void aListenerHasAPortAndAnAddress(String text) {
        BrokerConfiguration configuration = read(text);
        assertEquals(
                List.of(new Listener(1884, Optional.of("127.0.0.1"), OptionalInt.empty(), Optional.empty())),
                configuration.listeners());
        assertFalse(configuration.localOnly());
    }

    @Test
    void whatFollowsAListenerIsOfThatListener() {
        BrokerConfiguration configuration = read("""
                max_connections 5
                listener 1884
                max_connections 1
                listener 8883
                cafile our ca.pem
                certfile server.pem
                keyfile server.key
                require_certificate true
                max_connections -1
                """);
        Listener.Tls tls = new Listener.Tls(Optional.of("our ca.pem"), "server.pem", "server.key", true);
        assertEquals(
                List.of(
                        new Listener(1884, Optional.empty(), OptionalInt.of(1), Optional.empty()),
                        new Listener(8883, Optional.empty(), OptionalInt.empty(), Optional.of(tls)),
                        new Listener(1883, Optional.empty(), OptionalInt.of(5), Optional.empty())),
                configuration.listeners());
    }

    @Test
    void filesAreNamedAsTheyAreWritten() {
        BrokerConfiguration configuration = read("password_file  my users \nacl_file rules");
        assertEquals(Optional.of("my users"), configuration.passwordFile());
        assertEquals(Optional.of("rules"), configuration.aclFile());
    }

    @Test
    void theLogIsToldWhatToWrite() {
        Logging logging =
                read("log_dest stdout\nlog_type error\nlog_type subscribe\nlog_timestamp false\nconnection_messages false")
                        .logging();
        assertEquals(
                new Logging(
                        Logging.Destination.STDOUT,
                        EnumSet.of(Logging.Type.ERROR, Logging.Type.SUBSCRIBE),
                        false,
                        false),
                logging);
        assertEquals(EnumSet.allOf(Logging.Type.class), logging.verbose().types());
        assertEquals(
                EnumSet.noneOf(Logging.Type.class),
                read("log_type none").logging().types());
    }

    @Test
    void everyProblemIsReportedWithItsLine() {
        assertEquals(
                List.of(
                        new Problem(
                                1, Problem.Kind.UNKNOWN_NEAREST, Map.of("option", "listner", "nearest", "listener")),
                        new Problem(2, Problem.Kind.NOT_HERE, Map.of("option", "pid_file")),
                        new Problem(
                                3,
                                Problem.Kind.VALUE_NOT_HERE,
                                Map.of("option", "protocol", "value", "websockets", "values", "mqtt")),
                        new Problem(4, Problem.Kind.UNKNOWN, Map.of("option", "xyzzyxyzzy"))),
                problems("listner 1883\npid_file /run/x.pid\nprotocol websockets\nxyzzyxyzzy 1"));
    }

    @ParameterizedTest
    @CsvSource({
        "listener, VALUE_MISSING",
        "listener no, VALUE_WRONG",
        "listener 65536, VALUE_WRONG",
        "listener 0 /run/socket, VALUE_NOT_HERE",
        "allow_anonymous yes, VALUE_WRONG",
        "allow_anonymous, VALUE_MISSING",
        "password_file, VALUE_MISSING",
        "per_listener_settings true, VALUE_NOT_HERE",
        "persistence yes, VALUE_WRONG",
        "autosave_interval -1, VALUE_WRONG",
        "autosave_on_changes true, VALUE_NOT_HERE",
        "log_dest syslog, VALUE_NOT_HERE",
        "log_dest here, VALUE_WRONG",
        "log_type loud, VALUE_WRONG",
        "certfile a.pem, KEY_MISSING",
        "keyfile a.key, CERTIFICATE_MISSING",
        "cafile ca.pem, CERTIFICATE_NOT_ASKED",
        "require_certificate true, CERTIFICATE_NOT_ASKED",
        "auth_opt_host here, NOT_HERE",
        "connection other, NOT_HERE",
        "' # indented', UNKNOWN",
        "'\tlistener 1883', TAB",
        "'listener\t1883', TAB",
        "'listener 1883\t127.0.0.1', TAB",
        "'allow_anonymous true\t', TAB",
        "'\t', TAB"
    })
    void whatCannotBeMeantIsNamed(String line, Problem.Kind kind) {
        Problem problem = problems("\n" + line).get(0);
        assertEquals(kind, problem.kind());
        assertEquals(2, problem.line());
    }

    @Test
    void nothingIsSavedUnlessItIsSaid() {
        assertEquals(
                Optional.empty(),
                read("persistence_file a.db\nautosave_interval 5").persistence());
        assertEquals(
                Optional.empty(), read("persistence true\npersistence false").persistence());
    }

    @Test
    void whatIsSavedHasAFolderAFileAndAnInterval() {
        assertEquals(
                Optional.of(new Persistence(Optional.empty(), "learnmqtt.db", 1_800)),
                read("persistence true").persistence());
        Persistence told = new Persistence(Optional.of("my data"), "a.db", 0);
        assertEquals(
                Optional.of(told),
                read("persistence_location my data\npersistence_file a.db\nautosave_interval 0\nretained_persistence 1")
                        .persistence());
        assertEquals("my data/a.db", told.path());
    }

    @Test
    void aFileIsNamedOnce() {
        assertEquals(
                List.of(new Problem(2, Problem.Kind.TWICE, Map.of("option", "acl_file"))),
                problems("acl_file a\nacl_file b"));
    }

    @Test
    void certificatesOfClientsNeedAnAuthority() {
        assertEquals(
                Problem.Kind.AUTHORITY_MISSING,
                problems("certfile a\nkeyfile b\nrequire_certificate true")
                        .get(0)
                        .kind());
    }

    @Test
    void harmlessValuesAreTaken() {
        assertEquals(
                BrokerConfiguration.usual(),
                read("persistence false\nper_listener_settings 0\nmax_inflight_messages 20\nlog_dest stderr"));
    }

    /** The reader knows each option that the list says it does: only a wrong value may be wrong with it. */
    @Test
    void whatTheListCallsSupportedTheReaderKnows() {
        for (Option option : Options.list()) {
            List<Problem> problems = problems(option.name());
            Problem.Kind expected =
                    option.use() == Option.Use.REFUSED ? Problem.Kind.NOT_HERE : Problem.Kind.VALUE_MISSING;
            assertEquals(expected, problems.get(0).kind(), option.name());
        }
    }

    @Test
    void blanksAreWhereverTheyAreAndTabsBesideANumber() {
        assertEquals(
                List.of(new Listener(1884, Optional.empty(), OptionalInt.of(5), Optional.empty())),
                read("  listener  1884 \n \nmax_connections \t5").listeners());
    }

    @ParameterizedTest
    @CsvSource({
        "listener 1883, listener 1883",
        "listener 1883 127.0.0.1, listener 1883 127.0.0.1",
        "listener 1883, listener 1883 127.0.0.1",
        "listener 1883 127.0.0.1, listener 1883 0.0.0.0",
        "listener 1883 127.0.0.1, listener 1883 localhost",
        "listener 1883 ::, listener 1883 0.0.0.0",
        "listener 1883, port 1883",
        "port 1883, listener 1883"
    })
    void twoListenersCannotHaveOnePortOfOneAddress(String one, String other) {
        assertEquals(
                List.of(new Problem(3, Problem.Kind.LISTENER_TWICE, Map.of("port", "1883", "other", "1"))),
                problems(one + "\n\n" + other));
    }

    @ParameterizedTest
    @CsvSource({
        "listener 1883, listener 1884",
        "listener 1883 127.0.0.1, listener 1883 ::1",
        "listener 1883 0.0.0.0, listener 1883 ::1"
    })
    void twoListenersMayHaveTwoPlaces(String one, String other) {
        assertEquals(2, read(one + "\n" + other).listeners().size());
    }

    @Test
    void aLineBeforeAllListenersMakesOneMore() {
        assertEquals(
                List.of(new Problem(1, Problem.Kind.LISTENER_UNNAMED, Map.of("port", "1883", "other", "2"))),
                problems("max_connections 4\nlistener 1883"));
    }

    @Test
    void whatMosquittoMeansToDropIsNoted() {
        assertEquals(
                List.of("port", "bind_address"),
                read("port 1884\nbind_address 127.0.0.1").outdated());
        assertEquals(List.of(), read("listener 1884").outdated());
    }
}
