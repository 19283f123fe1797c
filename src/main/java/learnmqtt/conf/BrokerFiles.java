package learnmqtt.conf;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The files that a broker runs with, by name: {@link #MAIN}, and those that it names. A broker without files lets
 * everybody in. Immutable.
 */
public record BrokerFiles(Map<String, String> files) {
    /** The file that configures a broker and names the others. */
    public static final String MAIN = "mosquitto.conf";

    /** Those of a broker that nobody has configured. */
    public static final BrokerFiles NONE = new BrokerFiles(Map.of());

    public BrokerFiles {
        files = Map.copyOf(files);
    }

    /** These and one more, which takes the place of an older one with its name. */
    public BrokerFiles and(String name, String text) {
        Map<String, String> all = new LinkedHashMap<>(files);
        all.put(name, text);
        return new BrokerFiles(all);
    }

    /** The lines of a file; empty if there is no such file. */
    public Optional<List<String>> lines(String name) {
        return Optional.ofNullable(files.get(name)).map(text -> text.lines().toList());
    }
}
