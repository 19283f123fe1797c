package learnmqtt.session.watch;

import java.util.ArrayList;
import java.util.List;
import learnmqtt.lesson.Exercise;
import learnmqtt.session.Logbook;
import learnmqtt.session.Shown;

/** The exercises in their order, what is done of them, and the one that is taken. Used on the session's thread. */
final class Shelf {
    private final List<Exercise> exercises;
    private final Workbench bench;
    private final Logbook logbook;
    private int at;

    /** @param exercises at least one; the first is taken */
    Shelf(List<Exercise> exercises, Workbench bench, Logbook logbook) {
        this.exercises = List.copyOf(exercises);
        this.bench = bench;
        this.logbook = logbook;
    }

    int size() {
        return exercises.size();
    }

    /** The one that is taken. */
    Exercise taken() {
        return exercises.get(at);
    }

    /** Its number, from 1 on. */
    int number() {
        return at + 1;
    }

    /** Takes the one with this number; false, and nothing changes, if there is none. */
    boolean take(int number) {
        boolean there = number >= 1 && number <= exercises.size();
        at = there ? number - 1 : at;
        return there;
    }

    /** @throws IllegalArgumentException if there is none with this id */
    void take(String id) {
        at = exercises.indexOf(exercises.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no exercise " + id)));
    }

    /** Takes the first that is not done, the last if all are. */
    void takeFirstOpen() {
        at = (int) exercises.stream().takeWhile(logbook::isDone).count();
        at = Math.min(at, exercises.size() - 1);
    }

    boolean isAllDone() {
        return exercises.stream().allMatch(logbook::isDone);
    }

    /** The title of the one that is taken, and how far the learner has come with all of them. */
    Shown.WatchHead head() {
        List<Shown.Mark> marks = new ArrayList<>();
        for (Exercise one : exercises) {
            Shown.Mark open = one.equals(taken()) ? Shown.Mark.HERE : Shown.Mark.OPEN;
            marks.add(logbook.isDone(one) ? Shown.Mark.DONE : open);
        }
        return new Shown.WatchHead(taken(), number(), marks);
    }

    /** All of them, with what the learner has begun and done. */
    Shown.ExerciseContents contents() {
        return new Shown.ExerciseContents(exercises.stream()
                .map(one -> logbook.entry(one, bench.hasBegun(one), one.equals(taken())))
                .toList());
    }
}
