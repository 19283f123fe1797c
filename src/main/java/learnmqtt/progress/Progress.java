package learnmqtt.progress;

import java.util.List;
import java.util.Optional;
import learnmqtt.json.Json;
import learnmqtt.json.Json.Members;
import learnmqtt.lesson.Lesson;
import learnmqtt.lesson.Step;

/**
 * What a learner has done; never changes. Lessons and steps are known by their ids, also those that the course no longer
 * has, and members of the file that this version does not know are kept:
 *
 * <pre>{"version": 1, "language": "en", "place": {"lesson": "topics", "step": "levels"},
 *   "lessons": {"topics": {"steps": {"levels": {"mark": "done", "accepted": ["pub.connect();"]}}}},
 *   "exercises": {"thermometer": {"mark": "done"}}}</pre>
 */
public final class Progress {
    /** The version of the shape that this program writes. */
    static final int VERSION = 1;

    /** Nothing is done. */
    public static final Progress NONE = new Progress(Json.EMPTY.with("version", VERSION));

    private static final String LESSONS = "lessons";
    private static final String STEPS = "steps";
    private static final String EXERCISES = "exercises";

    private final Members root;

    /** @param root of version {@link #VERSION} */
    Progress(Members root) {
        this.root = root;
    }

    /** A step of a lesson, by their ids. */
    public record Place(String lesson, String step) {}

    /** The code of the language that the learner chose. */
    public Optional<String> language() {
        return root.text("language");
    }

    /** Where the learner is. */
    public Optional<Place> place() {
        Members place = root.members("place");
        return place.text("lesson").flatMap(lesson -> place.text("step").map(step -> new Place(lesson, step)));
    }

    /** How far a step is: open, skipped or done. */
    public Mark mark(String lesson, String step) {
        return switch (step(lesson, step).text("mark").orElse("")) {
            case "done" -> Mark.DONE;
            case "skipped" -> Mark.SKIPPED;
            default -> Mark.OPEN;
        };
    }

    /** How far a lesson is: open, begun or done; done when every task is met and every question answered right. */
    public Mark mark(Lesson lesson) {
        List<Step> steps = lesson.steps();
        boolean touched = steps.stream().anyMatch(step -> mark(lesson.id(), step.id()) != Mark.OPEN);
        boolean complete = steps.stream()
                .allMatch(step -> step instanceof Step.Reading || mark(lesson.id(), step.id()) == Mark.DONE);
        return !touched ? Mark.OPEN : complete ? Mark.DONE : Mark.BEGUN;
    }

    /** How far an exercise is: open or done. */
    public Mark exercise(String id) {
        boolean done = root.members(EXERCISES).members(id).text("mark").equals(Optional.of(Mark.DONE.toString()));
        return done ? Mark.DONE : Mark.OPEN;
    }

    /** The learner's own lines of Java that met the step's task, to be run again on resuming. */
    public List<String> accepted(String lesson, String step) {
        return step(lesson, step).elements("accepted").texts();
    }

    /** The same with another language chosen. */
    public Progress withLanguage(String code) {
        return new Progress(root.with("language", code));
    }

    /** The same with the learner at this step. */
    public Progress at(String lesson, String step) {
        Members place = root.members("place").with("lesson", lesson).with("step", step);
        return new Progress(root.with("place", place));
    }

    /**
     * The same with this step done.
     *
     * @param accepted the lines that met it; with none, those of an earlier time are kept
     */
    public Progress done(String lesson, String step, List<String> accepted) {
        Members done = step(lesson, step).with("mark", Mark.DONE.toString());
        return with(lesson, step, accepted.isEmpty() ? done : done.with("accepted", Json.texts(accepted)));
    }

    /** The same with this step skipped, unless it is done. */
    public Progress skipped(String lesson, String step) {
        return mark(lesson, step) == Mark.DONE
                ? this
                : with(lesson, step, step(lesson, step).with("mark", Mark.SKIPPED.toString()));
    }

    /** The same with this exercise done. */
    public Progress exerciseDone(String id) {
        Members exercises = root.members(EXERCISES);
        Members done = exercises.members(id).with("mark", Mark.DONE.toString());
        return new Progress(root.with(EXERCISES, exercises.with(id, done)));
    }

    /** The same without this exercise. */
    public Progress withoutExercise(String id) {
        return new Progress(root.with(EXERCISES, root.members(EXERCISES).without(id)));
    }

    /** The same without this lesson. */
    public Progress without(String lesson) {
        Members kept = root.with(LESSONS, root.members(LESSONS).without(lesson));
        boolean here = place().filter(place -> place.lesson().equals(lesson)).isPresent();
        return new Progress(here ? kept.without("place") : kept);
    }

    /** The same without all that was done; the language stays. */
    public Progress withoutAll() {
        return new Progress(root.without(LESSONS).without(EXERCISES).without("place"));
    }

    /** The whole, as it is written. */
    Members root() {
        return root;
    }

    private Members step(String lesson, String step) {
        return root.members(LESSONS).members(lesson).members(STEPS).members(step);
    }

    private Progress with(String lesson, String step, Members value) {
        Members lessons = root.members(LESSONS);
        Members changed = lessons.members(lesson);
        Members steps = changed.members(STEPS).with(step, value);
        return new Progress(root.with(LESSONS, lessons.with(lesson, changed.with(STEPS, steps))));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Progress progress && root.equals(progress.root);
    }

    @Override
    public int hashCode() {
        return root.hashCode();
    }

    @Override
    public String toString() {
        return root.toString();
    }
}
