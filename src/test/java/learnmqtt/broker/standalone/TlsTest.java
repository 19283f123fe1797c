package learnmqtt.broker.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import learnmqtt.broker.Mosquitto;
import learnmqtt.machine.MachineTrouble;
import learnmqtt.tap.RawClient;
import learnmqtt.tap.Wire;
import learnmqtt.wire.Bytes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
            openssl(
                    "x509",
                    "-req",
                    "-in",
                    name + ".csr",
                    "-CA",
                    "ca.pem",
                    "-CAkey",
                    "ca.key",
                    "-CAcreateserial",
                    "-days",
                    "2",
                    "-extfile",
                    "names",
                    "-out",
                    name + ".pem");
        }
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
            broker.await("learn: TLS did not come about");
        }
    }

    @Test
    void aClientThatLooksAtNothingPublishes() throws Exception {
        Files.writeString(folder.resolve("names"), "subjectAltName=DNS:elsewhere");
        openssl(
                "x509",
                "-req",
                "-in",
                "server.csr",
                "-CA",
                "ca.pem",
                "-CAkey",
                "ca.key",
                "-CAcreateserial",
                "-days",
                "2",
                "-extfile",
                "names",
                "-out",
                "server.pem");
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

    @Test
    void anOlderOrLockedKeyIsNamed() throws Exception {
        openssl("ec", "-in", "server.key", "-out", "old.key");
        openssl("pkcs8", "-topk8", "-in", "server.key", "-passout", "pass:secret", "-out", "locked.key");
        for (String form : List.of("old", "locked")) {
            MachineTrouble trouble = assertThrows(
                    MachineTrouble.class,
                    () -> start(SERVER.replace("server.key", form + ".key")).close());
            assertEquals("tls-key-" + form, trouble.key());
        }
    }
}
