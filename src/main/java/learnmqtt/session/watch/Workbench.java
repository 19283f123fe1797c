package learnmqtt.session.watch;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import learnmqtt.lesson.Exercise;

/**
 * The folder of the learner's own files, one for each exercise. What is there is never overwritten: a file that is to
 * begin anew is kept under another name beside the new one.
 */
public final class Workbench {
    private final Path folder;

    /** @param folder need not be there yet */
    public Workbench(Path folder) {
        this.folder = folder;
    }

    /** Where the learner's file of an exercise is, or will be. */
    public Path path(Exercise exercise) {
        return folder.resolve(exercise.id() + ".jsh");
    }

    /** Whether the learner has a file of it. */
    public boolean hasBegun(Exercise exercise) {
        return Files.exists(path(exercise));
    }

    /** The learner's file; made from the exercise's start where it is not there yet. */
    public Path begin(Exercise exercise) throws IOException {
        Path path = path(exercise);
        if (!Files.exists(path)) {
            Files.createDirectories(folder);
            try {
                Files.writeString(path, exercise.start().text(), StandardOpenOption.CREATE_NEW);
            } catch (FileAlreadyExistsException meanwhile) {
                return path;
            }
        }
        return path;
    }

    /**
     * The learner's file as text, with line ends of one kind; bytes that are not UTF-8 show as the replacement character.
     */
    public String read(Exercise exercise) throws IOException {
        Path path = path(exercise);
        return FileWatch.read(path).orElseThrow(() -> new NoSuchFileException(path.toString()));
    }

    /** Begins anew. Returns where the file was put that the learner had; empty if there was none. */
    public Optional<Path> reset(Exercise exercise) throws IOException {
        Optional<Path> kept = Optional.empty();
        if (hasBegun(exercise)) {
            Path aside = aside(exercise);
            Files.move(path(exercise), aside);
            kept = Optional.of(aside);
        }
        begin(exercise);
        return kept;
    }

    private Path aside(Exercise exercise) {
        int number = 1;
        while (Files.exists(aside(exercise, number))) {
            number++;
        }
        return aside(exercise, number);
    }

    private Path aside(Exercise exercise, int number) {
        return folder.resolve(exercise.id() + ".before-reset-" + number + ".jsh");
    }
}
