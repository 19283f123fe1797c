package learnmqtt.check;

import java.util.List;

/**
 * What a task waits for: the lines of one {@code expect} block.
 *
 * @param lines in the order of the block
 * @param anyOrder whether ordinary lines may be met in any order
 */
public record Expectation(List<Line> lines, boolean anyOrder) {
    public Expectation {
        lines = List.copyOf(lines);
    }
}
