package learnmqtt.broker.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import learnmqtt.broker.Mosquitto;
import learnmqtt.cli.OurClient;
import learnmqtt.client.Streams;
import learnmqtt.machine.MachineTrouble;
import learnmqtt.tap.RawClient;
import learnmqtt.tap.Wire;
import learnmqtt.wire.Bytes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A listener with TLS, its certificates made by openssl, its clients Mosquitto's. */
class TlsTest {
    private static final String SERVER = "certfile @/server.pem\nkeyfile @/server.key\n";

    @TempDir
    private Path folder;

    /** The names of files in arguments are those of the folder. */
    private String openssl(String... arguments) throws Exception {
        Process process = new ProcessBuilder(Stream.concat(Stream.of("openssl"), Stream.of(arguments))
                        .toList())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertEquals(0, process.waitFor(), printed);
        return printed;
    }

    @BeforeEach
    void makeCertificates() throws Exception {
        boolean there = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, "openssl")));
        assumeTrue(there || System.getenv("CI") != null, "openssl is not installed");
        Files.writeString(folder.resolve("names"), "subjectAltName=DNS:localhost,IP:127.0.0.1");
        openssl(
                "req",
                "-x509",
                "-newkey",
                "ec",
                "-pkeyopt",
                "ec_paramgen_curve:P-256",
                "-nodes",
                "-days",
                "2",
                "-subj",
                "/CN=authority",
                "-keyout",
                "ca.key",
                "-out",
                "ca.pem");
        for (String name : List.of("server", "client")) {
            openssl(
                    "req",
                    "-newkey",
                    "ec",
                    "-pkeyopt",
                    "ec_paramgen_curve:P-256",
                    "-nodes",
                    "-subj",
                    "/CN=" + name,
                    "-keyout",
                    name + ".key",
                    "-out",
                    name + ".csr");
            sign(name);
        }
    }

    /** The authority's certificate for who asked, with the names that the test wrote. */
    private void sign(String name) throws Exception {
        String request = "x509 -req -in NAME.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 2 -extfile names"
                + " -out NAME.pem";
        openssl(request.replace("NAME", name).split(" "));
    }

    private LoggedBroker start(String lines) throws Exception {
        return LoggedBroker.ours(folder, "listener PORT\nallow_anonymous true\n" + lines, "-v");
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private int publish(LoggedBroker broker, String... arguments) throws Exception {
        List<String> all = Stream.concat(
                        Stream.of(
                                "-h",
                                "127.0.0.1",
                                "-p",
                                "" + broker.port(),
                                "-i",
                                "pub",
                                "-t",
                                "a",
                                "-m",
                                "x",
                                "-q",
                                "1"),
                        Stream.of(arguments))
                .toList();
        Process process = Mosquitto.client("mosquitto_pub", all);
        process.getInputStream().readAllBytes();
        return process.waitFor();
    }

    @Test
    void aClientThatBelievesTheCertificatePublishes() throws Exception {
        try (LoggedBroker broker = start(SERVER)) {
            assertEquals(0, publish(broker, "--cafile", file("ca.pem")));
            broker.await("Received PUBLISH from pub (d0, q1, r0, m1, 'a', ... (1 bytes))");
            broker.await("Client pub disconnected.");
        }
    }

    @Test
    void aLongMessageGoesThroughBothWays() throws Exception {
        Files.writeString(folder.resolve("long"), "x".repeat(900_000));
        try (LoggedBroker broker = start(SERVER)) {
            String[] subscribe = {"--cafile", file("ca.pem"), "-t", "long", "-C", "1", "-q", "1"};
            Process subscriber = broker.subscriber("sub", subscribe);
            broker.run("mosquitto_pub", "--cafile", file("ca.pem"), "-t", "long", "-f", file("long"));
            assertEquals(900_001, subscriber.getInputStream().readAllBytes().length);
        }
    }

    @Test
    void aClientThatDoesNotBelieveTheCertificateIsNamed() throws Exception {
        try (LoggedBroker broker = start(SERVER)) {
            assertTrue(publish(broker, "--cafile", file("client.pem")) != 0);
            broker.await("Client <unknown> disconnected: Protocol error.");
            broker.await("learn: TLS did not come about: Received fatal alert: unknown_ca.");
        }
    }

    @Test
    void aClientThatLooksAtNothingPublishes() throws Exception {
        Files.writeString(folder.resolve("names"), "subjectAltName=DNS:elsewhere");
        sign("server");
        try (LoggedBroker broker = start(SERVER)) {
            assertTrue(publish(broker, "--cafile", file("ca.pem")) != 0);
            assertEquals(0, publish(broker, "--cafile", file("ca.pem"), "--insecure"));
        }
    }

    @Test
    void aClientHasToShowACertificateWhereItIsRequired() throws Exception {
        try (LoggedBroker broker = start(SERVER + "cafile @/ca.pem\nrequire_certificate true\n")) {
            String[] with = {"--cafile", file("ca.pem"), "--cert", file("client.pem"), "--key", file("client.key")};
            assertEquals(0, publish(broker, with));
            assertTrue(publish(broker, "--cafile", file("ca.pem")) != 0);
            broker.await("learn: TLS did not come about");
        }
    }

    @Test
    void aClientWithoutTlsIsNamed() throws Exception {
        try (LoggedBroker broker = start(SERVER)) {
            broker.raw().send(Wire.connect("plain")).ends();
            broker.await("Client <unknown> disconnected: Protocol error.");
            broker.await("learn: This did not begin as TLS");
        }
    }

    @Test
    void aClientWithTlsAtAPlainPortIsNamed() throws Exception {
        try (LoggedBroker broker = start("")) {
            assertTrue(publish(broker, "--cafile", file("ca.pem")) != 0);
            broker.await("Client <unknown> disconnected due to protocol error.");
            broker.await("learn: This began as TLS");
        }
    }

    @Test
    void onePortWithAndOneWithoutMeetAtTheSameBroker() throws Exception {
        int plain = Mosquitto.freePort();
        try (LoggedBroker broker = start(SERVER + "listener " + plain + " 127.0.0.1\n");
                RawClient subscriber = new RawClient(plain)) {
            subscriber.connect("sub").send(Wire.subscribe(1, "a", 0)).read();
            assertEquals(0, publish(broker, "--cafile", file("ca.pem")));
            assertEquals(Bytes.of(Wire.publish("a", "x")).hex(), subscriber.readHex());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "server.key, client.key, tls-key-of-another",
        "server.key, server.pem, tls-key",
        "server.pem, server.key, tls-certificate",
        "server.pem, missing, file-missing"
    })
    void aFileThatCannotBeMeantIsNamed(String named, String other, String key) {
        MachineTrouble trouble = assertThrows(
                MachineTrouble.class, () -> start(SERVER.replace(named, other)).close());
        assertEquals(key, trouble.key());
    }

    @ParameterizedTest
    @CsvSource({
        "'ec -in server.key', BEGIN EC PRIVATE KEY",
        "'ecparam -name secp384r1 -genkey -noout', BEGIN EC PRIVATE KEY",
        "'ecparam -name prime256v1 -genkey', BEGIN EC PARAMETERS",
        "'genrsa -traditional 2048', BEGIN RSA PRIVATE KEY",
        "'genrsa -traditional 4096', BEGIN RSA PRIVATE KEY",
        "'genpkey -algorithm ED25519', BEGIN PRIVATE KEY"
    })
    void aKeyInAnOlderFormIsReadOnBothSides(String made, String beginning) throws Exception {
        openssl((made.startsWith("genrsa")
                        ? made.replace(" 2048", " -out old.key 2048").replace(" 4096", " -out old.key 4096")
                        : made + " -out old.key")
                .split(" "));
        assertTrue(Files.readString(folder.resolve("old.key")).contains(beginning));
        for (String name : List.of("server", "client")) {
            openssl("req", "-new", "-key", "old.key", "-subj", "/CN=" + name, "-out", name + ".csr");
            sign(name);
        }
        String required = SERVER.replace("server.key", "old.key") + "cafile @/ca.pem\nrequire_certificate true\n";
        try (LoggedBroker broker = start(required)) {
            String[] with = {"--cafile", file("ca.pem"), "--cert", file("client.pem"), "--key", file("old.key")};
            assertEquals(0, publish(broker, with));
            assertEquals(0, ours(broker, with));
        }
    }

    /** {@code ./learn pub} with these arguments. */
    private static int ours(LoggedBroker broker, String... arguments) throws Exception {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        Streams streams = new Streams(InputStream.nullInputStream(), said, new PrintStream(said, true, UTF_8));
        List<String> all = Stream.concat(
                        Stream.of("-h", "127.0.0.1", "-p", "" + broker.port(), "-t", "a", "-m", "x", "-q", "1"),
                        Stream.of(arguments))
                .toList();
        int code = OurClient.run("pub", all, Map.of("XDG_CONFIG_HOME", "/nowhere"), streams, goodbye -> {});
        assertEquals("", said.toString(UTF_8));
        return code;
    }

    @Test
    void aLockedKeyIsNamed() throws Exception {
        openssl("pkcs8", "-topk8", "-in", "server.key", "-passout", "pass:secret", "-out", "locked.key");
        openssl("ec", "-in", "server.key", "-aes128", "-passout", "pass:secret", "-out", "old.key");
        for (String form : List.of("locked", "old")) {
            MachineTrouble trouble = assertThrows(
                    MachineTrouble.class,
                    () -> start(SERVER.replace("server.key", form + ".key")).close());
            assertEquals("tls-key-locked", trouble.key());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"AAAA", "MAA=", "MIIBAA==", "MAoCAQEEAf+gAgYA", "!!!", ""})
    void aBrokenKeyIsNamed(String base64) throws Exception {
        for (String form : List.of("", "RSA ", "EC ")) {
            String kind = form + "PRIVATE KEY-----";
            Files.writeString(
                    folder.resolve("broken.key"), "-----BEGIN " + kind + "\n" + base64 + "\n-----END " + kind);
            MachineTrouble trouble = assertThrows(
                    MachineTrouble.class,
                    () -> start(SERVER.replace("server.key", "broken.key")).close());
            assertEquals("tls-key", trouble.key());
        }
    }
}
