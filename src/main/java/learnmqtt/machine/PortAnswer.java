package learnmqtt.machine;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * What whoever listens on a port answers to a CONNECT of MQTT 3.1.1, which is followed by a proper DISCONNECT.
 *
 * @param host where the answer came from
 * @param code the CONNACK's return code [3.1.1 §3.2.2.3]; 0 where there was none
 */
public record PortAnswer(Kind kind, String host, int code) {
    private static final int CONNACK = 0x20;
    private static final byte[] DISCONNECT = {(byte) 0xE0, 0};
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /** Who it is. */
    public enum Kind {
        /** A learner's own, who would see us among their clients, and is not asked. */
        LEARNER,
        /** A broker that lets us in. */
        BROKER,
        /** A broker that refuses us: it wants a name and a password, or another version of MQTT. */
        REFUSING_BROKER,
        /** It speaks HTTP. */
        WEB,
        /** It is something else: it answers in another way, or hangs up. */
        STRANGER,
        /** It takes the connection and says nothing. */
        SILENT,
        /** Nobody takes the connection. */
        NOBODY
    }

    /** Asks at each host until somebody takes the connection. Takes some seconds where nobody says anything. */
    static PortAnswer of(List<String> hosts, int port) {
        return hosts.stream()
                .map(host -> ask(host, port, PATIENCE))
                .filter(answer -> answer.kind() != Kind.NOBODY)
                .findFirst()
                .orElseGet(() -> new PortAnswer(Kind.NOBODY, hosts.get(0), 0));
    }

    /** Asks at one host. */
    static PortAnswer ask(String host, int port, Duration patience) {
        int millis = (int) patience.toMillis();
        PortAnswer answer;
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), millis);
            answer = greet(socket, host, millis);
        } catch (IOException nobody) {
            return new PortAnswer(Kind.NOBODY, host, 0);
        }
        boolean unclear = answer.kind() == Kind.STRANGER || answer.kind() == Kind.SILENT;
        return unclear && speaksHttp(host, port, millis) ? new PortAnswer(Kind.WEB, host, 0) : answer;
    }

    /** Many a web server hangs up, or waits for more, when it hears a CONNECT. */
    private static boolean speaksHttp(String host, int port, int millis) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), millis);
            socket.setSoTimeout(millis);
            socket.getOutputStream().write("HEAD / HTTP/1.0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            return isHttp(socket.getInputStream().readNBytes(4));
        } catch (IOException no) {
            return false;
        }
    }

    private static boolean isHttp(byte[] answer) {
        return new String(answer, StandardCharsets.ISO_8859_1).equals("HTTP");
    }

    private static PortAnswer greet(Socket socket, String host, int millis) {
        try {
            socket.setSoTimeout(millis);
            OutputStream out = socket.getOutputStream();
            out.write(connect());
            out.flush();
            byte[] answer = socket.getInputStream().readNBytes(4);
            if (answer.length >= 4 && (answer[0] & 0xFF) == CONNACK && answer[1] >= 2) {
                int code = answer[3] & 0xFF;
                if (code == 0) {
                    out.write(DISCONNECT);
                    out.flush();
                }
                return new PortAnswer(code == 0 ? Kind.BROKER : Kind.REFUSING_BROKER, host, code);
            }
            return new PortAnswer(isHttp(answer) ? Kind.WEB : Kind.STRANGER, host, 0);
        } catch (SocketTimeoutException silent) {
            return new PortAnswer(Kind.SILENT, host, 0);
        } catch (IOException hungUp) {
            return new PortAnswer(Kind.STRANGER, host, 0);
        }
    }

    /** A clean session, a keep alive of 10 seconds, and a client id that nobody else has [3.1.1 §3.1]. */
    private static byte[] connect() {
        byte[] id = ("learnmqtt" + ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII);
        byte[] head = {0x10, (byte) (12 + id.length), 0, 4, 'M', 'Q', 'T', 'T', 4, 2, 0, 10, 0, (byte) id.length};
        byte[] packet = Arrays.copyOf(head, head.length + id.length);
        System.arraycopy(id, 0, packet, head.length, id.length);
        return packet;
    }
}
