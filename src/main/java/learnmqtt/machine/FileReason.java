package learnmqtt.machine;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;

/** Why the system would not read or write a file, in its own words, without the names that Java has for it. */
public final class FileReason {
    private FileReason() {}

    /** A few words, without the file's name where the system gives a reason: {@code Is a directory}. */
    public static String of(IOException why) {
        if (why instanceof AccessDeniedException) {
            return "Permission denied";
        } else if (why instanceof NoSuchFileException) {
            return "No such file or directory";
        }
        String reason = why instanceof FileSystemException detailed ? detailed.getReason() : why.getMessage();
        return Optional.ofNullable(reason).orElseGet(() -> why.getClass().getSimpleName());
    }
}
