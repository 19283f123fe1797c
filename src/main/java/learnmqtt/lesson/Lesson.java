package learnmqtt.lesson;

import java.util.List;
import learnmqtt.conf.BrokerFiles;

/**
 * One lesson.
 *
 * @param minutes how long it takes a beginner
 * @param requires ids of lessons to do before
 * @param opening what stands before the first step
 * @param file where it was written, for messages to the author
 */
public record Lesson(
        String id,
        String title,
        int minutes,
        List<String> requires,
        List<Block> opening,
        List<Step> steps,
        String file) {
    public Lesson {
        requires = List.copyOf(requires);
        opening = List.copyOf(opening);
        steps = List.copyOf(steps);
    }

    /** Whether one of its tasks speaks of signs of life. */
    public boolean isAboutPings() {
        return steps.stream()
                .anyMatch(step ->
                        step instanceof Step.Task task && task.expectation().isAboutPings());
    }

    /** What the broker runs with at a step of this lesson: the files of this step and of those before it. */
    public BrokerFiles brokerFiles(Step at) {
        BrokerFiles files = BrokerFiles.NONE;
        for (Step step : steps) {
            for (Block block : step.blocks()) {
                files = block instanceof Block.BrokerFile file ? files.and(file.name(), file.text()) : files;
            }
            if (step.id().equals(at.id())) {
                break;
            }
        }
        return files;
    }
}
