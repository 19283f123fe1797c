package learnmqtt.likeness;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import learnmqtt.broker.Mosquitto;
import learnmqtt.broker.Sandbox;

/**
 * A real Mosquitto with three protected ports and a plain one, and the files for them, made by openssl: {@code ca.pem} signs
 * {@code localhost.pem}, {@code elsewhere.pem} and {@code client.pem}; {@code stranger.pem} is nobody's.
 */
final class ProtectedMosquitto implements AutoCloseable {
    private final Path folder;
    private final Process broker;
    private final int right = Mosquitto.freePort();
    private final int elsewhere = Mosquitto.freePort();
    private final int asking = Mosquitto.freePort();
    private final int plain = Mosquitto.freePort();

    /** @param folder for the files, empty */
    ProtectedMosquitto(Path folder) throws Exception {
        this.folder = folder;
        authority("ca");
        authority("stranger");
        signed("localhost");
        signed("elsewhere");
        signed("client");
        openssl("pkcs12 -export -in localhost.pem -inkey localhost.key -passout pass:secret -out localhost.p12");
        openssl("rsa -in client.key -traditional -out client.pkcs1");
        openssl("pkcs8 -topk8 -in client.key -passout pass:secret -out locked.key");
        openssl("ecparam -name prime256v1 -genkey -noout -out sec1.key");
        Path settings = folder.resolve("mosquitto.conf");
        Files.writeString(
                settings,
                "user root\nallow_anonymous true\n"
                        + "listener " + plain + " 127.0.0.1\n"
                        + listener(right, "localhost")
                        + listener(elsewhere, "elsewhere")
                        + listener(asking, "localhost")
                        + "cafile " + folder.resolve("ca.pem") + "\nrequire_certificate true\n");
        broker = new ProcessBuilder(Mosquitto.program("mosquitto").toString(), "-c", settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        awaitListening();
    }

    /** Whose certificate says localhost. */
    int right() {
        return right;
    }

    /** Whose certificate says elsewhere. */
    int elsewhere() {
        return elsewhere;
    }

    /** Which wants a certificate of the client. */
    int asking() {
        return asking;
    }

    /** Which is not protected. */
    int plain() {
        return plain;
    }

    private String listener(int port, String name) {
        return "listener " + port + " 127.0.0.1\ncertfile " + folder.resolve(name + ".pem") + "\nkeyfile "
                + folder.resolve(name + ".key") + "\n";
    }

    private void authority(String name) throws Exception {
        openssl("req -x509 -newkey rsa:2048 -nodes -days 36500 -subj /CN=" + name + " -keyout " + name + ".key -out "
                + name + ".pem");
    }

    private void signed(String name) throws Exception {
        openssl("req -newkey rsa:2048 -nodes -subj /CN=" + name + " -keyout " + name + ".key -out " + name + ".csr");
        Files.writeString(folder.resolve(name + ".ext"), "subjectAltName=DNS:" + name);
        openssl("x509 -req -CA ca.pem -CAkey ca.key -CAcreateserial -days 36500 -in " + name + ".csr -extfile " + name
                + ".ext -out " + name + ".pem");
    }

    private void openssl(String arguments) throws Exception {
        List<String> command =
                new ArrayList<>(List.of(Mosquitto.program("openssl").toString()));
        command.addAll(List.of(arguments.split(" ")));
        Process openssl = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(openssl.getInputStream().readAllBytes(), UTF_8);
        if (openssl.waitFor() != 0) {
            throw new AssertionError("openssl " + arguments + ": " + said);
        }
    }

    private void awaitListening() throws IOException {
        long end = System.nanoTime() + Sandbox.DEADLINE.toNanos();
        while (true) {
            try {
                new Socket(InetAddress.getLoopbackAddress(), asking).close();
                return;
            } catch (IOException notYet) {
                if (System.nanoTime() > end || !broker.isAlive()) {
                    throw notYet;
                }
                Thread.onSpinWait();
            }
        }
    }

    @Override
    public void close() {
        broker.destroyForcibly();
    }
}
