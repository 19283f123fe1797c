package learnmqtt.broker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import learnmqtt.conf.AclFile;
import learnmqtt.conf.PasswordFile;
import learnmqtt.tap.RawClient;
import learnmqtt.tap.Wire;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who may connect, and what they may do, as it is seen on the wire. */
class BrokerAccessTest {
    /** The password is {@code secret}. */
    private static final String ANN = "ann:$7$101$c2FsdCBvZiBhIHRlc3Q=$"
            + "41D7xHtKw0eDqIoHT/jbPvC875UhEgJLTabS412189C3cZ31km79JW6j9kVd2R/TaYiAA+P0fTmdD9AMl0kuvA==";

    private final BareBroker broker = new BareBroker(
            new BrokerSettings(
                    false,
                    Optional.of(PasswordFile.parse(List.of(ANN))),
                    Optional.of(AclFile.parse(List.of("user ann", "topic read news/#", "topic write mine/#"))),
                    65_535),
            0);

    @AfterEach
    void stop() {
        broker.close();
    }

    @Test
    void aStrangerIsRefusedWithTheCodeOfItsVersion() throws IOException {
        try (RawClient old = client();
                RawClient modern = client()) {
            assertEquals("20 02 00 05", old.send(Wire.connect("a")).readHex()); // [3.1.1 §3.2.2.3]
            assertTrue(old.ends());
            assertEquals(
                    "20 03 00 87 00",
                    modern.send("10 0e 0004 4d515454 05 02 003c 00 0001 61").readHex()); // [5 §3.2.2.2]
            assertTrue(modern.ends());
        }
    }

    @Test
    void aWrongPasswordIsRefused() throws IOException {
        try (RawClient client = client()) {
            assertEquals("20 02 00 05", client.send(connect("wrong")).readHex());
        }
    }

    @Test
    void whatIsNotAllowedIsRefusedOrGoesNowhereButIsAnswered() throws IOException {
        try (RawClient ann = client()) {
            assertEquals("20 02 00 00", ann.send(connect("secret")).readHex());
            assertEquals(
                    "90 03 00 01 80", ann.send(Wire.subscribe(1, "mine/#", 0)).readHex());
            assertEquals(
                    "90 03 00 02 00", ann.send(Wire.subscribe(2, "news/#", 0)).readHex());
            byte[] denied = Wire.packet(0x32, Wire.text("news/today"), new byte[] {0, 3}, "x".getBytes(UTF_8));
            assertEquals("40 02 00 03", ann.send(denied).readHex()); // [3.1.1 MQTT-3.3.5-2]
            byte[] twice = Wire.packet(0x34, Wire.text("news/today"), new byte[] {0, 4}, "x".getBytes(UTF_8));
            assertEquals("50 02 00 04", ann.send(twice).readHex());
            assertEquals("70 02 00 04", ann.send("62 02 0004").readHex());
            assertEquals("d0 00", ann.send(Wire.pingreq()).readHex()); // and no PUBLISH before
        }
    }

    private RawClient client() throws IOException {
        return new RawClient(broker.port());
    }

    private static byte[] connect(String password) {
        return Wire.packet(
                0x10,
                Wire.text("MQTT"),
                new byte[] {4, (byte) 0xc2, 0, 60},
                Wire.text("a"),
                Wire.text("ann"),
                Wire.text(password));
    }
}
