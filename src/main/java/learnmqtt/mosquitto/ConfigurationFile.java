package learnmqtt.mosquitto;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The file of options that Mosquitto's clients read before the command line; the same file is read here. */
final class ConfigurationFile {
    private ConfigurationFile() {}

    /** The option, and all the rest of the line as its value. */
    record Line(UsageProblem.Place place, List<String> arguments) {}

    /** Those that say something. No file, no lines. */
    static List<Line> lines(Program program, Map<String, String> environment) {
        try {
            Path file = file(program, environment);
            if (!Files.isRegularFile(file)) {
                return List.of();
            }
            List<Line> lines = new ArrayList<>();
            int number = 0;
            for (String line : new String(Files.readAllBytes(file), UTF_8).split("\n", -1)) {
                number++;
                List<String> arguments = line.startsWith("#") ? List.of() : arguments(line.replaceAll("\r+$", ""));
                if (!arguments.isEmpty()) {
                    lines.add(new Line(new UsageProblem.Place(file.toString(), number), arguments));
                }
            }
            return lines;
        } catch (IOException | InvalidPathException unreadable) {
            return List.of();
        }
    }

    private static Path file(Program program, Map<String, String> environment) {
        String name = program.original();
        if (environment.containsKey("XDG_CONFIG_HOME")) {
            return Path.of(environment.get("XDG_CONFIG_HOME") + "/" + name);
        }
        if (environment.containsKey("HOME")) {
            return Path.of(environment.get("HOME"), ".config", name);
        }
        return Path.of(environment.getOrDefault("USERPROFILE", ""), name + ".conf");
    }

    /** Blanks before the option do not count, all but one behind it do. */
    private static List<String> arguments(String line) {
        String text = line.replaceAll("^ +", "");
        int end = text.indexOf(' ');
        if (text.isEmpty()) {
            return List.of();
        }
        if (end < 0 || end == text.length() - 1) {
            return List.of(end < 0 ? text : text.substring(0, end));
        }
        return List.of(text.substring(0, end), text.substring(end + 1));
    }
}
