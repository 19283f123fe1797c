package learnmqtt.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Everything the program gets from outside.
 *
 * @param home the folder of the program: lessons and sandbox are in it
 */
record Surroundings(Path home, Map<String, String> environment, InputStream in, PrintStream out, PrintStream err) {
    private static final List<String> SAYING = List.of("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG");

    Surroundings {
        environment = Map.copyOf(environment);
    }

    /** An environment that says which language to speak: where it says nothing, as on Windows, the system's own. */
    static Map<String, String> speaking(Map<String, String> environment, Locale system) {
        if (SAYING.stream().anyMatch(name -> !environment.getOrDefault(name, "").isBlank())) {
            return environment;
        }
        Map<String, String> speaking = new HashMap<>(environment);
        speaking.put("LANGUAGE", system.getLanguage());
        return speaking;
    }
}
