package learnmqtt.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;

/**
 * Everything the program gets from outside.
 *
 * @param home the folder of the program: lessons and sandbox are in it
 */
record Surroundings(Path home, Map<String, String> environment, InputStream in, PrintStream out, PrintStream err) {
    Surroundings {
        environment = Map.copyOf(environment);
    }
}
