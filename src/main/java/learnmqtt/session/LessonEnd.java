package learnmqtt.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import learnmqtt.lesson.Lesson;
import learnmqtt.session.Shown.Sentence;
import learnmqtt.session.Shown.Tone;

/** What is said behind the last step of a lesson. */
final class LessonEnd {
    private LessonEnd() {}

    /**
     * Everything that is to be said.
     *
     * @param logbook what is complete
     * @param manner whether the session ends here, so that the way on, or back, is a command for a shell
     */
    static List<Sentence> sentences(Walk walk, Logbook logbook, Manner manner) {
        boolean alone = manner.oneLesson();
        boolean complete = logbook.isComplete(walk.lesson());
        List<Sentence> sentences = new ArrayList<>();
        String open = alone ? "lesson-left-incomplete" : "lesson-incomplete";
        sentences.add(Sentence.of(
                complete ? Tone.GOOD : Tone.WARNING, complete ? "lesson-complete" : open, of(walk.lesson(), manner)));
        if (walk.isLastLesson() && (complete || !alone)) {
            boolean all = walk.course().lessons().stream().allMatch(logbook::isComplete);
            sentences.add(
                    Sentence.of(Tone.GOOD, all ? "course-end" : "course-end-open", Map.of("learn", manner.command())));
        } else if (!walk.isLastLesson() && alone) {
            sentences.add(Sentence.of(Tone.PLAIN, "next-lesson", of(walk.following(), manner)));
        }
        return sentences;
    }

    private static Map<String, String> of(Lesson lesson, Manner manner) {
        return Map.of("lesson", lesson.title(), "id", lesson.id(), "learn", manner.command());
    }
}
