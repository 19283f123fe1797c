package learnmqtt.session;

import static learnmqtt.session.Samples.course;
import static learnmqtt.session.Samples.lesson;
import static learnmqtt.session.Samples.reading;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import learnmqtt.lesson.Course;
import learnmqtt.lesson.Step;
import learnmqtt.progress.Progress;
import learnmqtt.progress.ProgressStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WalkTest {
    private final Course course =
            course(lesson("one", reading("a"), reading("b"), reading("c")), lesson("two", reading("d")));

    private Walk at(String lesson, String step) {
        return new Walk(course, new Progress.Place(lesson, step));
    }

    @Test
    void beginsAtItsPlace() {
        Walk walk = at("one", "b");
        assertEquals("b", walk.step().id());
        assertEquals(2, walk.number());
        assertEquals(new Shown.Place(1, 2), walk.place());
        assertEquals(List.of("a"), walk.earlierSteps().stream().map(Step::id).toList());
    }

    @Test
    void beginsAtTheFirstStepOfALessonThatLostTheStep() {
        assertEquals("d", at("two", "gone").step().id());
    }

    @Test
    void beginsAtTheVeryFirstStepWhereTheLessonIsGone() {
        assertEquals("a", at("gone", "nowhere").step().id());
    }

    @Test
    void knowsTheLastStepAndTheLastLesson() {
        assertFalse(at("one", "b").isLastStep());
        assertTrue(at("one", "c").isLastStep());
        assertFalse(at("one", "c").isLastLesson());
        assertTrue(at("two", "d").isLastLesson());
    }

    @Test
    void everyLessonBeginsAtItsFirstStep() {
        Walk walk = at("one", "c");
        walk.nextLesson();
        assertEquals("d", walk.step().id());
        walk.goToLesson("one");
        assertEquals("a", walk.step().id());
    }

    @Test
    void staysAtItsPlaceInAnotherLanguage() {
        Walk walk = at("one", "b");
        Course other = course(lesson("two", reading("d")), lesson("one", reading("a"), reading("b"), reading("c")));
        walk.translate(other);
        assertEquals("b", walk.step().id());
        assertEquals(other, walk.course());
        assertEquals(new Shown.Place(2, 2), walk.place());
    }

    @Test
    void marksEveryStepAndWhereTheLearnerIs(@TempDir Path state) {
        Walk walk = at("one", "b");
        Logbook logbook = new Logbook(new ProgressStore(state));
        logbook.done(walk.lesson(), reading("a"), List.of());
        assertEquals(List.of(Shown.Mark.DONE, Shown.Mark.HERE, Shown.Mark.OPEN), walk.marks(logbook));
    }
}
