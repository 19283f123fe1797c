package learnmqtt.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import learnmqtt.check.Condition.Operator;
import learnmqtt.check.Condition.Value;
import learnmqtt.wire.Direction;
import learnmqtt.wire.Event;
import learnmqtt.wire.History;
import learnmqtt.wire.History.Numbered;
import learnmqtt.wire.Packet;

/** Events as maps from keys to values, and how the oracle compares them with lines. */
final class OracleView {
    private final History history;

    OracleView(History history) {
        this.history = history;
    }

    boolean wordFits(Line line, Numbered numbered) {
        return entries(numbered).stream().anyMatch(view -> line.word().name().equals(view.get("word")));
    }

    List<Map<String, String>> entries(Numbered numbered) {
        if (!(numbered.event() instanceof Event.Passed passed)) {
            return List.of();
        }
        Map<String, String> view = new HashMap<>();
        boolean from = passed.direction() == Direction.FROM_CLIENT;
        String client = history.client(passed).orElseThrow();
        view.put("word", passed.packet().type().name());
        view.put("client", client);
        view.put("way", from ? "from" : "to");
        view.put(from ? "from" : "to", client);
        if (passed.packet() instanceof Packet.Publish publish) {
            view.put("topic", publish.topic().text());
            view.put("payload", publish.payload().text());
            view.put("retain", Boolean.toString(publish.retain()));
        } else if (passed.packet() instanceof Packet.Subscribe subscribe) {
            return subscribe.subscriptions().stream()
                    .map(entry -> {
                        Map<String, String> one = new HashMap<>(view);
                        one.put("filter", entry.filter().text());
                        one.put("qos", Integer.toString(entry.qos().level()));
                        return one;
                    })
                    .toList();
        }
        return List.of(view);
    }

    /** A {@code !=} on a variable is noted as "!name value" and compared once everything is bound. */
    static boolean unequalHolds(Map<String, String> values) {
        return values.keySet().stream().filter(name -> name.startsWith("!")).noneMatch(name -> {
            int space = name.indexOf(' ');
            return name.substring(space + 1).equals(values.get(name.substring(1, space)));
        });
    }

    static List<Map<String, String>> extend(
            List<Map<String, String>> ways, Line line, List<Map<String, String>> views) {
        List<Map<String, String>> longer = new ArrayList<>();
        for (Map<String, String> way : ways) {
            for (Map<String, String> view : views) {
                Map<String, String> values = new HashMap<>(way);
                if (matches(line, view, values)) {
                    longer.add(values);
                }
            }
        }
        return longer;
    }

    private static boolean matches(Line line, Map<String, String> view, Map<String, String> values) {
        if (!line.word().name().equals(view.get("word"))) {
            return false;
        }
        for (Condition condition : line.conditions()) {
            boolean direction =
                    condition.key().equals("from") || condition.key().equals("to");
            String seen = view.get(condition.key());
            if (direction && !condition.key().equals(view.get("way"))) {
                return false;
            }
            boolean equal = condition.operator() == Operator.EQUAL;
            if (condition.value() instanceof Value.Literal literal) {
                if (equal != literal.text().equals(seen)) {
                    return false;
                }
            } else if (condition.value() instanceof Value.Variable variable) {
                if (equal) {
                    if (seen == null || !seen.equals(values.computeIfAbsent(variable.name(), name -> seen))) {
                        return false;
                    }
                } else if (seen != null) {
                    values.put("!" + variable.name() + " " + seen, "");
                }
            }
        }
        return true;
    }

    static Set<String> bound(Line line) {
        return line.conditions().stream()
                .filter(condition -> condition.operator() == Operator.EQUAL)
                .flatMap(condition ->
                        condition.value() instanceof Value.Variable variable ? Stream.of(variable.name()) : Stream.of())
                .collect(Collectors.toSet());
    }

    static Set<String> mentioned(Line line) {
        return line.conditions().stream()
                .flatMap(condition ->
                        condition.value() instanceof Value.Variable variable ? Stream.of(variable.name()) : Stream.of())
                .collect(Collectors.toSet());
    }
}
