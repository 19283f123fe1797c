package learnmqtt.likeness;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import learnmqtt.broker.Mosquitto;
import learnmqtt.broker.Sandbox;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same command lines over TLS, before a real Mosquitto: exit code, output and the first line of what goes wrong. */
class ProtectedLikenessTest {
    @TempDir
    private static Path folder;

    private static ProtectedMosquitto mosquitto;

    @BeforeAll
    static void start() throws Exception {
        mosquitto = new ProtectedMosquitto(folder);
    }

    @AfterAll
    static void stop() {
        mosquitto.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-p RIGHT --cafile DIR/ca.pem",
                "-p RIGHT --cafile DIR/ca.pem -q 2 -V 5 -i x -d",
                "-p RIGHT --cafile DIR/ca.pem --tls-version tlsv1.3",
                "-p RIGHT --cafile DIR/stranger.pem",
                "-p RIGHT --cafile DIR/stranger.pem --insecure",
                "-p RIGHT --cafile DIR/nowhere.pem",
                "-p RIGHT",
                "-p RIGHT --tls-use-os-certs",
                "-p PLAIN --cafile DIR/ca.pem",
                "-p OTHER --cafile DIR/ca.pem",
                "-p OTHER --cafile DIR/ca.pem --insecure",
                "-p ASKING --cafile DIR/ca.pem --cert DIR/client.pem --key DIR/client.key -q 1",
                "-p ASKING --cafile DIR/ca.pem --cert DIR/client.pem --key DIR/client.pkcs1 -q 1",
                "-p ASKING --cafile DIR/ca.pem --cert DIR/client.pem --key DIR/nowhere.key"
            })
    void bothDoTheSame(String options) throws Exception {
        assertEquals(play(options, Client::mosquitto), play(options, Client::ours));
    }

    @Test
    void whereTlsIsNotWantedAuthoritiesDoNotCount() throws Exception {
        assertEquals("0 | ", play("-p PLAIN --cafile DIR/ca.pem --no-tls", Client::ours));
        assertEquals("0 | ", play("-p PLAIN --tls-use-os-certs --no-tls", Client::ours));
    }

    /** OpenSSL finds its authorities by the environment, Java by a property. */
    @Test
    void theAuthoritiesOfTheSystemAreTrustedWhereThatIsWanted() throws Exception {
        Path store = TrustStore.of(folder.resolve("ca.pem"), folder.resolve("system.p12"));
        List<String> arguments = List.of(
                "-h", "localhost", "-p", "" + mosquitto.right(), "-t", "a", "-m", "b", "-q", "1", "--tls-use-os-certs");
        assertEquals(
                0,
                exit(
                        Map.of("SSL_CERT_FILE", folder.resolve("ca.pem").toString()),
                        List.of(Mosquitto.program("mosquitto_pub").toString()),
                        arguments));
        assertEquals(
                0,
                exit(
                        Map.of(),
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-Djavax.net.ssl.trustStore=" + store,
                                "-Djavax.net.ssl.trustStorePassword=" + TrustStore.PASSWORD,
                                "-cp",
                                System.getProperty("java.class.path"),
                                "learnmqtt.cli.Main",
                                "pub"),
                        arguments));
    }

    private static int exit(Map<String, String> environment, List<String> command, List<String> arguments)
            throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                        Stream.concat(command.stream(), arguments.stream()).toList())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(environment);
        builder.environment().put("XDG_CONFIG_HOME", folder.toString());
        Process process = builder.start();
        try {
            assertTrue(process.waitFor(Sandbox.DEADLINE.toSeconds(), TimeUnit.SECONDS));
            return process.exitValue();
        } finally {
            process.destroyForcibly();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "TLSv1.2, ECDHE-RSA-AES128-GCM-SHA256, TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256",
        "TLSv1.2, ECDHE-RSA-AES256-SHA384, TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA384",
        "TLSv1.2, AES128-GCM-SHA256:ECDHE-RSA-AES256-SHA384, "
                + "TLS_RSA_WITH_AES_128_GCM_SHA256:TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA384"
    })
    void theCipherSuitesOfferedAreThoseNamed(String protocol, String theirNames, String ourNames) throws Exception {
        try (TlsListener listener = new TlsListener(folder.resolve("localhost.p12"), protocol)) {
            String options = " -h localhost -p " + listener.port() + " -t a -m b --cafile DIR/ca.pem --ciphers ";
            String theirs = listener.suite(client("pub" + options + theirNames, Client::mosquitto));
            String ours = listener.suite(client("pub" + options + ourNames, Client::ours));
            assertEquals(theirs, ours);
            assertTrue(ourNames.contains(ours), ours);
        }
    }

    /** Mosquitto's option leaves TLS 1.3 as it is. */
    @Test
    void theCipherSuitesNamedCountForTls13Too() throws Exception {
        try (TlsListener listener = new TlsListener(folder.resolve("localhost.p12"), "TLSv1.3")) {
            String options = "pub -h localhost -p " + listener.port() + " -t a -m b --cafile DIR/ca.pem --ciphers ";
            for (String suite : List.of("TLS_AES_128_GCM_SHA256", "TLS_CHACHA20_POLY1305_SHA256")) {
                assertEquals(suite, listener.suite(client(options + suite, Client::ours)));
            }
        }
    }

    /** What is refused once is refused again, so nobody tries again. OpenSSL tells of it in one of two ways. */
    @ParameterizedTest
    @ValueSource(strings = {"", " -V 5", " -C 1"})
    void theSubscriberEndsWhereTheBrokerDoesNotTakeItsCertificate(String options) throws Exception {
        String line = "-p ASKING --cafile DIR/ca.pem" + options;
        String theirs = play("sub", line, Client::mosquitto);
        assertTrue(
                List.of("7 | Error: The connection was lost.", "1 | Error: Protocol error")
                        .contains(theirs),
                theirs);
        assertEquals("7 | Error: The connection was lost.", play("sub", line, Client::ours));
    }

    private static Client client(String line, Performance.Starter starter) throws Exception {
        return starter.start("pub", Case.arguments(line, 0, folder.toString()), new byte[0], folder);
    }

    @Test
    void aFolderOfCertificatesNeedsNoHashedNames() throws Exception {
        assertEquals("0 | ", play("-p RIGHT --capath DIR", Client::ours));
    }

    @Test
    void aLockedKeyIsRefusedWithTheWayToOneThatIsNot() throws Exception {
        String said = play("-p ASKING --cafile DIR/ca.pem --cert DIR/client.pem --key DIR/locked.key", Client::ours);
        assertTrue(said.startsWith("1 | Error: Problem setting TLS options: "), said);
        assertTrue(said.contains("openssl pkcs8 -topk8 -nocrypt -in "), said);
    }

    @Test
    void aKeyOfAnotherKindThanTheCertificateIsNamed() throws Exception {
        String said = play("-p ASKING --cafile DIR/ca.pem --cert DIR/client.pem --key DIR/sec1.key", Client::ours);
        assertTrue(said.startsWith("1 | Error: Problem setting TLS options: the key in "), said);
        assertTrue(said.endsWith("sec1.key does not belong to the certificate."), said);
    }

    @Test
    void aKeyOfAnotherCertificateIsNamed() throws Exception {
        String options = "-p ASKING --cafile DIR/ca.pem --cert DIR/client.pem --key DIR/localhost.key";
        assertEquals("TLS", play(options, Client::mosquitto));
        String said = play(options, Client::ours);
        assertTrue(said.startsWith("1 | Error: Problem setting TLS options: the key in "), said);
        assertTrue(said.endsWith("localhost.key does not belong to the certificate."), said);
    }

    private static String play(String options, Performance.Starter starter) throws Exception {
        return play("pub", "-m b " + options, starter);
    }

    /** Where a handshake fails, mosquitto_pub ends with 1 or with 8, as chance will have it. */
    private static String play(String program, String options, Performance.Starter starter) throws Exception {
        String line = (program + " -h localhost -t a " + options)
                .replace("RIGHT", "" + mosquitto.right())
                .replace("OTHER", "" + mosquitto.elsewhere())
                .replace("PLAIN", "" + mosquitto.plain())
                .replace("ASKING", "" + mosquitto.asking());
        Client client = starter.start(program, Case.arguments(line, 0, folder.toString()), new byte[0], folder);
        int exit = client.exit();
        String complaint = new String(client.err(), UTF_8).lines().findFirst().orElse("");
        if (complaint.contains("A TLS error occurred.")) {
            return "TLS";
        }
        return exit + " | " + complaint + new String(client.out(), UTF_8);
    }
}
