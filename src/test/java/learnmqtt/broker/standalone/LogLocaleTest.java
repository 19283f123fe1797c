package learnmqtt.broker.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import learnmqtt.tap.RawClient;
import learnmqtt.tap.Wire;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** The log does not change where numbers are written in other digits. Alone in its VM, for they are all its threads'. */
@Isolated
class LogLocaleTest {
    private final Locale usual = Locale.getDefault(Locale.Category.FORMAT);

    @TempDir
    private Path folder;

    @BeforeEach
    void writeOtherDigits() {
        Locale.setDefault(Locale.Category.FORMAT, Locale.forLanguageTag("ar-EG"));
        assertEquals("\u0661", "%d".formatted(1));
    }

    @AfterEach
    void writeTheUsualDigits() {
        Locale.setDefault(Locale.Category.FORMAT, usual);
    }

    @Test
    void everyNumberIsWrittenInTheDigitsOfMosquitto() throws Exception {
        try (LoggedBroker broker = LoggedBroker.ours(folder, "listener PORT 127.0.0.1\nallow_anonymous true\n", "-v")) {
            RawClient client = broker.raw();
            client.send(Wire.connectWithWill("a", "gone", "x")).read();
            client.send(Wire.subscribe(7, "x", 2)).read();
            client.send("34 06 00 01 78 00 05 79").read();
            client.send("62 02 00 05").read();
            client.read();
            client.send("50 02 00 01").read();
            client.send("70 02 00 01").send("a2 05 00 08 00 01 78").read();
            broker.await("Sending UNSUBACK to a");
            List<String> log = broker.log();
            for (String part : List.of(
                    " on port " + broker.port() + ".",
                    " as a (p2, c1, k60).",
                    "(1 bytes) (r0, q0).",
                    "Sending CONNACK to a (0, 0)",
                    "x (QoS 2)",
                    "a 2 x",
                    "PUBLISH from a (d0, q2, r0, m5, 'x', ... (1 bytes))",
                    "Sending PUBREC to a (m5, rc0)",
                    "Received PUBREL from a (Mid: 5)",
                    "Sending PUBCOMP to a (m5)")) {
                assertTrue(log.stream().anyMatch(line -> line.contains(part)), () -> part + " in " + log);
            }
            assertEquals(
                    List.of(),
                    log.stream()
                            .filter(line -> line.chars().anyMatch(one -> one > 0x7f))
                            .toList());
        }
    }
}
