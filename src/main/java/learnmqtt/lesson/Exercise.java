package learnmqtt.lesson;

import java.time.Duration;
import java.util.List;
import learnmqtt.check.Diagnosis;

/**
 * A task that the learner solves in a file of their own.
 *
 * @param task what is to be done, with its hints; its solution is that of {@code solution}
 * @param order the place among the exercises, from 1
 * @param requires ids of lessons and exercises to do before
 * @param limit how long the learner's file may run
 * @param why Markdown, told with the solution: the reason why it is right
 * @param start what the learner's file is at the beginning
 * @param wrongs files with typical mistakes
 * @param file where the task was written, for messages to the author
 * @param language of the task's text
 */
public record Exercise(
        Step.Task task,
        int order,
        List<String> requires,
        Duration limit,
        String why,
        Listing start,
        Listing solution,
        List<Wrong> wrongs,
        String file,
        String language) {
    public Exercise {
        requires = List.copyOf(requires);
        wrongs = List.copyOf(wrongs);
    }

    /** A file of Java, snippet after snippet. */
    public record Listing(String file, String text) {}

    /** Java with a typical mistake, and the diagnosis that it must get. */
    public record Wrong(Diagnosis.Id diagnosis, Listing listing) {}

    /** Unique among lessons and exercises. */
    public String id() {
        return task.id();
    }

    public String title() {
        return task.title();
    }
}
