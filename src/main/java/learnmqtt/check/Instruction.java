package learnmqtt.check;

import java.util.Optional;

/**
 * What a device does, and when: one line of a cast.
 *
 * @param on what has to happen first, each time anew; empty for what counts from the beginning
 * @param pace when it is done then
 * @param number the line's number in its file, from 1
 */
public record Instruction(Optional<Line> on, Pace pace, Action action, int number) {
    /** Whether nothing has to happen and no time to pass first. */
    public boolean isAtOnce() {
        return on.isEmpty() && pace instanceof Pace.AtOnce;
    }
}
