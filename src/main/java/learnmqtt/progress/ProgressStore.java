package learnmqtt.progress;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Keeps progress in {@code progress.json} of a folder. A crash at any moment leaves the old file or the new one; a
 * damaged file gets another name and is never deleted; what cannot be saved is kept in memory and tried again with the
 * next change.
 *
 * <p>Two programs may share a folder: each change is made, under a lock, to what the file holds at that moment, so that
 * neither undoes what the other did. Used by one thread.
 */
public final class ProgressStore {
    private final Path folder;
    private final ProgressFile file;
    private final List<UnaryOperator<Progress>> unsaved = new ArrayList<>();
    private Progress kept = Progress.NONE;
    private boolean mayReplace = true;
    private String told = "";

    /**
     * A store in a folder, which need not be there yet.
     *
     * @param stateDirectory made when there is something to save
     */
    public ProgressStore(Path stateDirectory) {
        this.folder = stateDirectory;
        this.file = new ProgressFile(stateDirectory);
    }

    /** What is kept; {@link Progress#NONE} where nothing is, or nothing that can be read. */
    public Stored load() {
        return ProgressLock.during(folder, () -> {
            file.sweep();
            Optional<Trouble> trouble = look();
            return new Stored(kept, trouble);
        });
    }

    /** What is kept, as {@link #load} returns it; but nothing is set aside, and no trouble is told. */
    public Progress peek() {
        return file.read() instanceof Content.Known known ? known.progress() : Progress.NONE;
    }

    /**
     * Makes a change and saves it.
     *
     * @param change is made again, to a different state, where it could not be saved at once
     * @return the changed progress, whether or not it could be saved
     */
    public Stored update(UnaryOperator<Progress> change) {
        return update(change, false);
    }

    /**
     * Forgets something, and leaves a copy of the file as it was beside it, {@code progress.before-reset-1.json}.
     *
     * @param change what to forget, such as {@link Progress#withoutAll}
     */
    public Stored reset(UnaryOperator<Progress> change) {
        return update(change, true);
    }

    private Stored update(UnaryOperator<Progress> change, boolean leaveCopy) {
        unsaved.add(change);
        makeFolder();
        return ProgressLock.during(folder, () -> {
            Optional<Trouble> trouble = look();
            Progress changed = kept;
            for (UnaryOperator<Progress> one : unsaved) {
                changed = one.apply(changed);
            }
            Optional<Trouble> saving = mayReplace ? save(changed, leaveCopy) : Optional.empty();
            return new Stored(changed, trouble.or(() -> saving));
        });
    }

    /** Without the folder there is no lock; what is wrong with it is said when saving fails. */
    private void makeFolder() {
        try {
            Files.createDirectories(folder);
        } catch (IOException saidLater) {
            // by save
        }
    }

    private Optional<Trouble> look() {
        Content content = file.read();
        mayReplace = true;
        if (content instanceof Content.Known known) {
            kept = known.progress();
        } else if (content instanceof Content.Damaged) {
            return setAside();
        } else if (content instanceof Content.Newer) {
            mayReplace = false;
            return once(new Trouble("newer", Map.of("file", file.path().toString())));
        } else if (content instanceof Content.Unreadable unreadable) {
            mayReplace = false;
            return once(unsaved(unreadable.why()));
        }
        return Optional.empty();
    }

    private Optional<Trouble> setAside() {
        String name = file.path().toString();
        try {
            Path aside = file.setAside("damaged");
            return Optional.of(new Trouble("damaged", Map.of("file", name, "aside", aside.toString())));
        } catch (IOException inPlace) {
            mayReplace = false;
            return once(new Trouble("damaged-in-place", Map.of("file", name)));
        }
    }

    private Optional<Trouble> save(Progress changed, boolean leaveCopy) {
        try {
            if (leaveCopy && Files.exists(file.path())) {
                file.copyAside("before-reset");
            }
            file.write(changed);
            kept = changed;
            unsaved.clear();
            told = "";
            return Optional.empty();
        } catch (IOException notSaved) {
            return once(unsaved(notSaved));
        }
    }

    private Trouble unsaved(IOException why) {
        String name = file.path().toString();
        if (why instanceof AccessDeniedException) {
            return new Trouble("not-saved-denied", Map.of("file", name));
        }
        String reason = why instanceof FileSystemException detailed ? detailed.getReason() : why.getMessage();
        return new Trouble(
                "not-saved",
                Map.of("file", name, "why", reason == null ? why.getClass().getSimpleName() : reason));
    }

    private Optional<Trouble> once(Trouble trouble) {
        if (told.equals(trouble.key())) {
            return Optional.empty();
        }
        told = trouble.key();
        return Optional.of(trouble);
    }
}
