package learnmqtt.workspace;

/**
 * Hears what the learner's VM says by itself.
 *
 * <p>Calls come from threads of the workspace, one at a time. While {@link #output} and {@link #leftOut} take their
 * time, the learner's code waits as soon as it has printed more than a pipe holds; they must not wait for the thread
 * that is in {@link Workspace#evaluate}, which itself waits until the output of its snippet has been handed over.
 */
public interface WorkspaceListener {
    /**
     * Something was printed, by a snippet or by a thread that lives on, such as a callback's.
     *
     * @param text one or more whole lines with their line ends; without a line end at the end only where the rest of
     *     the line did not follow at once
     * @param error whether it was printed to {@code System.err}
     */
    void output(String text, boolean error);

    /**
     * More was printed than anybody can read, and this many lines were not handed over. Comes again and again while
     * that goes on.
     */
    void leftOut(long lines);

    /** The VM is gone, and not because the workspace was closed. Comes once, after the last output. */
    void vmLost(Evaluation.VmLost lost);
}
