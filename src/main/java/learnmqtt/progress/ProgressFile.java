package learnmqtt.progress;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import learnmqtt.json.JsonText;

/** The file {@code progress.json} in its folder: read whole, replaced whole. */
final class ProgressFile {
    private static final String NAME = "progress";
    private static final long OLDEST_MILLIS = 60_000;

    private final Path folder;
    private final Path file;

    ProgressFile(Path folder) {
        this.folder = folder;
        this.file = folder.resolve(NAME + ".json");
    }

    Path path() {
        return file;
    }

    Content read() {
        try {
            return Content.of(Files.readString(file, UTF_8));
        } catch (NoSuchFileException absent) {
            return new Content.Absent();
        } catch (CharacterCodingException damaged) {
            return new Content.Damaged();
        } catch (IOException unreadable) {
            return new Content.Unreadable(unreadable);
        }
    }

    /** Replaces the file in one step: whoever looks, also after a crash, finds the old one or the new one. */
    void write(Progress progress) throws IOException {
        if (Files.exists(file) && !Files.isWritable(file)) {
            throw new AccessDeniedException(file.toString());
        }
        Files.createDirectories(folder);
        Path whole = Files.createTempFile(folder, NAME + "-", ".tmp");
        try {
            try (FileChannel channel = FileChannel.open(whole, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = UTF_8.encode(JsonText.writeIndented(progress.root()));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(whole);
        }
    }

    /** Gives the file another name, one that says why and that no other file has. */
    Path setAside(String why) throws IOException {
        return toFreeName(why, free -> Files.move(file, free));
    }

    /** Leaves a copy under another name, one that says why and that no other file has. */
    Path copyAside(String why) throws IOException {
        return toFreeName(why, free -> Files.copy(file, free));
    }

    private interface To {
        void path(Path free) throws IOException;
    }

    private Path toFreeName(String why, To transfer) throws IOException {
        for (int number = 1; ; number++) {
            Path free = folder.resolve(NAME + "." + why + "-" + number + ".json");
            try {
                transfer.path(free);
                return free;
            } catch (FileAlreadyExistsException taken) {
                // the next number
            }
        }
    }

    /** Deletes what writers left that did not live to the end; best effort. */
    void sweep() {
        try (var left = Files.newDirectoryStream(folder, NAME + "-*.tmp")) {
            long now = System.currentTimeMillis();
            for (Path one : left) {
                if (now - Files.getLastModifiedTime(one).toMillis() > OLDEST_MILLIS) {
                    Files.deleteIfExists(one);
                }
            }
        } catch (IOException notNow) {
            // another time
        }
    }
}
