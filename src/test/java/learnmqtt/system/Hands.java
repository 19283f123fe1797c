package learnmqtt.system;

import learnmqtt.lesson.Step;

/** How a learner does what a task asks for. */
interface Hands extends AutoCloseable {

    /** Makes a mistake or two, waits until it is named, and then meets the task. */
    void doTask(Step.Task task) throws Exception;

    /** Ends what was started. */
    @Override
    void close();
}
