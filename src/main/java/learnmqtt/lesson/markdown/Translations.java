package learnmqtt.lesson.markdown;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import learnmqtt.check.Problem;
import learnmqtt.lesson.markdown.Finding.Severity;

/** Compares the languages of a course, and looks for what learners miss in it. */
public final class Translations {
    private Translations() {}

    /**
     * What the languages disagree in (errors), and what is missing: a translation, a hint, a solution, a second
     * {@code wrong} (warnings). Mistakes of format are {@link CourseReader}'s to find and are passed over.
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
        files.values().forEach(translations -> findings.addAll(compare(translations, languages)));
        return findings;
    }

    private static List<Finding> compare(Map<String, Path> translations, Collection<String> languages) {
        List<Page> pages = languages.stream()
                .filter(translations::containsKey)
                .map(language -> page(translations, language))
                .toList();
        if (pages.isEmpty()) {
            return List.of();
        }
        Page original = pages.get(0);
        List<Finding> findings = new ArrayList<>(Advice.about(original));
        languages.stream()
                .filter(language -> !translations.containsKey(language))
                .map(language -> new Problem(1, "translation.missing", Map.of("language", language)))
                .forEach(problem -> findings.add(
                        new Finding(Severity.WARNING, original.source().file(), problem)));
        pages.stream().skip(1).forEach(page -> findings.addAll(new Comparison(original, page).findings()));
        return findings;
    }

    private static Page page(Map<String, Path> translations, String language) {
        Path path = CourseFolder.shown(translations, language).getValue();
        Problems passedOver = new Problems(path.toString());
        return PageReader.read(Source.read(path, language, passedOver), UnaryOperator.identity(), passedOver);
    }
}
