package learnmqtt.machine;

import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A Java installation.
 *
 * @param feature the first number of its version, such as 17
 * @param version the whole version, such as {@code 17.0.15}
 * @param modules the names of its modules
 */
public record Jdk(int feature, String version, Path home, Set<String> modules) {
    public Jdk {
        modules = Set.copyOf(modules);
    }

    /** The one that this program runs on. */
    public static Jdk running() {
        Set<String> modules = ModuleFinder.ofSystem().findAll().stream()
                .map(module -> module.descriptor().name())
                .collect(Collectors.toSet());
        return new Jdk(
                Runtime.version().feature(),
                System.getProperty("java.version", "?"),
                Path.of(System.getProperty("java.home", "")),
                modules);
    }
}
