package learnmqtt.workspace.agent;

import java.util.concurrent.TimeUnit;

/**
 * Notices when the learner's VM has more threads than anybody starts on purpose, before this machine has none left. Looks
 * now and then on a thread of its own, and when it is asked to.
 */
public final class ThreadLimit {
    /** How many threads there may be: five hundred connected Paho clients have as many. */
    public static final int MOST = 2_000;

    private static final int PAUSE_MILLIS = 50;

    private final ThreadGroup all;
    private final Runnable passed;

    /** @param passed what to do when there are too many; run by any thread */
    ThreadLimit(Runnable passed) {
        this.passed = passed;
        ThreadGroup group = Thread.currentThread().getThreadGroup();
        while (group.getParent() != null) {
            group = group.getParent();
        }
        all = group;
    }

    /** Begins to look. */
    void watch() {
        Thread thread = new Thread(this::lookForEver, "thread-watch");
        thread.setDaemon(true);
        thread.start();
    }

    private void lookForEver() {
        try {
            while (true) {
                look();
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException _learners) {
            // whoever interrupts threads that are not theirs is looked at only after each snippet
        }
    }

    /** Looks once. */
    void look() {
        try {
            if (all.activeCount() > MOST) {
                passed.run();
            }
        } catch (OutOfMemoryError _full) {
            // said of the learner's code, not of this; the next look tells more
        }
    }
}
