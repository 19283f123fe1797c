package learnmqtt.lesson;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The files that the lesson's broker runs with, by name, in the forms of Mosquitto: {@link #MAIN}, and those that it
 * names. Without files the broker lets everybody in. Immutable.
 */
public record BrokerFiles(Map<String, String> files) {
    /** The file that configures a broker and names the others. */
    public static final String MAIN = "mosquitto.conf";

    /** Those of a lesson that says nothing of its broker. */
    public static final BrokerFiles NONE = new BrokerFiles(Map.of());

    public BrokerFiles {
        files = Map.copyOf(files);
    }

    /** What holds after these blocks: a file that comes again takes the place of the one before. */
    BrokerFiles and(List<Block> blocks) {
        Map<String, String> all = new LinkedHashMap<>(files);
        for (Block block : blocks) {
            if (block instanceof Block.BrokerFile file) {
                all.put(file.name(), file.text());
            }
        }
        return all.equals(files) ? this : new BrokerFiles(all);
    }

    /** The lines of a file; empty if there is no such file. */
    public Optional<List<String>> lines(String name) {
        return Optional.ofNullable(files.get(name)).map(text -> text.lines().toList());
    }
}
