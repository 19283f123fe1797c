package learnmqtt.progress;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** Where the program keeps what it must remember. */
public final class StateDirectory {
    private static final String NAME = "learn-mqtt";

    private StateDirectory() {}

    /**
     * The folder to use; it need not be there yet. Without {@code --state} it is {@code $XDG_STATE_HOME/learn-mqtt}, else
     * {@code ~/.local/state/learn-mqtt}; on Windows {@code %LOCALAPPDATA%\learn-mqtt}. As the XDG specification asks, a
     * relative {@code XDG_STATE_HOME} is passed over.
     *
     * @param flag what {@code --state} says
     * @param environment the process's variables
     * @param system {@code os.name} and {@code user.home}, as from {@link System#getProperties}
     */
    public static Path choose(Optional<Path> flag, Map<String, String> environment, Properties system) {
        if (flag.isPresent()) {
            return flag.get();
        }
        Path home = Path.of(system.getProperty("user.home", "."));
        if (system.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows")) {
            Path usual = home.resolve("AppData").resolve("Local");
            return absolute(environment, "LOCALAPPDATA").orElse(usual).resolve(NAME);
        }
        Path usual =
                absolute(environment, "HOME").orElse(home).resolve(".local").resolve("state");
        return absolute(environment, "XDG_STATE_HOME").orElse(usual).resolve(NAME);
    }

    private static Optional<Path> absolute(Map<String, String> environment, String name) {
        Path path = Path.of(environment.getOrDefault(name, "").strip());
        return path.isAbsolute() ? Optional.of(path) : Optional.empty();
    }
}
