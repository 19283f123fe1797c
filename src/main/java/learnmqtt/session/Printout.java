package learnmqtt.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What judged code prints: the first lines of it, and how many more there were. Thread-safe. */
final class Printout implements Consumer<Happening.OfCode> {
    private static final int MOST = 20;

    private final List<Shown.Output> lines = new ArrayList<>();
    private long leftOut;

    @Override
    public synchronized void accept(Happening.OfCode said) {
        if (said instanceof Happening.Printed printed) {
            for (String line : printed.text().stripTrailing().split("\r?\n", -1)) {
                if (lines.size() < MOST) {
                    lines.add(new Shown.Output(line + "\n", printed.error()));
                } else {
                    leftOut++;
                }
            }
        } else if (said instanceof Happening.LeftOut left) {
            leftOut += left.lines();
        }
    }

    /** The first lines, each by itself, and a sentence about the others. */
    synchronized List<Shown> shown() {
        List<Shown> shown = new ArrayList<>(lines);
        if (leftOut > 0) {
            shown.add(Shown.Sentence.of(Shown.Tone.WARNING, "left-out", Map.of("lines", Long.toString(leftOut))));
        }
        return shown;
    }
}
