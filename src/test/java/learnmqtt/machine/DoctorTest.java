package learnmqtt.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import learnmqtt.machine.Observation.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoctorTest {
    private static final Set<String> WHOLE =
            Set.of("java.base", "java.logging", "java.compiler", "jdk.compiler", "jdk.jdi", "jdk.jshell");

    @TempDir
    private Path folder;

    /** The kind and the key of all that a check says. */
    private static List<String> seen(Check check) {
        return check.look().stream()
                .map(one -> one.kind() + " " + one.statements().get(0).key())
                .toList();
    }

    @Test
    void aCheckThatBreaksDownHidesNoOther() {
        Check broken = new Check() {
            @Override
            public String about() {
                return "moon";
            }

            @Override
            public List<Observation> look() {
                throw new IllegalStateException("dark");
            }
        };
        List<Observation> observations =
                new Doctor(List.of(broken, new ClockCheck(Clock.systemUTC(), Instant.EPOCH))).examine();
        assertEquals(
                List.of("check-broken", "clock-fine"),
                observations.stream().map(one -> one.statements().get(0).key()).toList());
    }

    @Test
    void theJdkOfTheTestsIsWhole() {
        assertEquals(List.of("OK jdk-whole"), seen(new JdkCheck(Jdk.running())));
    }

    @Test
    void aJdkMayBeOldOrPartial() throws Exception {
        assertEquals(List.of("PROBLEM jdk-old"), seen(new JdkCheck(new Jdk(11, "11.0.22", folder, WHOLE))));
        Observation partial = new JdkCheck(
                        new Jdk(21, "21.0.2", folder, Set.of("java.base", "java.compiler", "java.logging")))
                .look()
                .get(0);
        assertEquals(Kind.PROBLEM, partial.kind());
        assertEquals(
                "jdk.compiler, jdk.jdi, jdk.jshell",
                partial.statements().get(0).facts().get("missing"));
        assertEquals(List.of("NOTE jdk-without-jshell"), seen(new JdkCheck(new Jdk(21, "21.0.2", folder, WHOLE))));
    }

    @Test
    void aFolderNeedNotBeThereYet() {
        Path deep = folder.resolve("a/b/c");
        assertEquals(List.of("OK folder-state-fine"), seen(new FolderCheck("state", deep, Kind.PROBLEM, 1)));
        assertFalse(Files.exists(folder.resolve("a")), "nothing is made");
        assertEquals(
                List.of("NOTE folder-state-little"),
                seen(new FolderCheck("state", folder, Kind.PROBLEM, Integer.MAX_VALUE)));
        assertEquals(0, folder.toFile().list().length, "nothing is left");
    }

    @Test
    void aFileIsNoFolder() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "x");
        for (Path state : List.of(file, file.resolve("state"))) {
            assertEquals(
                    List.of("PROBLEM folder-state-unwritable"), seen(new FolderCheck("state", state, Kind.PROBLEM, 1)));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "20020000,             OK broker-fine",
        "20020005,             NOTE broker-refusing",
        "485454502f312e3120,   PROBLEM broker-web",
        "5353482d322e30,       PROBLEM broker-stranger",
    })
    void theLearnersOwnBrokerIsKnownByItsAnswer(String answer, String seen) throws Exception {
        try (ServerSocket server = new ServerSocket(0, 9, InetAddress.getByName("127.0.0.1"))) {
            new Thread(() -> answer(server, HexFormat.of().parseHex(answer))).start();
            assertEquals(List.of(seen), seen(new BrokerCheck("127.0.0.1", server.getLocalPort())));
        }
    }

    @Test
    void aBrokerOfTheirOwnThatIsNotThereIsAProblem() throws Exception {
        try (Socket silent = new Socket()) { // has the port, and does not listen
            silent.bind(new InetSocketAddress("127.0.0.1", 0));
            assertEquals(List.of("PROBLEM broker-absent"), seen(new BrokerCheck("127.0.0.1", silent.getLocalPort())));
        }
    }

    /** Answers whoever comes the same, until it is closed. */
    private static void answer(ServerSocket server, byte[] answer) {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                int unused = socket.getInputStream().read();
                socket.getOutputStream().write(answer);
                socket.shutdownOutput();
                socket.getInputStream().readAllBytes();
            } catch (IOException closed) {
                // one end or the other
            }
        }
    }

    @Test
    void theClockIsWrongBeforeTheProgramWasBuilt() {
        Instant built = Instant.parse("2026-05-01T00:00:00Z");
        assertEquals(List.of("NOTE clock-wrong"), seen(new ClockCheck(at("2026-04-30T23:00:00Z"), built)));
        assertEquals(List.of("OK clock-fine"), seen(new ClockCheck(at("2026-04-30T23:55:00Z"), built)));
        assertEquals(List.of("OK clock-fine"), seen(new ClockCheck(at("2026-05-01T00:00:01Z"), built)));
    }

    private static Clock at(String instant) {
        return Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, OK localhost-fine",
        "127.0.0.1 ::1, OK localhost-fine",
        "192.0.2.7, NOTE localhost-elsewhere",
        "127.0.0.1 192.0.2.7, NOTE localhost-elsewhere",
    })
    void localhostShouldStayHere(String addresses, String seen) {
        List<String> all = seen(new LoopbackCheck(host -> {
            String[] parts = addresses.split(" ", -1);
            InetAddress[] found = new InetAddress[parts.length];
            for (int i = 0; i < parts.length; i++) {
                found[i] = InetAddress.getByName(parts[i]);
            }
            return found;
        }));
        assertTrue(all.get(0).startsWith("OK loopback-"), all.toString());
        assertEquals(seen, all.get(1));
    }

    @Test
    void localhostMayBeUnknown() {
        List<String> all = seen(new LoopbackCheck(host -> {
            throw new UnknownHostException(host);
        }));
        assertEquals("NOTE localhost-unknown", all.get(1));
    }

    @ParameterizedTest
    @CsvSource({
        "false, xterm,          false, 0,   80, OK terminal-pipe",
        "true,  xterm-256color, true,  256, 80, OK terminal-fine",
        "true,  vt100,          true,  -1,  80, OK terminal-grey",
        "true,  dumb,           false, 0,   80, NOTE terminal-dumb",
        "true,  xterm,          true,  8,   40, OK terminal-fine",
        "true,  xterm,          true,  8,   39, OK terminal-fine NOTE terminal-narrow",
    })
    void terminalsDiffer(boolean interactive, String type, boolean editing, int colours, int width, String seen) {
        TerminalAbilities terminal =
                new TerminalAbilities(interactive, type, editing, colours, width, StandardCharsets.UTF_8, true);
        assertEquals(seen, String.join(" ", seen(new TerminalCheck(terminal))));
    }

    @ParameterizedTest
    @CsvSource({
        "true,  UTF-8,      true,  UTF-8,    OK charset-fine",
        "true,  EUC-KR,     true,  UTF-8,    OK charset-fine",
        "true,  ISO-8859-1, false, UTF-8,    NOTE charset-without-korean",
        "true,  UTF-8,      false, UTF-8,    NOTE charset-unsaid",
        "false, UTF-8,      false, UTF-8,    OK charset-fine",
        "true,  UTF-8,      true,  US-ASCII, NOTE charset-of-files",
    })
    void koreanShouldReachTheScreen(boolean interactive, String charset, boolean signs, String ofFiles, String seen) {
        TerminalAbilities terminal =
                new TerminalAbilities(interactive, "xterm", true, 8, 80, Charset.forName(charset), signs);
        for (Platform platform : Platform.values()) {
            CharsetCheck check = new CharsetCheck(terminal, Charset.forName(ofFiles), platform);
            assertEquals(List.of(seen), seen(check));
            assertEquals(seen.startsWith("NOTE"), check.look().get(0).remedies().size() == 1);
        }
    }
}
