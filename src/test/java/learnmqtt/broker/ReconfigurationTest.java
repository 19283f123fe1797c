package learnmqtt.broker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import learnmqtt.conf.AclFile;
import learnmqtt.conf.ConfigurationReader;
import learnmqtt.conf.PasswordFile;
import learnmqtt.tap.RawClient;
import learnmqtt.tap.Wire;
import learnmqtt.wire.Bytes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A broker goes on with other settings while clients are connected: ours, and Mosquitto at SIGHUP. */
class ReconfigurationTest {
    /** As mosquitto_passwd writes it; the password is {@code secret}. */
    private static final String ANN = "ann:$7$101$teno3tKvggG4HPqD$"
            + "+8heOuGfhWBAhqH+LlLiY7CVAZUIS/v51AquS+7EFMD54JjcnbTfIT1jNQ7453SoxvJUM0gWcBlZ03911EO4Qw==";

    private static final String BOB = ANN.replace("ann", "bob");

    @TempDir
    private Path folder;

    private final List<RawClient> clients = new ArrayList<>();

    /** A broker whose settings change. */
    private interface Changing extends AutoCloseable {
        int port();

        void change(String configuration, String passwords, String rights) throws Exception;

        @Override
        void close();
    }

    enum Kind {
        OURS {
            @Override
            Changing start(Path folder, String configuration, String passwords, String rights) {
                BareBroker broker = new BareBroker(settings(configuration, passwords, rights), 0);
                return new Changing() {
                    @Override
                    public int port() {
                        return broker.port();
                    }

                    @Override
                    public void change(String configuration, String passwords, String rights) {
                        broker.reconfigure(settings(configuration, passwords, rights));
                    }

                    @Override
                    public void close() {
                        broker.close();
                    }
                };
            }
        },
        MOSQUITTO {
            @Override
            Changing start(Path folder, String configuration, String passwords, String rights) throws IOException {
                int port = Mosquitto.freePort();
                Path log = folder.resolve("log");
                write(folder, port, configuration, passwords, rights);
                Mosquitto mosquitto = Mosquitto.configured(folder.resolve("mosquitto.conf"), port, log);
                return new Changing() {
                    private int reloads;

                    @Override
                    public int port() {
                        return port;
                    }

                    @Override
                    public void change(String configuration, String passwords, String rights) throws Exception {
                        write(folder, port, configuration, passwords, rights);
                        mosquitto.reload();
                        reloads++;
                        long deadline = System.nanoTime() + RawClient.DEADLINE.toNanos();
                        while (Files.readString(log).split("Reloading config", -1).length <= reloads) {
                            assertTrue(System.nanoTime() < deadline, () -> "has not reloaded " + folder);
                            Thread.onSpinWait();
                        }
                        try (RawClient asking = new RawClient(port)) { // it answers when it has done so
                            asking.send(Wire.connect("asking")).read();
                        }
                    }

                    @Override
                    public void close() {
                        mosquitto.close();
                    }
                };
            }
        };

        abstract Changing start(Path folder, String configuration, String passwords, String rights) throws IOException;
    }

    private static BrokerSettings settings(String configuration, String passwords, String rights) {
        return BrokerSettings.of(
                ConfigurationReader.read(
                        ("listener 1883\n" + configuration).lines().toList()),
                Optional.of(PasswordFile.parse(passwords.lines().toList())),
                Optional.of(AclFile.parse(rights.lines().toList())));
    }

    private static void write(Path folder, int port, String configuration, String passwords, String rights)
            throws IOException {
        Path users = Files.writeString(folder.resolve("users"), passwords + "\n");
        Path rules = Files.writeString(folder.resolve("rules"), rights + "\n");
        Files.writeString(
                folder.resolve("mosquitto.conf"),
                "user root\nlistener " + port + " 127.0.0.1\npassword_file " + users + "\nacl_file " + rules + "\n"
                        + configuration + "\n");
    }

    private static final String ALL = "topic #\nuser ann\ntopic #\nuser bob\ntopic #";

    @ParameterizedTest
    @EnumSource
    void whoWouldNotBeLetInAnyMoreLosesTheConnectionWithoutItsWill(Kind kind) throws Exception {
        try (Changing broker = kind.start(folder, "allow_anonymous true", ANN + "\n" + BOB, ALL)) {
            RawClient stranger = connected(broker, "stranger", "", true);
            RawClient ann = connected(broker, "a", "ann", true);
            RawClient bob = connected(broker, "b", "bob", true);
            bob.send(Wire.subscribe(1, "#", 0));
            assertEquals("90 03 00 01 00", bob.readHex());
            broker.change("allow_anonymous false", BOB, ALL);
            assertTrue(stranger.ends());
            assertTrue(ann.ends());
            bob.send(Wire.publish("still", "here"));
            assertEquals(hex(Wire.publish("still", "here")), bob.readHex()); // and no Will before
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoseSettingsAreAsBeforeStays(Kind kind) throws Exception {
        try (Changing broker = kind.start(folder, "allow_anonymous true", ANN, ALL)) {
            RawClient stranger = connected(broker, "stranger", "", false);
            RawClient ann = connected(broker, "a", "ann", false);
            broker.change("allow_anonymous true", ANN + "\n" + BOB, ALL);
            assertEquals("d0 00", stranger.send(Wire.pingreq()).readHex());
            assertEquals("d0 00", ann.send(Wire.pingreq()).readHex());
        }
    }

    @ParameterizedTest
    @EnumSource
    void otherRightsCountFromTheNextMessageOn(Kind kind) throws Exception {
        try (Changing broker = kind.start(folder, "allow_anonymous true", BOB, ALL)) {
            RawClient stranger = connected(broker, "stranger", "", false);
            RawClient bob = connected(broker, "b", "bob", false);
            bob.send(Wire.subscribe(1, "#", 0)).read();
            stranger.send(Wire.publish("secret", "1"));
            assertEquals(hex(Wire.publish("secret", "1")), bob.readHex());
            broker.change("allow_anonymous true", BOB, "topic #\nuser bob\ntopic #\ntopic deny secret");
            stranger.send(Wire.publish("secret", "2"), Wire.publish("open", "3"));
            assertEquals(hex(Wire.publish("open", "3")), bob.readHex());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSessionWithoutAConnectionWaitsForItsClient(Kind kind) throws Exception {
        try (Changing broker = kind.start(folder, "allow_anonymous true", BOB, ALL)) {
            RawClient away = new RawClient(broker.port());
            clients.add(away);
            away.send(kept("away")).read();
            away.send(Wire.disconnect());
            assertTrue(away.ends());
            broker.change("allow_anonymous false", BOB, ALL);
            broker.change("allow_anonymous true", BOB, ALL);
            RawClient again = new RawClient(broker.port());
            clients.add(again);
            assertEquals("20 02 01 00", again.send(kept("away")).readHex());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aWillNeedsTheRightToWriteIt(Kind kind) throws Exception {
        try (Changing broker = kind.start(folder, "allow_anonymous true", BOB, "topic write open\nuser bob\ntopic #")) {
            RawClient bob = connected(broker, "b", "bob", false);
            bob.send(Wire.subscribe(1, "#", 0)).read();
            for (String topic : List.of("secret", "open")) {
                RawClient leaving = new RawClient(broker.port());
                leaving.send(Wire.connectWithWill("leaving", topic, "gone")).read();
                leaving.close();
            }
            assertEquals(hex(Wire.publish("open", "gone")), bob.readHex());
        }
    }

    private RawClient connected(Changing broker, String id, String user, boolean will) throws IOException {
        RawClient client = new RawClient(broker.port());
        clients.add(client);
        int flags = 2 | (will ? 4 : 0) | (user.isEmpty() ? 0 : 0xc0);
        byte[] last = will ? Wire.join(Wire.text("will"), Wire.text(id)) : new byte[0];
        byte[] names = user.isEmpty() ? new byte[0] : Wire.join(Wire.text(user), Wire.text("secret"));
        byte[] start = {4, (byte) flags, 0, 0};
        client.send(Wire.packet(0x10, Wire.text("MQTT"), start, Wire.text(id), last, names));
        assertEquals("20 02 00 00", client.readHex());
        return client;
    }

    private static byte[] kept(String id) {
        return Wire.packet(0x10, Wire.text("MQTT"), new byte[] {4, 0, 0, 60}, Wire.text(id));
    }

    private static String hex(byte[] packet) {
        return Bytes.of(packet).hex();
    }

    @AfterEach
    void close() throws IOException {
        for (RawClient client : clients) {
            client.close();
        }
    }
}
