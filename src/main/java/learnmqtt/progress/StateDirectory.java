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
        return flag.orElseGet(() -> {
            String home = system.getProperty("user.home", ".");
            if (system.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows")) {
                return absolute(environment, "LOCALAPPDATA")
                        .orElseGet(() -> Path.of(home, "AppData", "Local"))
                        .resolve(NAME);
            }
            return absolute(environment, "XDG_STATE_HOME")
                    .orElseGet(() -> absolute(environment, "HOME")
                            .orElseGet(() -> Path.of(home))
                            .resolve(".local")
                            .resolve("state"))
                    .resolve(NAME);
        });
    }

    private static Optional<Path> absolute(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name))
                .filter(value -> !value.isBlank())
                .map(Path::of)
                .filter(Path::isAbsolute);
    }
}
