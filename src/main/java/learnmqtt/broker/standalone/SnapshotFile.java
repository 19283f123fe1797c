package learnmqtt.broker.standalone;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;
import learnmqtt.broker.Snapshot;

/**
 * A file with a {@link Snapshot} in a form of our own: a line that says so, a version, the snapshot, and a sum of all
 * before. It is there as a whole or not at all: what is written goes to another file, {@code .new}, which then takes its
 * place. Used by one thread at a time.
 */
final class SnapshotFile {
    private static final byte[] OURS = "Learn MQTT: what a broker remembers\n".getBytes(US_ASCII);
    private static final byte[] MOSQUITTOS = "\0\u00b5\0mosquitto db".getBytes(ISO_8859_1);
    private static final int VERSION = 1;

    private final Path path;

    /** What a file can be instead. */
    enum Other {
        /** Mosquitto's own. */
        MOSQUITTO,
        /** Ours, but of a version that is not known. */
        VERSION,
        /** Ours, but not as it was written; or nobody's. */
        DAMAGED
    }

    /**
     * What was found.
     *
     * @param other why there is no snapshot; empty too where there is no file
     */
    record Found(Optional<Snapshot> snapshot, Optional<Other> other) {
        private static Found of(Other other) {
            return new Found(Optional.empty(), Optional.of(other));
        }
    }

    SnapshotFile(Path path) {
        this.path = path;
    }

    /** What there is. */
    Found read() throws IOException {
        try (InputStream file = Files.newInputStream(path)) {
            CheckedInputStream checked = new CheckedInputStream(new BufferedInputStream(file), new CRC32());
            byte[] start = checked.readNBytes(OURS.length);
            if (Arrays.equals(MOSQUITTOS, Arrays.copyOf(start, MOSQUITTOS.length))) {
                return Found.of(Other.MOSQUITTO);
            }
            DataInputStream in = new DataInputStream(checked);
            if (!Arrays.equals(OURS, start) || !isWhole()) {
                return Found.of(Other.DAMAGED);
            }
            return in.readInt() == VERSION
                    ? new Found(Optional.of(new SnapshotReader(in).read()), Optional.empty())
                    : Found.of(Other.VERSION);
        } catch (NoSuchFileException nothing) {
            return new Found(Optional.empty(), Optional.empty());
        } catch (EOFException | IllegalArgumentException | IndexOutOfBoundsException damaged) {
            return Found.of(Other.DAMAGED);
        }
    }

    /** Whether the sum at its end is that of all before. */
    private boolean isWhole() throws IOException {
        long length = Files.size(path) - Long.BYTES;
        try (CheckedInputStream all =
                new CheckedInputStream(new BufferedInputStream(Files.newInputStream(path)), new CRC32())) {
            all.skipNBytes(Math.max(0, length));
            long sum = all.getChecksum().getValue();
            return new DataInputStream(all).readLong() == sum;
        }
    }

    /** Puts this in the place of what was there before. */
    void write(Snapshot snapshot) throws IOException {
        Path next = beside(".new");
        Files.deleteIfExists(next); // it may be another name of something else
        try (FileChannel channel =
                FileChannel.open(next, Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW), ownersOnly())) {
            CheckedOutputStream checked = new CheckedOutputStream(
                    new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16), new CRC32());
            DataOutputStream out = new DataOutputStream(checked);
            out.write(OURS);
            out.writeInt(VERSION);
            new SnapshotWriter(out).write(snapshot);
            out.writeLong(checked.getChecksum().getValue());
            out.flush();
            channel.force(true);
        }
        Files.move(next, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Messages are nobody else's business. */
    private FileAttribute<?>[] ownersOnly() {
        boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    /** Gives the file another name, one that no file has. Returns it. */
    Path setAside() throws IOException {
        Path other = beside(".set-aside");
        for (int i = 2; Files.exists(other, LinkOption.NOFOLLOW_LINKS); i++) {
            other = beside(".set-aside-" + i);
        }
        return Files.move(path, other);
    }

    private Path beside(String ending) {
        return path.resolveSibling(path.getFileName() + ending);
    }
}
