package learnmqtt.lesson.markdown;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import learnmqtt.check.Nearest;
import learnmqtt.lesson.Exercise;

/** What must hold between the exercises of a course: places and ids that differ, and nothing required that comes later. */
final class ExerciseOrder {
    private ExerciseOrder() {}

    /** No two in one place. */
    static List<Finding> places(List<Exercise> exercises) {
        List<Finding> findings = new ArrayList<>();
        Map<Integer, Exercise> places = new HashMap<>();
        for (Exercise exercise : exercises) {
            Exercise earlier = exercise.order() == 0 ? null : places.putIfAbsent(exercise.order(), exercise);
            if (earlier != null) {
                Problems problems = new Problems(exercise.file());
                problems.add(1, "exercise-order", Map.of("order", "" + exercise.order(), "file", earlier.file()));
                findings.addAll(problems.findings());
            }
        }
        return findings;
    }

    /**
     * @param exercises in their order
     * @param lessons the ids of the lessons, all of which come before
     */
    static List<Finding> requirements(List<Exercise> exercises, Collection<String> lessons) {
        List<Finding> findings = new ArrayList<>();
        TreeSet<String> before = new TreeSet<>(lessons);
        TreeSet<String> known = new TreeSet<>(lessons);
        exercises.forEach(exercise -> known.add(exercise.id()));
        for (Exercise exercise : exercises) {
            Problems problems = new Problems(exercise.file());
            if (lessons.contains(exercise.id())) {
                problems.add(1, "exercise-is-lesson", Map.of("id", exercise.id()));
            }
            for (String required : exercise.requires()) {
                if (!known.contains(required)) {
                    problems.add(
                            1, "requires-unknown", Map.of("seen", required, "nearest", Nearest.to(required, known)));
                } else if (!before.contains(required)) {
                    problems.add(1, "requires-later", Map.of("id", required));
                }
            }
            before.add(exercise.id());
            findings.addAll(problems.findings());
        }
        return findings;
    }
}
