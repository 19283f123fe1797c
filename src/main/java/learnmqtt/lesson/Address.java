package learnmqtt.lesson;

import java.util.Map;
import learnmqtt.wire.HostPort;

/**
 * Where the learner's clients connect: what {@code {{host}}}, {@code {{port}}} and {@code {{broker}}} stand for.
 *
 * @param host a name or an address, IPv6 without brackets
 */
public record Address(String host, int port) {

    /** The address as a Java client takes it, such as {@code tcp://127.0.0.1:1883}. */
    public String broker() {
        return "tcp://" + HostPort.of(host, port);
    }

    /** What stands for each placeholder, by its name: {@code broker}, {@code host}, {@code port}. */
    public Map<String, String> placeholders() {
        return Map.of("broker", broker(), "host", host, "port", Integer.toString(port));
    }
}
