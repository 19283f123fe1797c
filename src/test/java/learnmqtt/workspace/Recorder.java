package learnmqtt.workspace;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Remembers what a workspace said, and waits for it. */
final class Recorder implements WorkspaceListener {
    private static final Duration DEADLINE = Duration.ofSeconds(20);

    private final StringBuilder output = new StringBuilder();
    private final List<Evaluation.VmLost> lost = new ArrayList<>();
    private long leftOut;

    /** Output as it came, that to System.err in angle brackets. */
    synchronized String text() {
        return output.toString();
    }

    synchronized long leftOutLines() {
        return leftOut;
    }

    synchronized void clear() {
        output.setLength(0);
        leftOut = 0;
    }

    void awaitText(String part) {
        await(() -> output.indexOf(part) >= 0);
    }

    Evaluation.VmLost awaitLost() {
        await(() -> !lost.isEmpty());
        return lost.get(0);
    }

    private synchronized void await(BooleanSupplier met) {
        long end = System.nanoTime() + DEADLINE.toNanos();
        while (!met.getAsBoolean()) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                throw new AssertionError("in vain; so far: " + output + lost);
            }
            try {
                wait(left);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    @Override
    public synchronized void output(String text, boolean error) {
        output.append(error ? "<" + text + ">" : text);
        notifyAll();
    }

    @Override
    public synchronized void leftOut(long lines) {
        leftOut += lines;
        notifyAll();
    }

    @Override
    public synchronized void vmLost(Evaluation.VmLost gone) {
        lost.add(gone);
        notifyAll();
    }
}
