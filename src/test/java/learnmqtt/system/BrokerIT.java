package learnmqtt.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import learnmqtt.broker.Mosquitto;
import learnmqtt.system.LauncherCopy.Result;
import learnmqtt.tap.RawClient;
import learnmqtt.tap.Wire;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code ./learn broker} as a process, with Mosquitto's clients. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class BrokerIT {
    @TempDir
    private Path folder;

    @BeforeAll
    static void build() throws Exception {
        Learn.build();
    }

    private Learn broker(String... arguments) {
        return Learn.with(
                Stream.concat(Stream.of("broker", "--lang", "en", "--state", folder.toString()), Stream.of(arguments))
                        .toArray(String[]::new));
    }

    private static void signal(String name, LearnProcess process) throws Exception {
        new ProcessBuilder("kill", "-" + name, "" + process.handle().pid())
                .start()
                .waitFor();
    }

    @ParameterizedTest
    @ValueSource(strings = {"INT", "TERM"})
    void itServesUntilItIsToldToEndAndThatIsNoFailure(String signal) throws Exception {
        assumeTrue(signal.equals("TERM") || Tools.heeds(2), "this build runs in the background of a shell");
        int port = Mosquitto.freePort();
        try (LearnProcess learn = broker("-p", "" + port, "-v").piped()) {
            learn.await("For more details see https://mosquitto.org/documentation/authentication-methods/");
            learn.await("broker 1.0 running");
            Mosquitto.run("mosquitto_pub", List.of("-p", "" + port, "-i", "pub", "-t", "debug", "-m", "TESTING"));
            learn.await("Received PUBLISH from pub (d0, q0, r0, m0, 'debug', ... (7 bytes))");
            learn.await("Client pub disconnected.");
            signal(signal, learn);
            assertEquals(0, learn.exitCode(), learn.said());
            assertTrue(learn.said().contains("broker 1.0 terminating"), learn.said());
        }
    }

    @Test
    void whatIsRememberedIsSavedWhenSomebodyAsksAndNoOtherSignalEndsIt() throws Exception {
        int port = Mosquitto.freePort();
        Path file = Files.writeString(
                folder.resolve("my.conf"),
                "listener " + port + " 127.0.0.1\nallow_anonymous true\npersistence true\npersistence_location "
                        + folder + "/\nautosave_interval 0\n");
        try (LearnProcess learn = broker("-c", file.toString(), "-v").piped()) {
            learn.await("broker 1.0 running");
            Mosquitto.run("mosquitto_pub", List.of("-p", "" + port, "-t", "debug", "-m", "kept", "-r"));
            signal("USR2", learn);
            signal("USR1", learn);
            learn.await("Saving in-memory database to " + folder);
            try (RawClient client = new RawClient(port).connect("a")) {
                assertEquals("d0 00", client.send(Wire.pingreq()).readHex());
            }
            assertFalse(learn.said().contains("terminating"), learn.said());
            signal("TERM", learn);
            assertEquals(0, learn.exitCode());
        }
        assertTrue(Files.exists(folder.resolve("learnmqtt.db")));
    }

    @Test
    void aPortThatIsTakenIsToldWithItsHolder() throws Exception {
        try (ServerSocket taken = new ServerSocket(0)) {
            Result result = broker("-p", "" + taken.getLocalPort()).toItsEnd();
            assertEquals(3, result.code(), result.toString());
            String told = String.join("\n", result.err());
            assertTrue(told.contains(": Error: Address already in use\n"), told);
            assertTrue(told.contains("Port " + taken.getLocalPort() + " is taken by java ("), told);
        }
    }

    @Test
    void wrongLinesAreAllToldWithTheFile() throws Exception {
        Path file = Files.writeString(folder.resolve("my.conf"), "listner 1883\n\nqueue_qos0_messages true\n");
        Result result = broker("-c", file.toString()).toItsEnd();
        assertEquals(3, result.code(), result.toString());
        assertEquals(
                List.of(
                        file + ":1: Mosquitto has no option listner. Did you mean listener?",
                        file
                                + ":3: queue_qos0_messages true is possible with Mosquitto; this broker can only do: false."),
                result.err());
    }

    @Test
    void aPortBesideAListenerIsWrongUsage() throws Exception {
        Path file = Files.writeString(folder.resolve("my.conf"), "listener 1883\n");
        assertEquals(2, broker("-c", file.toString(), "-p", "1884").toItsEnd().code());
    }

    @Test
    void changedFilesCountAfterAHangup() throws Exception {
        int port = Mosquitto.freePort();
        assumeTrue(Tools.heeds(1), "this build ignores SIGHUP");
        Path file = folder.resolve("my.conf");
        Files.writeString(file, "listener " + port + " 127.0.0.1\nallow_anonymous true\n");
        try (LearnProcess learn = broker("-c", file.toString(), "-v").piped()) {
            learn.await("broker 1.0 running");
            try (RawClient client = new RawClient(port).connect("a")) {
                Files.writeString(file, "listener " + port + " 127.0.0.1\nallow_anonymous maybe\n");
                signal("HUP", learn);
                learn.await("my.conf:2: allow_anonymous cannot be maybe.");
                assertEquals("d0 00", client.send(Wire.pingreq()).readHex());
                Files.writeString(file, "listener " + port + " 127.0.0.1\nallow_anonymous false\n");
                signal("HUP", learn);
                assertTrue(client.ends());
                learn.await("Client a disconnected.");
            }
            assertFalse(learn.said().contains("Careful"), learn.said());
            signal("TERM", learn);
            assertEquals(0, learn.exitCode());
        }
    }

    @Test
    void aFileThatContradictsTheCommandLineAfterAHangupChangesNothing() throws Exception {
        int port = Mosquitto.freePort();
        assumeTrue(Tools.heeds(1), "this build ignores SIGHUP");
        Path file = Files.writeString(folder.resolve("my.conf"), "allow_anonymous true\n");
        try (LearnProcess learn = broker("-p", "" + port, "-c", file.toString()).piped()) {
            learn.await("broker 1.0 running");
            Files.writeString(file, "listener 1885\n");
            signal("HUP", learn);
            learn.await("my.conf says itself where to listen");
            try (RawClient client = new RawClient(port).connect("a")) {
                assertEquals("d0 00", client.send(Wire.pingreq()).readHex());
            }
            assertFalse(learn.said().contains("Exception"), learn.said());
        }
    }

    @Test
    void whereAPasswordFileIsBrokenAfterAHangupTheLogStaysAsItWas() throws Exception {
        int port = Mosquitto.freePort();
        assumeTrue(Tools.heeds(1), "this build ignores SIGHUP");
        Path file = folder.resolve("my.conf");
        Path users = Files.writeString(folder.resolve("users"), "no password\n");
        String listener = "listener " + port + " 127.0.0.1\nallow_anonymous true\n";
        Files.writeString(file, listener);
        try (LearnProcess learn = broker("-c", file.toString()).piped()) {
            learn.await("broker 1.0 running");
            Files.writeString(file, listener + "log_type none\npassword_file " + users + "\n");
            signal("HUP", learn);
            learn.await("users:1: ");
            try (RawClient client = new RawClient(port)) {
                client.connect("a");
                learn.await("New client connected from 127.0.0.1:");
            }
        }
    }

    @Test
    void whoLetsStrangersInIsWarned() throws Exception {
        int port = Mosquitto.freePort();
        try (LearnProcess learn = broker("-p", "" + port, "--listen", "0.0.0.0").piped()) {
            learn.await("Careful: at 0.0.0.0 everybody who can reach this machine");
            learn.await("broker 1.0 running");
            assertFalse(learn.said().contains("local only"), learn.said());
            try (RawClient four = new RawClient(port)) {
                four.connect("four");
            }
            InetAddress six = InetAddress.getByName("::1");
            assertThrows(SocketException.class, () -> new RawClient(six, port).close());
        }
    }

    @Test
    void whoLetsStrangersInAtTwoPortsIsWarnedOnce() throws Exception {
        Path file = Files.writeString(
                folder.resolve("my.conf"),
                "listener " + Mosquitto.freePort() + "\nlistener " + Mosquitto.freePort() + "\nallow_anonymous true\n");
        try (LearnProcess learn = broker("-c", file.toString()).piped()) {
            learn.await("broker 1.0 running");
            assertEquals(2, learn.said().split("Careful: at 0.0.0.0", -1).length, learn.said());
        }
    }

    @Test
    void twoListenersAtOnePortAreToldWithTheirLines() throws Exception {
        Path file = Files.writeString(folder.resolve("my.conf"), "listener 1883\nlistener 1883\n");
        Result result = broker("-c", file.toString()).toItsEnd();
        assertEquals(3, result.code(), result.toString());
        assertEquals(
                List.of(file + ":2: Line 1 listens at port 1883 of this address already."
                        + " Leave one of them out, or give this one another port."),
                result.err());
    }

    @Test
    void anAddressOfAnotherMachineIsToldWithoutJava() throws Exception {
        Path file = Files.writeString(folder.resolve("my.conf"), "listener " + Mosquitto.freePort() + " 192.0.2.1\n");
        Result result = broker("-c", file.toString()).toItsEnd();
        assertEquals(3, result.code(), result.toString());
        String told = String.join("\n", result.err());
        assertTrue(told.contains(": Error: Cannot assign requested address\n"), told);
        assertTrue(told.contains(file + " has a listener at 192.0.2.1, and this machine has no such address."), told);
        assertFalse(told.contains("java"), told);
    }

    @ParameterizedTest
    @CsvSource({"-d, would put the broker into the background", "--tls-keylog=x, is an option of Mosquitto 2.1"})
    void whatMosquittoCanAndThisBrokerCannotIsRefusedByName(String option, String words) throws Exception {
        Result result = broker(option).toItsEnd();
        assertEquals(2, result.code(), result.toString());
        assertTrue(result.err().get(0).contains(words), result.toString());
    }
}
