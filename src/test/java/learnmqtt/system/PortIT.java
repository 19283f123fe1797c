package learnmqtt.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import learnmqtt.machine.Ports;
import learnmqtt.system.LauncherCopy.Result;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A port that is taken, by a broker or by something else, at every command that wants it. */
@EnabledOnOs(OS.LINUX)
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class PortIT {
    @TempDir
    Path folder;

    @BeforeAll
    static void build() throws Exception {
        Tools.need("mosquitto", "mosquitto_pub", "script");
        Learn.build();
    }

    /** A real Mosquitto, and what it says. */
    private record Mosquitto(Process process, BufferedReader log) implements AutoCloseable {
        static Mosquitto at(String port) throws IOException {
            Process process = new ProcessBuilder(Tools.path("mosquitto"), "-v", "-p", port).start();
            Mosquitto mosquitto = new Mosquitto(process, LauncherCopy.errors(process));
            mosquitto.await(" running$");
            return mosquitto;
        }

        /** The next line with something like that in it. */
        String await(String wanted) throws IOException {
            Pattern pattern = Pattern.compile(wanted);
            String line = log.readLine();
            while (line != null && !pattern.matcher(line).find()) {
                line = log.readLine();
            }
            return line == null ? "" : line;
        }

        @Override
        public void close() throws IOException {
            process.destroyForcibly();
            log.close();
        }
    }

    private static ServerSocket listen() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
    }

    private static String freePort() throws IOException {
        try (ServerSocket socket = listen()) {
            return "" + socket.getLocalPort();
        }
    }

    private Learn learn(String command, Object port) {
        return Learn.with((command + " --port " + port + " --lang en --state " + folder)
                .strip()
                .split(" ", -1));
    }

    @Test
    void aScriptIsToldWhoHasItAndWhatToTypeForEachChoice() throws Exception {
        String port = freePort();
        try (Mosquitto mosquitto = Mosquitto.at(port)) {
            Result result = learn("lesson topics", port).toItsEnd();
            assertEquals(3, result.code(), result.toString());
            List<String> said = result.err();
            assertEquals(
                    "Port " + port + " is taken by mosquitto ("
                            + mosquitto.process().pid() + "). It answers as an MQTT broker.",
                    said.get(0));
            String again = "./learn lesson topics --lang en --state " + folder;
            assertEquals(
                    "For another port, type: " + again + " --port N",
                    said.get(1).replaceFirst("\\d+$", "N"));
            assertEquals(
                    "To work with that broker, every packet seen on its way, type: " + again
                            + " --broker mqtt://127.0.0.1:" + port + " --port N",
                    said.get(2).replaceFirst("\\d+$", "N"));
            assertTrue(
                    said.get(3)
                            .matches("To free the port, type: (sudo )?kill "
                                    + mosquitto.process().pid()),
                    said.get(3));
            assertEquals(4, said.size(), said.toString());
        }
    }

    @Test
    void ofTwoSessionsOfOursTheOneThatHasThePortIsNamedAndNotOffered() throws Exception {
        String port = freePort();
        try (LearnProcess older = learn("lesson topics", port).piped()) {
            older.await("Topics");
            try (LearnProcess newer = learn("lesson publishers", 0).piped()) {
                newer.await("Publishers");
                Result third = learn("lesson subscribers", port).toItsEnd();
                assertEquals(3, third.code(), third.toString());
                List<String> said = third.err();
                assertEquals(
                        "Port " + port + " is taken by another ./learn, where \"Topics\" is open (process "
                                + older.handle().pid() + "). Go on there, or leave it with /quit.",
                        said.get(0));
                assertTrue(said.get(1).startsWith("For another port, type: "), said.get(1));
                assertEquals(2, said.size(), said.toString());
            }
        }
    }

    @Test
    void whatAScriptIsToldToTypeForTheBrokerWorks() throws Exception {
        String port = freePort();
        try (Mosquitto mosquitto = Mosquitto.at(port)) {
            String said = learn("lesson topics", port).toItsEnd().err().get(2);
            String typed = said.substring(said.indexOf("./learn ") + "./learn ".length());
            try (LearnProcess learn = Learn.with(typed.split(" ", -1)).piped()) {
                learn.await("Topics");
                publish(typed.replaceFirst(".* --port ", ""), "seen");
                learn.await("\"seen\"");
                assertTrue(mosquitto.await("Received PUBLISH from through").contains("(4 bytes)"));
                learn.endInput();
                assertEquals(1, learn.exitCode(), learn.said());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "lesson topics",
                "jshell",
                "check roof-station --external",
                "check roof-station --external --json",
                "watch"
            })
    void everyCommandThatWantsItRefusesWhereNobodyCanBeAsked(String command) throws Exception {
        try (ServerSocket stranger = listen();
                LearnProcess learn = learn(command, stranger.getLocalPort()).piped()) {
            if (command.equals("watch")) {
                learn.type("o");
            }
            learn.await("Port " + stranger.getLocalPort() + " is taken by java ("
                    + ProcessHandle.current().pid() + "). It does not answer as an MQTT broker.");
            learn.await(Pattern.compile("For another port, type: \\./learn " + command + ".* --port \\d+"));
            assertEquals(3, learn.exitCode(), learn.said());
        }
    }

    @Test
    void aPersonMayPutTheTapBeforeTheBrokerThatIsThere() throws Exception {
        String port = freePort();
        try (Mosquitto mosquitto = Mosquitto.at(port);
                LearnProcess learn = learn("lesson topics", port).atTerminal(100)) {
            learn.await("Port " + port + " is taken by mosquitto");
            learn.await("It answers as an MQTT broker.");
            learn.await("that broker, mqtt://127.0.0.1:" + port);
            learn.await("port> ");
            learn.type("3");
            learn.await("\"3\" is none of the answers here. Type 1, 2 or q.");
            learn.await("port> ");
            learn.type("2");
            learn.await("mqtt 1/");
            publish(ownPort(learn, port), "through the tap");
            learn.await("through the tap");
            mosquitto.await("Received PUBLISH from through");
            leave(learn);
        }
    }

    /** The port that was offered. */
    private static String ownPort(LearnProcess learn, String taken) {
        var offered = Pattern.compile("at port (\\d+)").matcher(learn.said());
        assertTrue(offered.find() && !offered.group(1).equals(taken), learn.said());
        return offered.group(1);
    }

    @Test
    void aPersonMayTakeAnotherPortBesideAWebServer() throws Exception {
        HttpServer web = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        web.start();
        try (LearnProcess learn =
                learn("lesson topics", web.getAddress().getPort()).atTerminal(100)) {
            learn.await("It is a web server, not an MQTT broker.");
            learn.await("port> ");
            learn.type("");
            learn.await("mqtt 1/");
            publish(ownPort(learn, "" + web.getAddress().getPort()), "beside it");
            learn.await("beside it");
            leave(learn);
        } finally {
            web.stop(0);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"lesson topics", "jshell", "check roof-station --external"})
    void aPersonMayLeave(String command) throws Exception {
        try (ServerSocket stranger = listen();
                LearnProcess learn = learn(command, stranger.getLocalPort()).atTerminal(100)) {
            learn.await("It does not answer as an MQTT broker.");
            learn.await("leave; to free the port, type");
            learn.await("port> ");
            learn.type("2");
            learn.await("\"2\" is none of the answers here. Type 1 or q.");
            learn.await("port> ");
            learn.type("q");
            assertEquals(3, learn.exitCode(), learn.said());
        }
    }

    @Test
    void jshellGetsTheTerminalAfterTheQuestion() throws Exception {
        String port = freePort();
        try (Mosquitto mosquitto = Mosquitto.at(port);
                LearnProcess learn = learn("jshell", port).atTerminal(100)) {
            learn.await("port> ");
            learn.type("2");
            learn.await("jshell>");
            learn.type("var me = new MqttClient(broker, \"through\", new MemoryPersistence()); me.connect();");
            mosquitto.await(" as through ");
            learn.await("jshell>");
            learn.type("me.disconnect(); me.close();");
            learn.await("jshell>");
            learn.type("/exit");
            assertEquals(0, learn.exitCode(), learn.said());
        }
    }

    @Test
    void theUsualPortOfTheBrokerToWorkWithIsLeftToIt() throws Exception {
        assumeTrue(Ports.isFree(1883), "somebody uses the port of the test");
        try (Mosquitto mosquitto = Mosquitto.at("1883");
                LearnProcess learn = Learn.with(
                                "lesson", "topics", "--broker", "mqtt://localhost", "--state", folder.toString())
                        .piped()) {
            learn.await("Port 1883 is that of your own broker, so clients connect");
            learn.await("Topics");
            publish(ownPort(learn, "1883"), "to my own");
            mosquitto.await("Received PUBLISH from through");
            learn.endInput();
            learn.exitCode();
        }
    }

    private static void publish(String port, String text) throws Exception {
        Process publisher = new ProcessBuilder(
                        Tools.path("mosquitto_pub"), "-i", "through", "-p", port, "-t", "t", "-m", text)
                .start();
        Result result = LauncherCopy.result(publisher);
        assertEquals(0, result.code(), result.toString());
    }

    private static void leave(LearnProcess learn) throws Exception {
        learn.type("/quit");
        assertEquals(0, learn.exitCode(), learn.said());
    }
}
