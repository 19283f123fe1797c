package learnmqtt.completion;

import java.util.List;
import java.util.Optional;

/**
 * An option of a command.
 *
 * @param names such as {@code -p} and {@code --port}
 * @param meaning one line
 * @param value what follows it; empty if nothing does
 */
public record Flag(List<String> names, String meaning, Optional<Values> value) {
    public Flag {
        names = List.copyOf(names);
        meaning = meaning.replaceAll("\\s+", " ").strip();
    }
}
