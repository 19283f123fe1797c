package learnmqtt.likeness;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
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

    /** Where a handshake fails, mosquitto_pub ends with 1 or with 8, as chance will have it. */
    private static String play(String options, Performance.Starter starter) throws Exception {
        String line = ("pub -h localhost -t a -m b " + options)
                .replace("RIGHT", "" + mosquitto.right())
                .replace("OTHER", "" + mosquitto.elsewhere())
                .replace("ASKING", "" + mosquitto.asking());
        Client client = starter.start("pub", Case.arguments(line, 0, folder.toString()), new byte[0], folder);
        int exit = client.exit();
        String complaint = new String(client.err(), UTF_8).lines().findFirst().orElse("");
        if (complaint.contains("A TLS error occurred.")) {
            return "TLS";
        }
        return exit + " | " + complaint + new String(client.out(), UTF_8);
    }
}
