package learnmqtt.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import learnmqtt.terminal.Sentences;

/**
 * Everything the program gets from outside.
 *
 * @param home the folder of the program: lessons and sandbox are in it
 * @param err is told what is wrong, and what to do
 */
record Surroundings(Path home, Map<String, String> environment, InputStream in, PrintStream out, Sentences err) {
    private static final List<String> SAYING = List.of("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG");

    Surroundings {
        environment = Map.copyOf(environment);
    }

    /**
     * An environment that says which language to speak: where it says nothing, as on Windows, the system's own.
     *
     * @param wish the locale that was set before the launcher had the system itself speak English; empty text: none was;
     *     absent without a launcher that does
     */
    static Map<String, String> speaking(Map<String, String> environment, Optional<String> wish, Locale system) {
        Map<String, String> speaking = new HashMap<>(environment);
        if (wish.isPresent()) {
            speaking.remove("LC_ALL");
            speaking.put("LC_MESSAGES", wish.get());
        }
        for (String name : SAYING) {
            if (!speaking.getOrDefault(name, "").isBlank()) {
                return speaking;
            }
        }
        speaking.put("LANGUAGE", system.getLanguage());
        return speaking;
    }
}
