package learnmqtt.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.cli.Option;

/** A command: its name, what may be typed behind it, and what it does. */
interface Command {
    /** Its name behind those of the commands above it, such as {@code author check}; empty for the program itself. */
    String name();

    /** The options that it alone has; one without a description is taken, and not told of. */
    default List<Option> options() {
        return List.of();
    }

    /** Those of {@link Options#COMMON} that mean something to it; the others are taken all the same. */
    List<Option> heeded();

    /** What it takes beside options; without one, nothing but the names of the commands below it. */
    default Optional<Argument> argument() {
        return Optional.empty();
    }

    /** Whether what stands behind its name is for somebody else to read. */
    default boolean readsNothing() {
        return false;
    }

    /** Does it. Returns the exit code. */
    int run(Line line) throws Exception;

    /** All options that may be typed behind its name, its own ones first, help and version last. */
    default List<Option> taken() {
        List<Option> taken = new ArrayList<>(options());
        Set<String> own = new HashSet<>();
        options().forEach(option -> own.add(option.getLongOpt()));
        for (Option common : Options.COMMON) {
            if (!own.contains(common.getLongOpt())) {
                taken.add(common);
            }
        }
        taken.add(Options.HELP);
        taken.add(Options.VERSION);
        return taken;
    }

    /** Those of them that its help, and the completion of shells, tell of. */
    default List<Option> told() {
        return taken().stream()
                .filter(option -> option.getDescription() != null)
                .filter(option -> !Options.COMMON.contains(option) || heeded().contains(option))
                .toList();
    }

    /** As it is typed. */
    default String typed() {
        return ("./learn " + name()).strip();
    }

    /** The key of what help says of it. */
    default String key(String what) {
        return "learn." + (name().isEmpty() ? what : name().replace(' ', '.') + "." + what);
    }
}
