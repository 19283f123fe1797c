package learnmqtt.lesson.markdown;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import learnmqtt.lesson.Address;
import learnmqtt.lesson.Course;
import learnmqtt.lesson.Lesson;

/** Reads a course from its folder. */
public final class CourseReader {
    private CourseReader() {}

    /**
     * The course in {@code language}. A lesson without a translation comes in English, or in whatever language it has,
     * and is listed as untranslated.
     *
     * @param courseDirectory holds a folder for each language, {@code en} and {@code ko}, with a Markdown file for each
     *     lesson, the same name in each language
     * @param language the name of the language's folder
     * @param address what {@code {{broker}}}, {@code {{host}}} and {@code {{port}}} stand for
     * @throws LessonFormatException with everything that is wrong in the files read
     */
    public static Course read(Path courseDirectory, String language, Address address) {
        List<Problems> problems = new ArrayList<>();
        List<Page> pages = new ArrayList<>();
        List<Lesson> lessons = new ArrayList<>();
        files(courseDirectory).forEach((name, languages) -> {
            Map.Entry<String, Path> shown = CourseFolder.shown(languages, language);
            Problems ofFile = new Problems(shown.getValue().toString());
            Source source = Source.read(shown.getValue(), shown.getKey(), ofFile);
            Placeholders.check(source, ofFile);
            Page page = PageReader.read(source, PageForm.LESSON, line -> Placeholders.fill(line, address), ofFile);
            lessons.add(new LessonReader(page, ofFile).read());
            pages.add(page);
            problems.add(ofFile);
        });
        LessonOrder.check(lessons, pages, problems);
        List<Finding> findings =
                problems.stream().flatMap(ofFile -> ofFile.findings().stream()).toList();
        if (!findings.isEmpty()) {
            throw new LessonFormatException(findings);
        }
        List<String> untranslated = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            if (!pages.get(i).source().language().equals(language)) {
                untranslated.add(lessons.get(i).id());
            }
        }
        return new Course(lessons, untranslated);
    }

    private static Map<String, Map<String, Path>> files(Path courseDirectory) {
        Problems problems = new Problems(courseDirectory.toString());
        if (!Files.isDirectory(courseDirectory)) {
            problems.add(1, "no-folder");
            throw new LessonFormatException(problems.findings());
        }
        Map<String, Map<String, Path>> files = Map.of();
        try {
            files = CourseFolder.files(courseDirectory);
        } catch (UncheckedIOException unreadable) {
            problems.add(1, "unreadable", Map.of("reason", String.valueOf(unreadable.getCause())));
            throw new LessonFormatException(problems.findings());
        }
        if (files.isEmpty()) {
            problems.add(1, "no-lessons");
            throw new LessonFormatException(problems.findings());
        }
        return files;
    }
}
