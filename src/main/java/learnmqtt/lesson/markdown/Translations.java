package learnmqtt.lesson.markdown;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Compares the languages of a course, and looks for what learners miss in it. */
public final class Translations {
    private Translations() {}

    /**
     * What the languages disagree in (errors), what is missing, such as a translation, a hint, a solution, a second
     * {@code wrong}, and what a terminal cannot show (warnings). Mistakes of format are {@link CourseReader}'s to find
     * and are passed over.
     *
     * @param courseDirectory holds a folder for each language
     * @param languages the folders that a complete course has; the first that has a file is what its translations are
     *     compared with
     * @return file by file, empty for a course that needs nothing, or for a folder that cannot be read
     */
    public static List<Finding> compare(Path courseDirectory, Collection<String> languages) {
        Map<String, Map<String, Path>> files;
        try {
            files = CourseFolder.files(courseDirectory);
        } catch (UncheckedIOException unreadable) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        files.values()
                .forEach(translations ->
                        findings.addAll(new Versions(PageForm.LESSON, translations, languages).compare(Advice::about)));
        return findings;
    }

    /**
     * The same for exercises, with the files beside the tasks.
     *
     * @param exercises holds a folder for each exercise
     */
    public static List<Finding> compareExercises(Path exercises, Collection<String> languages) {
        List<ExerciseFolder> folders;
        try {
            folders = ExerciseFolder.in(exercises);
        } catch (UncheckedIOException unreadable) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        for (ExerciseFolder folder : folders) {
            findings.addAll(new Versions(PageForm.EXERCISE, folder.tasks(), languages)
                    .compare(page -> Advice.about(page, folder)));
            findings.addAll(Advice.strays(folder));
        }
        return findings;
    }
}
