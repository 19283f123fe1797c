package learnmqtt.session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import learnmqtt.lesson.Lesson;
import learnmqtt.lesson.Step;

/** temporary */
public final class Logbook {
    private final Set<String> done = new HashSet<>();
    private final Set<String> skipped = new HashSet<>();
    private final Map<String, List<String>> accepted = new HashMap<>();

    void at(Lesson lesson, Step step) {}

    void done(Lesson lesson, Step step, List<String> snippets) {
        done.add(lesson.id() + "/" + step.id());
        accepted.put(lesson.id() + "/" + step.id(), snippets);
    }

    void skipped(Lesson lesson, Step step) {
        skipped.add(lesson.id() + "/" + step.id());
    }

    boolean isDone(Lesson lesson, Step step) {
        return done.contains(lesson.id() + "/" + step.id());
    }

    boolean isComplete(Lesson lesson) {
        return lesson.steps().stream().allMatch(step -> step instanceof Step.Reading || isDone(lesson, step));
    }

    Optional<String> trouble() {
        return Optional.empty();
    }

    Shown.Mark mark(Lesson lesson, Step step) {
        return isDone(lesson, step)
                ? Shown.Mark.DONE
                : skipped.contains(lesson.id() + "/" + step.id()) ? Shown.Mark.SKIPPED : Shown.Mark.OPEN;
    }

    /** The code that builds again what these steps built: the learner's own where it is known, else the solutions. */
    List<String> replayOf(Lesson lesson, List<Step> steps) {
        List<String> code = new ArrayList<>();
        for (Step step : steps) {
            List<String> own = accepted.getOrDefault(lesson.id() + "/" + step.id(), List.of());
            if (!own.isEmpty()) {
                code.addAll(own);
            } else if (step instanceof Step.Task task) {
                task.solution().ifPresent(solution -> code.add(solution.text()));
            }
        }
        return code;
    }

    /** How far a lesson is. */
    public Shown.Contents.Entry entry(Lesson lesson, boolean here) {
        long finished =
                lesson.steps().stream().filter(step -> isDone(lesson, step)).count();
        boolean skippedSome = lesson.steps().stream().anyMatch(step -> mark(lesson, step) == Shown.Mark.SKIPPED);
        Shown.Mark mark = isComplete(lesson) && finished > 0
                ? Shown.Mark.DONE
                : here ? Shown.Mark.HERE : skippedSome ? Shown.Mark.SKIPPED : Shown.Mark.OPEN;
        return new Shown.Contents.Entry(
                lesson.id(),
                lesson.title(),
                lesson.minutes(),
                mark,
                (int) finished,
                lesson.steps().size(),
                here);
    }
}
