package learnmqtt.interop;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import learnmqtt.broker.Mosquitto;
import learnmqtt.broker.Sandbox;
import org.junit.jupiter.api.Assumptions;

/**
 * MQTT.js in a process of its own, led by {@code mqttjs.cjs}: a command a line in, answers and messages out. It lies
 * where {@code .ci/run} puts it; where it is not, tests are skipped.
 */
public final class ScriptPeer implements Peer {
    private static final Path MODULES = Path.of("target/npm/node_modules");
    private static final Path SCRIPT = Path.of("src/test/js/mqttjs.cjs");

    private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
    private final Process node;
    private final Writer input;
    private final boolean sessionPresent;

    /**
     * Starts it and connects.
     *
     * @param version 4 for MQTT 3.1.1, else 5
     */
    public ScriptPeer(int version, int port, Introduction introduction) throws Exception {
        boolean there = Files.isDirectory(MODULES.resolve("mqtt"));
        if (!there && System.getenv("CI") == null) {
            Assumptions.abort("MQTT.js is not in " + MODULES + "; npm install --prefix target/npm mqtt puts it there");
        }
        ProcessBuilder builder = new ProcessBuilder(List.of(
                Mosquitto.program("node").toString(),
                SCRIPT.toString(),
                "" + version,
                "" + port,
                introduction.id(),
                "" + introduction.clean(),
                introduction.will().orElse(""),
                introduction
                        .login()
                        .map(login -> login.user() + ":" + login.password())
                        .orElse("")));
        builder.environment().put("NODE_PATH", MODULES.toAbsolutePath().toString());
        node = builder.redirectErrorStream(true).start();
        input = node.outputWriter(UTF_8);
        Thread reader = new Thread(this::read, "mqtt.js");
        reader.setDaemon(true);
        reader.start();
        sessionPresent = answer().equals("connected true");
    }

    private void read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(node.getInputStream(), UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                (line.startsWith("message ") ? messages : answers).add(line.replaceFirst("^message ", ""));
            }
        } catch (IOException over) {
            // nothing more will come
        }
    }

    private String answer() throws Exception {
        String answer = requireNonNull(answers.poll(Sandbox.DEADLINE.toSeconds(), TimeUnit.SECONDS), "no answer");
        if (answer.startsWith("error")) {
            close();
            throw new IOException(answer);
        }
        return answer;
    }

    private void tell(String line) throws Exception {
        input.write(line + "\n");
        input.flush();
        answer();
    }

    @Override
    public boolean sessionPresent() {
        return sessionPresent;
    }

    @Override
    public void subscribe(String filter, int qos) throws Exception {
        tell("subscribe " + filter + " " + qos);
    }

    @Override
    public void publish(String topic, String payload, int qos, boolean retain) throws Exception {
        tell("publish " + topic + " " + qos + " " + retain + " " + payload);
    }

    @Override
    public String next() throws InterruptedException {
        return requireNonNull(messages.poll(Sandbox.DEADLINE.toSeconds(), TimeUnit.SECONDS), "no message came");
    }

    @Override
    public void disconnect() throws Exception {
        tell("disconnect");
    }

    @Override
    public void close() {
        node.destroyForcibly();
    }
}
