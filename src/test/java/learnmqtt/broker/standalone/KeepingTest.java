package learnmqtt.broker.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import learnmqtt.broker.Snapshot;
import learnmqtt.i18n.Language;
import learnmqtt.machine.MachineTrouble;
import learnmqtt.tap.RawClient;
import learnmqtt.tap.Wire;
import learnmqtt.wire.TopicName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A broker with {@code persistence true}, ended and started again. */
class KeepingTest {
    private static final String CONFIGURATION =
            "listener PORT 127.0.0.1\nallow_anonymous true\npersistence true\npersistence_file my.db\n";

    private static final int[] AN_HOUR = {0x11, 0, 0, 0x0e, 0x10};

    @TempDir
    private Path folder;

    private LoggedBroker start(String... more) throws IOException {
        return LoggedBroker.ours(folder, CONFIGURATION + String.join("\n", more) + "\n");
    }

    private LoggedBroker startAfter(Duration pause) throws IOException {
        return LoggedBroker.ours(folder, Clock.offset(Clock.systemUTC(), pause), Language.EN, CONFIGURATION);
    }

    private Snapshot saved() throws IOException {
        return new SnapshotFile(folder.resolve("my.db")).read().snapshot().orElseThrow();
    }

    private static byte[] connect5(String id, int... properties) {
        return Wire.packet(
                0x10,
                Wire.text("MQTT"),
                new byte[] {5, 0, 0, 60, (byte) properties.length},
                bytes(properties),
                Wire.text(id));
    }

    private static byte[] bytes(int... numbers) {
        byte[] bytes = new byte[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            bytes[i] = (byte) numbers[i];
        }
        return bytes;
    }

    /** Whether CONNACK says that there is a session. */
    private static boolean present(RawClient client) throws IOException {
        byte[] connack = client.read();
        assertEquals(0x20, connack[0]);
        assertEquals(0, connack[3]);
        return connack[2] == 1;
    }

    private static void retain(RawClient client, String topic, String payload) throws IOException {
        client.send(Wire.packet(0x33, Wire.text(topic), new byte[] {0, 1}, payload.getBytes(UTF_8)));
        assertEquals("40 02 00 01", client.readHex());
    }

    @Test
    void aSessionOfMqtt5SurvivesAsLongAsItIsTo() throws Exception {
        try (LoggedBroker broker = start()) {
            assertFalse(present(broker.raw().send(connect5("a", AN_HOUR))));
            broker.end();
        }
        for (int minutes : List.of(20, 40)) {
            try (LoggedBroker broker = startAfter(Duration.ofMinutes(minutes))) { // nobody of it comes
                broker.raw().connect("other");
                broker.end();
                assertEquals(1, saved().clients().size());
            }
        }
        try (LoggedBroker broker = startAfter(Duration.ofMinutes(59))) {
            assertEquals(true, present(broker.raw().send(connect5("a", AN_HOUR))));
        }
    }

    @Test
    void anExpiredSessionOfMqtt5DoesNotSurvive() throws Exception {
        try (LoggedBroker broker = start()) {
            assertFalse(present(broker.raw().send(connect5("a", AN_HOUR))));
            broker.end();
        }
        try (LoggedBroker broker = startAfter(Duration.ofMinutes(61))) {
            assertFalse(present(broker.raw().send(connect5("a", AN_HOUR))));
        }
    }

    @Test
    void aSessionThatEndsWithItsConnectionDoesNotSurvive() throws Exception {
        try (LoggedBroker broker = start()) {
            broker.raw().connect("clean");
            assertFalse(present(broker.raw().send(connect5("without-expiry"))));
            broker.end();
        }
        assertEquals(List.of(), saved().clients());
    }

    @Test
    void theOptionsOfASubscriptionSurvive() throws Exception {
        byte[] twenty = {0, 20};
        try (LoggedBroker broker = start()) {
            RawClient client = broker.raw().send(connect5("a", AN_HOUR));
            assertFalse(present(client));
            // Subscription Identifier 9; Retain As Published and No Local, QoS 1
            client.send(Wire.packet(0x82, twenty, bytes(2, 0x0b, 9), Wire.text("t"), bytes(0x0d)));
            assertEquals("90 04 00 14 00 01", client.readHex());
            broker.end();
        }
        try (LoggedBroker broker = start()) {
            RawClient client = broker.raw().send(connect5("a", AN_HOUR));
            assertEquals(true, present(client));
            client.send(Wire.packet(0x31, Wire.text("t"), bytes(0), "own".getBytes(UTF_8)));
            assertEquals("d0 00", client.send(Wire.pingreq()).readHex());
            broker.raw().connect("other").send(Wire.packet(0x31, Wire.text("t"), "x".getBytes(UTF_8)));
            assertArrayEquals(Wire.packet(0x31, Wire.text("t"), bytes(2, 0x0b, 9), "x".getBytes(UTF_8)), client.read());
        }
    }

    @Test
    void anExpiredMessageDoesNotSurviveAndTheOthersHaveWhatIsLeft() throws Exception {
        try (LoggedBroker broker = start()) {
            RawClient client = broker.raw().send(connect5("publisher"));
            assertFalse(present(client));
            client.send(
                    Wire.packet(0x31, Wire.text("long"), bytes(5, 2, 0, 0, 0x0e, 0x10), bytes('x')),
                    Wire.packet(0x31, Wire.text("short"), bytes(5, 2, 0, 0, 0, 60), bytes('x')));
            assertEquals("d0 00", client.send(Wire.pingreq()).readHex());
            broker.end();
        }
        try (LoggedBroker broker = startAfter(Duration.ofMinutes(30))) {
            RawClient client = broker.raw().send(connect5("subscriber"));
            assertFalse(present(client));
            client.send(Wire.packet(0x82, bytes(0, 1, 0), Wire.text("#"), bytes(0)));
            assertEquals("90 04 00 01 00 00", client.readHex());
            byte[] message = client.read();
            assertEquals("long", new String(message, 4, 4, UTF_8));
            int left = (message[12] & 0xff) * 256 + (message[13] & 0xff);
            assertEquals(1_800, left, 60);
            assertEquals("d0 00", client.send(Wire.pingreq()).readHex());
        }
    }

    @Test
    void theBrokersOwnTopicsAreNotSaved() throws Exception {
        try (LoggedBroker broker = start()) {
            retain(broker.raw().connect("publisher"), "$other/a", "x");
            broker.end();
        }
        assertEquals(
                List.of(new TopicName("$other/a")),
                saved().retained().stream().map(Snapshot.Publication::topic).toList());
    }

    @Test
    void itIsSavedNowAndThen() throws Exception {
        try (LoggedBroker broker = start("autosave_interval 1")) {
            retain(broker.raw().connect("publisher"), "a", "x");
            long deadline = System.nanoTime() + RawClient.DEADLINE.toNanos();
            while (!Files.exists(folder.resolve("my.db")) || saved().retained().isEmpty()) {
                if (System.nanoTime() > deadline) {
                    throw new AssertionError("not saved: " + broker.log());
                }
                Thread.onSpinWait();
            }
            broker.await("Saving in-memory database to my.db.");
        }
    }

    @Test
    void nobodyCameAndNothingIsLost() throws Exception {
        try (LoggedBroker broker = start()) {
            retain(broker.raw().connect("publisher"), "a", "x");
            broker.end();
        }
        Snapshot before = saved();
        try (LoggedBroker broker = start()) {
            broker.end();
        }
        assertEquals(before, saved());
    }

    @ParameterizedTest
    @EnumSource
    void aDamagedFileIsSetAsideAndSaid(Language language) throws Exception {
        try (LoggedBroker broker = start()) {
            retain(broker.raw().connect("publisher"), "a", "x".repeat(100));
            broker.end();
        }
        byte[] bytes = Files.readAllBytes(folder.resolve("my.db"));
        bytes[100] ^= 1;
        Files.write(folder.resolve("my.db"), bytes);
        Files.writeString(folder.resolve("my.db.set-aside"), "an older one");
        try (LoggedBroker broker = LoggedBroker.ours(folder, Clock.systemUTC(), language, CONFIGURATION)) {
            broker.await(
                    language == Language.EN
                            ? "learn: my.db is damaged, or was never saved by this broker. It is now called"
                                    + " my.db.set-aside-2, and this broker begins with nothing."
                            : "learn: my.db 파일은 손상됐거나 이 브로커가 저장한 파일이 아니에요.");
            broker.end();
        }
        assertArrayEquals(bytes, Files.readAllBytes(folder.resolve("my.db.set-aside-2")));
        assertEquals("an older one", Files.readString(folder.resolve("my.db.set-aside")));
        assertEquals(List.of(), saved().retained());
    }

    @Test
    void aFileOfMosquittoIsSetAsideAndMosquittoReadsItStill() throws Exception {
        try (LoggedBroker mosquitto = LoggedBroker.mosquitto(folder, CONFIGURATION)) {
            retain(mosquitto.raw().connect("publisher"), "a", "x");
            mosquitto.end();
        }
        byte[] bytes = Files.readAllBytes(folder.resolve("my.db"));
        try (LoggedBroker broker = start()) {
            broker.await("learn: my.db was saved by Mosquitto, in a form that only Mosquitto reads. It is now called"
                    + " my.db.set-aside, and this broker begins with nothing.");
        }
        assertArrayEquals(bytes, Files.readAllBytes(folder.resolve("my.db.set-aside")));
        String again = CONFIGURATION.replace("my.db", "my.db.set-aside");
        try (LoggedBroker mosquitto = LoggedBroker.mosquitto(folder, again)) {
            RawClient client = mosquitto.raw().connect("subscriber");
            client.send(Wire.subscribe(1, "a", 0)).read();
            assertArrayEquals(Wire.packet(0x31, Wire.text("a"), bytes('x')), client.read());
        }
    }

    @Test
    void whatCannotBeSavedIsSaid() throws Exception {
        try (LoggedBroker broker = start()) {
            Files.createDirectories(folder.resolve("my.db/full"));
            broker.end();
            broker.await("learn: What the broker remembers could not be saved in my.db: ");
        }
    }

    @Test
    void aFolderThatIsNotThereEndsTheBroker() {
        MachineTrouble trouble = assertThrows(
                MachineTrouble.class,
                () -> start("persistence_location not/there").close());
        assertEquals("persistence-folder", trouble.key());
        assertEquals(Optional.empty(), trouble.observation());
    }
}
