package learnmqtt.wire;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What this program sends to a port to find out who listens there: a CONNECT, above all. It comes from one of a few ports that systems do not
 * hand out by themselves, so that a tap knows it before anything is said, and answers it without anybody seeing it.
 */
public final class Probe {
    private static final int FIRST_PORT = 27_830;
    private static final int PORTS = 16;
    private static final String NAME = "learnmqttprobe";

    private Probe() {}

    /** Where a probe may come from. */
    public static IntStream ports() {
        return IntStream.range(FIRST_PORT, FIRST_PORT + PORTS);
    }

    /** Whether what comes from this port may be a probe. */
    public static boolean mayComeFrom(int port) {
        return port >= FIRST_PORT && port < FIRST_PORT + PORTS;
    }

    /** MQTT 3.1.1, a clean session, a keep alive of 10 seconds, and a client id that nobody else has [3.1.1 §3.1]. */
    public static byte[] connect(long process) {
        byte[] id = "%s%08x".formatted(NAME, (int) process).getBytes(US_ASCII);
        byte[] head = {0x10, (byte) (12 + id.length), 0, 4, 'M', 'Q', 'T', 'T', 4, 2, 0, 10, 0, (byte) id.length};
        byte[] packet = Arrays.copyOf(head, head.length + id.length);
        System.arraycopy(id, 0, packet, head.length, id.length);
        return packet;
    }

    /** What is asked next of whoever did not answer that in the words of MQTT: a web server, perhaps. */
    public static byte[] head() {
        return "HEAD / HTTP/1.0\r\n\r\n".getBytes(US_ASCII);
    }

    /** Whether these bytes, from such a port, are a probe and nothing else. */
    public static boolean is(byte[] bytes) {
        byte[] any = connect(0);
        int same = any.length - 8;
        return Arrays.equals(bytes, head())
                || (bytes.length == any.length && Arrays.equals(bytes, 0, same, any, 0, same));
    }
}
