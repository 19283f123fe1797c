package learnmqtt.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import learnmqtt.check.Condition.Operator;
import learnmqtt.check.LineScanner.Term;

/** Reads what a device is told to send: each key that may stand there, with a value that it can have. */
final class ActionParser {
    private static final Map<Key, Long> MOST = Map.of(Key.KEEPALIVE, 65_535L, Key.EXPIRY, 4_294_967_295L);

    private final Verb verb;
    private final int number;
    private final Problems problems;
    private final Map<String, String> values = new LinkedHashMap<>();

    ActionParser(Verb verb, int number, Problems problems) {
        this.verb = verb;
        this.number = number;
        this.problems = problems;
    }

    /**
     * The action; empty where it holds a mistake, which is then named.
     *
     * @param source what stands after the verb
     * @param on what is answered
     */
    Optional<Action> parse(String source, Optional<Line> on) {
        int before = problems.size();
        LineScanner scanner = new LineScanner(source, number, problems);
        while (scanner.hasMore()) {
            scanner.term().ifPresent(this::accept);
        }
        required();
        if (verb == Verb.PUBLISH) {
            boolean message = on.filter(line -> line.word() == Word.PUBLISH).isPresent();
            TemplateRules.check(values.getOrDefault("topic", ""), message, number, problems);
            TemplateRules.check(values.getOrDefault("payload", ""), message, number, problems);
        }
        return problems.size() == before ? Optional.of(new Actions(values).of(verb)) : Optional.empty();
    }

    private void accept(Term term) {
        Optional<Key> key = Key.written(term.key());
        Optional<String> nearest = Nearest.closeTo(term.key(), verb.written());
        if (key.isEmpty() && nearest.isPresent()) {
            problems.add(number, "key-unknown", "key", term.key(), "nearest", nearest.get());
        } else if (key.isEmpty() || !verb.keys().contains(key.get())) {
            String keys = String.join(" ", verb.written());
            problems.add(number, "key-elsewhere", "key", term.key(), "word", verb.name(), "keys", keys);
        } else if (term.operator() != Operator.EQUAL) {
            problems.add(number, "cast-operator", "operator", term.operator().toString());
        } else if (!term.quoted() && LineParser.VARIABLE.matcher(term.value()).matches()) {
            problems.add(number, "cast-variable", "variable", term.value());
        } else if (values.put(term.key(), term.value()) != null) {
            problems.add(number, "key-twice", "key", term.key());
        } else {
            value(term, key.get());
        }
    }

    private void value(Term term, Key key) {
        String value = verb == Verb.PUBLISH && key == Key.TOPIC
                ? Template.of(term.value()).with("x")
                : term.value();
        Condition condition = new Condition(term.key(), Operator.EQUAL, new Condition.Value.Literal(value));
        if (!ConditionRules.allow(condition, key, verb.word(), number, problems)) {
            return;
        }
        Long most = MOST.get(key);
        if (most != null && Long.parseLong(value) > most) {
            problems.add(number, "cast-most", "key", term.key(), "most", most.toString(), "value", value);
        } else if (key == Key.VERSION && value.equals("3.1")) {
            problems.add(number, "cast-version");
        } else if (key == Key.CODE && !List.of("0", "4").contains(key.kind().canonical(value))) {
            problems.add(number, "cast-code", "value", value);
        }
    }

    /** What must not be missing. */
    private void required() {
        List<String> missing = new ArrayList<>();
        switch (verb) {
            case SUBSCRIBE, UNSUBSCRIBE -> missing.add("filter");
            case PUBLISH -> missing.add("topic");
            case CONNECT -> {
                if (values.keySet().stream().anyMatch(key -> key.startsWith("will-"))) {
                    missing.add("will-topic");
                }
                if (values.containsKey("password")) {
                    missing.add("user"); // [3.1.1 MQTT-3.1.2-22]
                }
            }
            case DISCONNECT -> {}
        }
        missing.removeAll(values.keySet());
        if (!missing.isEmpty() && !problems.has(number)) {
            problems.add(number, "cast-key-missing", "word", verb.name(), "key", missing.get(0));
        }
    }
}
