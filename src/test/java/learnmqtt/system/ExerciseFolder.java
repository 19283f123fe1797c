package learnmqtt.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A copy of this project's course, so that a test has a folder {@code work} of its own. */
record ExerciseFolder(Path course) {

    /** Copies lessons and exercises. */
    static ExerciseFolder in(Path folder) throws IOException {
        copy(LauncherCopy.PROJECT.resolve("lessons"), folder);
        copy(LauncherCopy.PROJECT.resolve("exercises"), folder.resolve("exercises"));
        return new ExerciseFolder(folder);
    }

    /** The ids of the exercises, in their order. */
    List<String> ids() throws IOException {
        try (Stream<Path> all = Files.list(course.resolve("exercises"))) {
            return all.sorted(Comparator.comparingInt(ExerciseFolder::order))
                    .map(folder -> folder.getFileName().toString())
                    .toList();
        }
    }

    /** The learner's file. */
    Path work(String id) {
        return course.resolve("work").resolve(id + ".jsh");
    }

    /** A part of an exercise, such as {@code solution.jsh}. */
    Path part(String id, String name) {
        return course.resolve("exercises").resolve(id).resolve(name);
    }

    /** The first file with a mistake. */
    Path wrong(String id) throws IOException {
        try (Stream<Path> all = Files.list(course.resolve("exercises").resolve(id))) {
            return all.filter(file -> file.getFileName().toString().startsWith("wrong-"))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static int order(Path folder) {
        try (Stream<String> lines = Files.lines(folder.resolve("task.en.md"))) {
            return lines.filter(line -> line.startsWith("order:"))
                    .mapToInt(line ->
                            Integer.parseInt(line.substring("order:".length()).strip()))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path file : all.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }
}
