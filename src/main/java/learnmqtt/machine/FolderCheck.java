package learnmqtt.machine;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import learnmqtt.machine.Observation.Kind;

/** Whether a folder can be written, and has room. */
final class FolderCheck implements Check {
    private static final long MEGABYTE = 1_000_000;

    private final String about;
    private final Path folder;
    private final Kind unwritable;
    private final int least;

    /**
     * @param folder need not be there yet
     * @param unwritable what it is if the folder cannot be written
     * @param least megabytes that should be free
     */
    FolderCheck(String about, Path folder, Kind unwritable, int least) {
        this.about = about;
        this.folder = folder.toAbsolutePath().normalize();
        this.unwritable = unwritable;
        this.least = least;
    }

    @Override
    public String about() {
        return about;
    }

    @Override
    public List<Observation> look() {
        Path there = folder;
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        if (!isWritable(there)) {
            return List.of(observation(unwritable, "unwritable", 0));
        }
        long free = free(there);
        if (free < MEGABYTE) {
            return List.of(observation(unwritable, "full", 0));
        }
        return List.of(observation(
                free < least * MEGABYTE ? Kind.NOTE : Kind.OK,
                free < least * MEGABYTE ? "little" : "fine",
                free / MEGABYTE));
    }

    private Observation observation(Kind kind, String what, long megabytes) {
        Statement statement =
                Statement.of("folder-" + about + "-" + what, "folder", folder, "free", megabytes, "least", least);
        return new Observation(kind, about, List.of(statement), List.of());
    }

    /** Tries it, for rights and lists of rights are many; a folder above is left as it is. */
    private boolean isWritable(Path there) {
        if (!Files.isDirectory(there) || !there.equals(folder)) {
            return Files.isDirectory(there) && Files.isWritable(there);
        }
        try {
            Files.delete(Files.createTempFile(there, "try", ".tmp"));
            return true;
        } catch (IOException no) {
            return false;
        }
    }

    private static long free(Path there) {
        try {
            FileStore store = Files.getFileStore(there);
            return store.getUsableSpace();
        } catch (IOException nobodyKnows) {
            return Long.MAX_VALUE;
        }
    }
}
