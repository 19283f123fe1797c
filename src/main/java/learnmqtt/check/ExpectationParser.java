package learnmqtt.check;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads the packet language: one line each for what a task waits for, builds on ({@code given}) or forbids ({@code not}).
 *
 * <pre>
 * line   = [ "given" | "not" ] WORD { key op value }
 * op     = "="  "!="  "&gt;="  "&lt;="  "~"
 * value  = bare word | "quoted, with \" \\ \n \xHH" | $variable
 * # starts a comment line
 * </pre>
 */
public final class ExpectationParser {
    private ExpectationParser() {}

    /**
     * Reads a block and finds every mistake in it, not only the first. An expectation with problems must not be judged.
     *
     * @param text the block's lines
     * @param firstLine the number of the first of them in its file, from 1
     * @param anyOrder whether ordinary lines may be met in any order
     */
    public static Parsed parse(String text, int firstLine, boolean anyOrder) {
        Problems problems = new Problems();
        List<Line> lines = new ArrayList<>();
        int number = firstLine;
        boolean anything = false;
        for (String source : text.split("\\R", -1)) {
            String line = source.strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                anything = true;
                LineParser.parse(line, number, problems).ifPresent(lines::add);
            }
            number++;
        }
        if (!anything) {
            problems.add(firstLine, "empty");
        }
        Expectation expectation = new Expectation(lines, anyOrder);
        BlockRules.check(expectation, problems);
        return new Parsed(expectation, problems.list());
    }
}
