package learnmqtt.lesson.markdown;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which files a course has: {@code en/1-broker.md}, {@code ko/1-broker.md} and so on. */
final class CourseFolder {
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,9}).*");
    private static final Comparator<String> IN_ORDER =
            Comparator.comparingInt(CourseFolder::number).thenComparing(Comparator.naturalOrder());

    private CourseFolder() {}

    /**
     * The files of each name by language, in the order of the course: by the number that a name begins with, then by
     * name. A {@code README.md} is no lesson.
     *
     * @throws UncheckedIOException if the folder cannot be listed
     */
    static SortedMap<String, Map<String, Path>> files(Path course) {
        SortedMap<String, Map<String, Path>> files = new TreeMap<>(IN_ORDER);
        for (Path folder : list(course)) {
            String language = name(folder);
            if (LANGUAGE.matcher(language).matches() && Files.isDirectory(folder)) {
                for (Path file : list(folder)) {
                    if (isLesson(file)) {
                        files.computeIfAbsent(name(file), any -> new TreeMap<>())
                                .put(language, file);
                    }
                }
            }
        }
        return files;
    }

    /** The language and file to show: the wanted language, else English, else any. */
    static Map.Entry<String, Path> shown(Map<String, Path> languages, String wanted) {
        return languages.entrySet().stream()
                .min(Comparator.comparingInt(entry ->
                        entry.getKey().equals(wanted) ? 0 : entry.getKey().equals("en") ? 1 : 2))
                .orElseThrow();
    }

    private static boolean isLesson(Path file) {
        String name = name(file);
        return name.endsWith(".md") && !name.startsWith(".") && !name.equals("README.md") && Files.isRegularFile(file);
    }

    /** What is in a folder, by name. */
    static List<Path> list(Path folder) {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String name(Path path) {
        return Optional.ofNullable(path.getFileName()).map(Path::toString).orElse("");
    }

    private static int number(String name) {
        Matcher matcher = NUMBER.matcher(name);
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : Integer.MAX_VALUE;
    }
}
