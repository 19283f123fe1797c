package learnmqtt.session;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import learnmqtt.lesson.Course;
import learnmqtt.lesson.Exercise;
import learnmqtt.lesson.Lesson;
import learnmqtt.lesson.Step;
import learnmqtt.progress.Mark;
import learnmqtt.progress.Progress;
import learnmqtt.progress.ProgressStore;
import learnmqtt.progress.Stored;
import learnmqtt.progress.Trouble;

/** What the learner has done, noted as it happens. What cannot be saved is told once. Used by one thread. */
public final class Logbook {
    private final ProgressStore store;
    private Progress progress;
    private Optional<Trouble> trouble;

    /** Opens the book where it was left. */
    public Logbook(ProgressStore store) {
        this.store = store;
        Stored stored = store.load();
        this.progress = stored.progress();
        this.trouble = stored.trouble();
    }

    /** What is noted. */
    public Progress progress() {
        return progress;
    }

    /** What must be told of the book itself, once. */
    public Optional<Trouble> trouble() {
        Optional<Trouble> untold = trouble;
        trouble = Optional.empty();
        return untold;
    }

    /** Notes the language that the learner chose. */
    public void language(String code) {
        note(book -> book.withLanguage(code));
    }

    /** Whether an exercise is done. */
    public boolean isDone(Exercise exercise) {
        return progress.exercise(exercise.id()) == Mark.DONE;
    }

    /**
     * How far an exercise is.
     *
     * @param begun whether the learner has a file of it
     * @param here whether the learner is at it now
     */
    public Shown.ExerciseContents.State entry(Exercise exercise, boolean begun, boolean here) {
        Shown.Mark mark = isDone(exercise) ? Shown.Mark.DONE : here ? Shown.Mark.HERE : Shown.Mark.OPEN;
        return new Shown.ExerciseContents.State(exercise.id(), exercise.title(), mark, begun);
    }

    /** Notes that an exercise is done. */
    public void done(Exercise exercise) {
        note(book -> book.exerciseDone(exercise.id()));
    }

    void at(Lesson lesson, Step step) {
        note(book -> book.at(lesson.id(), step.id()));
    }

    void done(Lesson lesson, Step step, List<String> accepted) {
        note(book -> book.done(lesson.id(), step.id(), accepted));
    }

    void skipped(Lesson lesson, Step step) {
        note(book -> book.skipped(lesson.id(), step.id()));
    }

    boolean isDone(Lesson lesson, Step step) {
        return progress.mark(lesson.id(), step.id()) == Mark.DONE;
    }

    boolean isComplete(Lesson lesson) {
        return progress.mark(lesson) == Mark.DONE;
    }

    Shown.Mark mark(Lesson lesson, Step step) {
        return switch (progress.mark(lesson.id(), step.id())) {
            case DONE -> Shown.Mark.DONE;
            case SKIPPED -> Shown.Mark.SKIPPED;
            case OPEN, BEGUN -> Shown.Mark.OPEN;
        };
    }

    /** The code that builds again what these steps built: the learner's own where it is known, else the solutions. */
    List<Past> replayOf(Lesson lesson, List<Step> steps) {
        return Past.of(lesson, steps, step -> {
            List<String> own = progress.accepted(lesson.id(), step.id());
            return own.isEmpty() && step instanceof Step.Task task
                    ? task.solution().map(Step.Code::text).stream().toList()
                    : own;
        });
    }

    /** How far a lesson is; {@code here}: the learner is in it now. */
    public Shown.Contents.Entry entry(Lesson lesson, boolean here) {
        int done = (int)
                lesson.steps().stream().filter(step -> isDone(lesson, step)).count();
        boolean skipped = lesson.steps().stream().anyMatch(step -> mark(lesson, step) == Shown.Mark.SKIPPED);
        Shown.Mark mark = isComplete(lesson)
                ? Shown.Mark.DONE
                : skipped ? Shown.Mark.SKIPPED : here ? Shown.Mark.HERE : Shown.Mark.OPEN;
        return new Shown.Contents.Entry(
                lesson.id(),
                lesson.title(),
                lesson.minutes(),
                mark,
                done,
                lesson.steps().size(),
                here);
    }

    /** All lessons of a course with their marks; {@code here}: the learner is in it now. */
    Shown.Contents contents(Course course, Lesson here) {
        return new Shown.Contents(course.lessons().stream()
                .map(lesson -> entry(lesson, lesson.equals(here)))
                .toList());
    }

    private void note(UnaryOperator<Progress> change) {
        Stored stored = store.update(change);
        progress = stored.progress();
        trouble = trouble.or(stored::trouble);
    }
}
