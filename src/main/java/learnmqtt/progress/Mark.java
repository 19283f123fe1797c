package learnmqtt.progress;

import java.util.Locale;

/** How far a step or a lesson is. */
public enum Mark {
    /** Nothing is done yet. */
    OPEN,
    /** Of a lesson: something is done or skipped, but not all that is to be done. */
    BEGUN,
    /** Of a step: the learner went on without doing it. */
    SKIPPED,
    /** Done: of a step, read, met or answered right; of a lesson, every task and every question. */
    DONE;

    /** The name as files and programs write it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
