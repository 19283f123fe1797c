package learnmqtt.check;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import learnmqtt.check.Condition.Operator;
import learnmqtt.check.Condition.Value;

/** What an author may write after a key: a value that it can have, with an operator that can hold. */
final class ConditionRules {
    private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d{1,100}(\\.\\d{1,100})?");

    private ConditionRules() {}

    /** Whether the condition is possible; if not, the mistake is named. */
    static boolean allow(Condition condition, Key key, Word word, int line, Problems problems) {
        int before = problems.size();
        boolean filterOfPublish = key == Key.FILTER && word == Word.PUBLISH;
        if (filterOfPublish && !isEquality(condition.operator())) {
            problems.add(
                    line,
                    "operator-on-key",
                    "key",
                    condition.key(),
                    "operator",
                    condition.operator().toString());
        } else if (condition.value() instanceof Value.Variable variable) {
            variable(condition, variable, filterOfPublish, line, problems);
        } else if (condition.value() instanceof Value.Literal literal) {
            literal(condition, literal.text(), key, line, problems);
        }
        return problems.size() == before;
    }

    private static void variable(
            Condition condition, Value.Variable variable, boolean filterOfPublish, int line, Problems problems) {
        String name = "$" + variable.name();
        if (!isEquality(condition.operator())) {
            problems.add(
                    line,
                    "variable-operator",
                    "variable",
                    name,
                    "operator",
                    condition.operator().toString());
        } else if (filterOfPublish) {
            problems.add(line, "filter-variable", "variable", name);
        }
    }

    private static void literal(Condition condition, String text, Key key, int line, Problems problems) {
        switch (condition.operator()) {
            case EQUAL, NOT_EQUAL -> {
                if (key.kind().canonical(text) == null) {
                    String kind = key.kind().name().toLowerCase(Locale.ROOT);
                    problems.add(line, "value-" + kind, "key", condition.key(), "value", text);
                }
            }
            case AT_LEAST, AT_MOST -> {
                String operator = condition.operator().toString();
                if (!key.kind().canBeNumber()) {
                    problems.add(line, "operator-on-key", "key", condition.key(), "operator", operator);
                } else if (!isDecimal(text, key)) {
                    problems.add(line, "value-decimal", "value", text, "operator", operator);
                }
            }
            case MATCHES -> {
                try {
                    Pattern.compile(text);
                } catch (PatternSyntaxException broken) {
                    problems.add(line, "pattern", "pattern", text, "reason", broken.getDescription());
                }
            }
        }
    }

    private static boolean isDecimal(String text, Key key) {
        String canonical = key.kind().canonical(text); // 0x80 is 128
        return DECIMAL.matcher(canonical == null ? text : canonical).matches();
    }

    private static boolean isEquality(Operator operator) {
        return operator == Operator.EQUAL || operator == Operator.NOT_EQUAL;
    }
}
