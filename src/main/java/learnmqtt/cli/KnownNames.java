package learnmqtt.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import learnmqtt.check.Nearest;
import learnmqtt.i18n.Language;
import learnmqtt.lesson.Course;
import learnmqtt.lesson.Exercise;
import learnmqtt.lesson.Lesson;

/** The names that the course has; refuses those it does not have, and says which one was probably meant. */
final class KnownNames {
    private final Workshop workshop;
    private final Language language;
    private final Line line;
    private Optional<List<Exercise>> exercises = Optional.empty();

    KnownNames(Workshop workshop, Language language, Line line) {
        this.workshop = workshop;
        this.language = language;
        this.line = line;
    }

    /** The key of the sentence that says what this is the name of; empty if it is nobody's. */
    Optional<String> kind(String id) {
        return lessons().contains(id) ? Optional.of("is-lesson") : find(id).map(exercise -> "is-exercise");
    }

    /**
     * The lesson with this id or title.
     *
     * @throws WrongUsageException if there is none
     */
    Lesson lesson(String name) {
        return course().named(name)
                .orElseThrow(() -> find(name).isPresent()
                        ? line.refused("is-exercise", Map.of("id", name))
                        : unknown("lesson", name, lessons()));
    }

    /**
     * The exercise with this name.
     *
     * @throws WrongUsageException if there is none
     */
    Exercise exercise(String id) {
        return find(id).orElseThrow(() -> lessons().contains(id)
                ? line.refused("exercise-is-lesson", Map.of("id", id))
                : unknown("exercise", id, exercises().stream().map(Exercise::id).toList()));
    }

    /**
     * The exercise with this name; empty if it is a lesson's.
     *
     * @throws WrongUsageException if it is nobody's
     */
    Optional<Exercise> exerciseOrLesson(String id) {
        Optional<Exercise> exercise = find(id);
        List<String> lessons = lessons();
        if (exercise.isEmpty() && !lessons.contains(id)) {
            List<String> all = new ArrayList<>(lessons);
            exercises().forEach(one -> all.add(one.id()));
            throw unknown("name", id, all);
        }
        return exercise;
    }

    private Optional<Exercise> find(String id) {
        return exercises().stream().filter(exercise -> exercise.id().equals(id)).findFirst();
    }

    /** The exercises in their order; read once. */
    List<Exercise> exercises() {
        if (exercises.isEmpty()) {
            exercises = Optional.of(workshop.exercises(language, Workshop.USUAL));
        }
        return exercises.get();
    }

    private Course course() {
        return workshop.course(language, Workshop.USUAL);
    }

    private List<String> lessons() {
        return course().lessons().stream().map(Lesson::id).toList();
    }

    private WrongUsageException unknown(String kind, String id, List<String> known) {
        String nearest = Nearest.to(id, known);
        String key = kind + (Nearest.isClose(id, nearest) ? "-unknown" : "-unknown-far");
        return line.refused(key, Map.of("id", id, "nearest", nearest));
    }
}
