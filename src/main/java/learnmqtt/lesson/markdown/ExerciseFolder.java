package learnmqtt.lesson.markdown;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which files an exercise has.
 *
 * @param tasks the task by language
 * @param wrongs the diagnosis that each wrong answer is named after, in the order of the names
 * @param strays what does not belong there
 */
record ExerciseFolder(Path folder, Map<String, Path> tasks, Map<Path, String> wrongs, List<Path> strays) {
    static final String START = "start.jsh";
    static final String SOLUTION = "solution.jsh";

    private static final Pattern TASK = Pattern.compile("task\\.([a-z]{2,3})\\.md");
    private static final Pattern WRONG = Pattern.compile("wrong-([a-z-]+?)(-[0-9]+)?\\.jsh");

    /**
     * The folders of a course's exercises, by name; none where there is no such folder.
     *
     * @throws UncheckedIOException if one cannot be listed
     */
    static List<ExerciseFolder> in(Path exercises) {
        return Files.isDirectory(exercises)
                ? CourseFolder.list(exercises).stream()
                        .filter(Files::isDirectory)
                        .filter(folder -> !isHidden(folder))
                        .map(ExerciseFolder::of)
                        .toList()
                : List.of();
    }

    String name() {
        return CourseFolder.name(folder);
    }

    private static ExerciseFolder of(Path folder) {
        Map<String, Path> tasks = new TreeMap<>();
        Map<Path, String> wrongs = new TreeMap<>();
        List<Path> strays = new ArrayList<>();
        for (Path file : CourseFolder.list(folder)) {
            String name = CourseFolder.name(file);
            Matcher task = TASK.matcher(name);
            Matcher wrong = WRONG.matcher(name);
            if (task.matches()) {
                tasks.put(task.group(1), file);
            } else if (wrong.matches()) {
                wrongs.put(file, wrong.group(1));
            } else if (!name.equals(START) && !name.equals(SOLUTION) && !isHidden(file)) {
                strays.add(file);
            }
        }
        return new ExerciseFolder(folder, tasks, wrongs, strays);
    }

    private static boolean isHidden(Path file) {
        return CourseFolder.name(file).startsWith(".");
    }
}
