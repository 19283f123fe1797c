package learnmqtt.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import learnmqtt.check.Condition.Operator;
import learnmqtt.check.Condition.Value;
import learnmqtt.check.Line.Kind;

/** What the lines of a block must be to one another, and what {@code given} can hold. */
final class BlockRules {
    private final Expectation expectation;
    private final Problems problems;

    private BlockRules(Expectation expectation, Problems problems) {
        this.expectation = expectation;
        this.problems = problems;
    }

    static void check(Expectation expectation, Problems problems) {
        new BlockRules(expectation, problems).check();
    }

    private void check() {
        boolean first = true;
        for (Line line : expectation.lines()) {
            direction(line);
            if (line.kind() == Kind.GIVEN) {
                given(line);
            } else if (line.kind() == Kind.ORDINARY) {
                within(line, first);
                first = false;
            }
        }
        List<Line> forbidden = expectation.lines(Kind.NOT);
        if (!forbidden.isEmpty() && forbidden.size() == expectation.lines().size()) {
            problems.add(forbidden.get(0).number(), "only-not");
        }
        variables();
    }

    private void direction(Line line) {
        Set<String> keys = new HashSet<>();
        line.conditions().forEach(condition -> keys.add(condition.key()));
        if (keys.contains("from") && keys.contains("to")) {
            problems.add(line.number(), "from-and-to");
        }
        if (line.kind() == Kind.GIVEN && line.word() == Word.PUBLISH && keys.contains("to")) {
            problems.add(line.number(), "given-to");
        }
    }

    private void given(Line line) {
        Condition retain = new Condition("retain", Operator.EQUAL, new Value.Literal("true"));
        if (line.word() == Word.PUBLISH) {
            if (!line.conditions().contains(retain) && !problems.has(line.number())) {
                problems.add(line.number(), "given-retain");
            }
        } else if (line.word() != Word.CONNECT && line.word() != Word.SUBSCRIBE) {
            problems.add(line.number(), "given-word", "word", line.word().name());
        }
    }

    private void within(Line line, boolean first) {
        if (line.within().isPresent() && expectation.anyOrder()) {
            problems.add(line.number(), "within-any-order");
        } else if (line.within().isPresent() && first) {
            problems.add(line.number(), "within-first");
        }
    }

    private void variables() {
        Set<String> shared = new HashSet<>();
        expectation.lines().stream()
                .filter(line -> line.kind() != Kind.NOT)
                .forEach(line -> shared.addAll(bound(line)));
        for (Line line : expectation.lines()) {
            Set<String> known = new HashSet<>(shared);
            if (line.kind() == Kind.NOT) {
                known.addAll(bound(line));
            }
            for (Condition condition : line.conditions()) {
                if (condition.operator() == Operator.NOT_EQUAL
                        && condition.value() instanceof Value.Variable variable
                        && !known.contains(variable.name())) {
                    problems.add(line.number(), "variable-unbound", "variable", "$" + variable.name());
                }
            }
        }
    }

    private static Set<String> bound(Line line) {
        Set<String> names = new HashSet<>();
        for (Condition condition : line.conditions()) {
            if (condition.operator() == Operator.EQUAL && condition.value() instanceof Value.Variable variable) {
                names.add(variable.name());
            }
        }
        return names;
    }
}
