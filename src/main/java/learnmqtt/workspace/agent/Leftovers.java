package learnmqtt.workspace.agent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What programs of ours that were killed left among the temporary files. Their names tell whose they were: the number of
 * the process stands in them.
 */
public final class Leftovers {
    static final String BEGIN = "learn-mqtt-";

    private static final Pattern NAME = Pattern.compile(BEGIN + "([0-9]{1,18})-.*");

    private Leftovers() {}

    /** How the name of each temporary file and folder begins that is this process's own. */
    public static String prefix() {
        return BEGIN + ProcessHandle.current().pid() + "-";
    }

    /** Deletes, beside a file of our own, what belongs to the same user and to processes of ours that are gone. */
    public static void deleteBeside(Path own) {
        try (Stream<Path> all = Files.list(own.toAbsolutePath().resolveSibling(""))) {
            UserPrincipal user = Files.getOwner(own);
            List<Path> left = all.filter(Leftovers::isLeft).toList();
            for (Path one : left) {
                if (Files.getOwner(one, LinkOption.NOFOLLOW_LINKS).equals(user)) {
                    delete(one);
                }
            }
        } catch (IOException | UncheckedIOException | UnsupportedOperationException _unreadable) {
            // the system empties its own folder for temporary files
        }
    }

    private static boolean isLeft(Path file) {
        Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
        return name.matches()
                && ProcessHandle.of(Long.parseLong(name.group(1)))
                        .filter(ProcessHandle::isAlive)
                        .isEmpty();
    }

    /** Deletes a file, or a folder with all that is in it; links are not followed. */
    static void delete(Path path) {
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException _leftBehind) {
            // somebody still holds a file of it, or was faster
        }
    }
}
