package learnmqtt.session;

import java.util.ArrayList;
import java.util.List;
import learnmqtt.lesson.Course;
import learnmqtt.lesson.Lesson;
import learnmqtt.lesson.Step;
import learnmqtt.progress.Progress;

/** Where a learner is in a course. Not thread-safe. */
public final class Walk {
    private Course course;
    private int lesson;
    private int step;

    /** Begins at a place; a lesson or step that the course does not have (any more) means the first. */
    public Walk(Course course, Progress.Place place) {
        this.course = course;
        for (int i = 0; i < course.lessons().size(); i++) {
            if (course.lessons().get(i).id().equals(place.lesson())) {
                lesson = i;
            }
        }
        for (int i = 0; i < lesson().steps().size(); i++) {
            if (lesson().steps().get(i).id().equals(place.step())) {
                step = i;
            }
        }
    }

    /** The same place in the same course in another language. */
    void translate(Course translated) {
        Walk there = new Walk(translated, new Progress.Place(lesson().id(), step().id()));
        course = translated;
        lesson = there.lesson;
        step = there.step;
    }

    Course course() {
        return course;
    }

    public Lesson lesson() {
        return course.lessons().get(lesson);
    }

    Step step() {
        return lesson().steps().get(step);
    }

    /** The step's number in its lesson, from 1. */
    int number() {
        return step + 1;
    }

    Shown.Place place() {
        return new Shown.Place(lesson + 1, course.lessons().size());
    }

    boolean isLastStep() {
        return step + 1 == lesson().steps().size();
    }

    boolean isLastLesson() {
        return lesson + 1 == course.lessons().size();
    }

    /** The lesson after this one, which is not the last. */
    Lesson following() {
        return course.lessons().get(lesson + 1);
    }

    void goTo(int number) {
        step = number - 1;
    }

    void nextLesson() {
        lesson++;
        step = 0;
    }

    void goToLesson(String id) {
        Walk there = new Walk(course, new Progress.Place(id, ""));
        lesson = there.lesson;
        step = 0;
    }

    /** The steps before this one in the lesson. */
    List<Step> earlierSteps() {
        return lesson().steps().subList(0, step);
    }

    /** A mark for every step of the lesson. */
    List<Shown.Mark> marks(Logbook logbook) {
        List<Shown.Mark> marks = new ArrayList<>();
        for (int i = 0; i < lesson().steps().size(); i++) {
            marks.add(
                    i == step
                            ? Shown.Mark.HERE
                            : logbook.mark(lesson(), lesson().steps().get(i)));
        }
        return marks;
    }
}
