package learnmqtt.conf;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;

/** The bytes of a configuration file as lines. All of Mosquitto's files are UTF-8, and editors save others too. */
public final class FileText {
    private FileText() {}

    /**
     * Its lines.
     *
     * @throws ConfigurationException where Mosquitto would read something else than an editor shows: UTF-16, or UTF-8
     *     behind a byte order mark
     */
    public static List<String> lines(byte[] file) {
        if (isUtf16(file)) {
            throw new ConfigurationException(1, Problem.Kind.UTF_16, Map.of());
        }
        String text = new String(file, UTF_8);
        if (text.startsWith("\uFEFF")) {
            throw new ConfigurationException(1, Problem.Kind.BYTE_ORDER_MARK, Map.of());
        }
        return text.lines().toList();
    }

    /** It begins with its byte order mark, or with a letter of one byte that is zero in the other. */
    private static boolean isUtf16(byte[] file) {
        if (file.length < 2) {
            return false;
        }
        int first = file[0] & 0xff;
        int second = file[1] & 0xff;
        return (first == 0xff && second == 0xfe) || (first == 0xfe && second == 0xff) || (first == 0 ^ second == 0);
    }
}
