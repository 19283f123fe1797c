package learnmqtt.lesson.markdown;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import learnmqtt.lesson.Exercise;

/** What must hold between the exercises of a course: places and ids that differ, and nothing required that comes later. */
final class ExerciseOrder {
    private ExerciseOrder() {}

    /** An exercise, and what its file says of it. */
    record Entry(Exercise exercise, FrontMatter front) {}

    /** No two in one place. */
    static List<Finding> places(List<Entry> entries) {
        List<Finding> findings = new ArrayList<>();
        Map<Integer, Exercise> places = new HashMap<>();
        for (Entry entry : entries) {
            Exercise exercise = entry.exercise();
            Exercise earlier = exercise.order() == 0 ? null : places.putIfAbsent(exercise.order(), exercise);
            if (earlier != null) {
                Problems problems = new Problems(exercise.file());
                problems.add(
                        entry.front().line("order"),
                        "exercise-order",
                        Map.of("order", "" + exercise.order(), "file", earlier.file()));
                findings.addAll(problems.findings());
            }
        }
        return findings;
    }

    /**
     * @param entries in their order
     * @param lessons the ids of the lessons, all of which come before
     */
    static List<Finding> requirements(List<Entry> entries, Collection<String> lessons) {
        List<Finding> findings = new ArrayList<>();
        TreeSet<String> before = new TreeSet<>(lessons);
        TreeSet<String> known = new TreeSet<>(lessons);
        entries.forEach(entry -> known.add(entry.exercise().id()));
        for (Entry entry : entries) {
            Exercise exercise = entry.exercise();
            int line = entry.front().line("requires");
            Problems problems = new Problems(exercise.file());
            if (lessons.contains(exercise.id())) {
                problems.add(entry.front().line("id"), "exercise-is-lesson", Map.of("id", exercise.id()));
            }
            for (String required : exercise.requires()) {
                if (!known.contains(required)) {
                    List<String> others = known.stream()
                            .filter(id -> !id.equals(exercise.id()))
                            .toList();
                    problems.unknown(line, "requires", required, others);
                } else if (!before.contains(required)) {
                    problems.add(line, "requires-later", Map.of("id", required));
                }
            }
            before.add(exercise.id());
            findings.addAll(problems.findings());
        }
        return findings;
    }
}
