package learnmqtt.check;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import learnmqtt.check.Line.Kind;
import learnmqtt.wire.History;
import learnmqtt.wire.History.Numbered;
import learnmqtt.wire.Standing;

/**
 * The judge once more, as slow and as plain as can be: it lists every assignment of every subset of lines and picks.
 * Knows the few keys that the generator writes.
 */
final class JudgeOracle {
    private static final List<List<Integer>> NONE = List.of();

    private final History history;
    private final OracleView view;
    private final List<Line> ordinary;
    private final List<Line> given;
    private final List<Line> forbidden;
    private final boolean anyOrder;
    private final List<Numbered> events;
    private final List<Whole> all = new ArrayList<>();

    /** An assignment: what each line of the block took (an empty list: nothing), and one value for each variable. */
    private record Whole(List<List<Integer>> taken, Map<String, String> values) {
        boolean meets(int line) {
            return !taken.get(line).isEmpty();
        }
    }

    /**
     * What the oracle says.
     *
     * @param ticks the events of each ordinary line that is met
     * @param breakers the event that breaks the assignment; several where variables may be bound in several ways
     */
    record Opinion(String outcome, List<List<Long>> ticks, Set<Long> breakers) {}

    JudgeOracle(Expectation expectation, History history, long begins) {
        this.history = history;
        this.view = new OracleView(history);
        this.anyOrder = expectation.anyOrder();
        this.ordinary = expectation.lines(Kind.ORDINARY);
        this.given = expectation.lines(Kind.GIVEN);
        this.forbidden = expectation.lines(Kind.NOT);
        this.events =
                history.events().stream().filter(one -> one.number() >= begins).toList();
    }

    Opinion opinion() {
        choose(0, new ArrayList<>());
        List<Whole> valid = all;
        if (valid.isEmpty()) {
            Whole nothing = new Whole(Collections.nCopies(ordinary.size(), List.of()), Map.of());
            List<Integer> breakers = breakers(nothing, false);
            return breakers.isEmpty()
                    ? new Opinion("not yet", List.of(), Set.of())
                    : violated(nothing, List.of(nothing), false);
        }
        List<Whole> best = new ArrayList<>(valid);
        for (int line = 0; line < ordinary.size(); line++) {
            int index = line;
            List<Whole> meeting = best.stream().filter(one -> one.meets(index)).toList();
            if (!meeting.isEmpty()) {
                best = new ArrayList<>(meeting);
            }
        }
        boolean complete = IntStream.range(0, ordinary.size()).allMatch(best.get(0)::meets);
        List<Whole> sound =
                best.stream().filter(one -> breakers(one, complete).isEmpty()).toList();
        Whole shown = Collections.min(sound.isEmpty() ? best : sound, (a, b) -> compare(a.taken, b.taken));
        if (sound.isEmpty()) {
            return violated(shown, best, complete);
        }
        if (!complete) {
            return new Opinion("not yet", ticks(shown), Set.of());
        }
        boolean waits = !forbidden.isEmpty()
                || ordinary.stream().anyMatch(line -> line.count().exact());
        boolean met = !waits || history.now().compareTo(end(shown)) >= 0;
        return new Opinion(met ? "met" : "waiting", ticks(shown), Set.of());
    }

    private Opinion violated(Whole shown, List<Whole> best, boolean complete) {
        Set<Long> first = best.stream()
                .filter(one -> one.taken.equals(shown.taken))
                .map(one -> events.get(Collections.min(breakers(one, complete))).number())
                .collect(Collectors.toSet());
        return new Opinion("violated", ticks(shown), first);
    }

    private List<List<Long>> ticks(Whole whole) {
        return whole.taken.stream()
                .filter(one -> !one.isEmpty())
                .map(one -> one.stream().map(i -> events.get(i).number()).toList())
                .toList();
    }

    private static int compare(List<List<Integer>> a, List<List<Integer>> b) {
        List<Integer> left = a.stream().flatMap(List::stream).toList();
        List<Integer> right = b.stream().flatMap(List::stream).toList();
        for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
            if (!left.get(i).equals(right.get(i))) {
                return left.get(i) - right.get(i);
            }
        }
        return left.size() - right.size();
    }

    /** Every way to give each line its events or nothing; in an ordered block nothing after the first that has nothing. */
    private void choose(int line, List<List<Integer>> taken) {
        if (line == ordinary.size()) {
            bind(taken);
            return;
        }
        int count = ordinary.get(line).count().number();
        Set<Integer> used = taken.stream().flatMap(List::stream).collect(Collectors.toSet());
        boolean stopped = !anyOrder && line > 0 && taken.get(line - 1).isEmpty();
        if (!stopped) {
            for (List<Integer> own : subsets(ordinary.get(line), 0, count)) {
                boolean fits = own.stream().noneMatch(used::contains)
                        && (anyOrder || line == 0 || inOrder(line, taken.get(line - 1), own));
                if (fits) {
                    taken.add(own);
                    choose(line + 1, taken);
                    taken.remove(taken.size() - 1);
                }
            }
        }
        taken.add(List.of());
        choose(line + 1, taken);
        taken.remove(taken.size() - 1);
    }

    private boolean inOrder(int line, List<Integer> before, List<Integer> own) {
        int last = before.get(before.size() - 1);
        Duration took = at(own.get(own.size() - 1)).minus(at(last));
        return own.get(0) > last
                && ordinary.get(line)
                        .within()
                        .map(limit -> took.compareTo(limit) <= 0)
                        .orElse(true);
    }

    private List<List<Integer>> subsets(Line line, int from, int size) {
        if (size == 0) {
            return List.of(List.of());
        }
        List<List<Integer>> found = new ArrayList<>();
        for (int i = from; i < events.size(); i++) {
            for (List<Integer> rest : view.wordFits(line, events.get(i)) ? subsets(line, i + 1, size - 1) : NONE) {
                List<Integer> one = new ArrayList<>(List.of(i));
                one.addAll(rest);
                found.add(one);
            }
        }
        return found;
    }

    private void bind(List<List<Integer>> taken) {
        Numbered moment = ordinary.isEmpty() || taken.get(0).isEmpty()
                ? null
                : events.get(taken.get(0).get(0));
        Standing standing = new Standing(history.clients());
        history.events().stream()
                .filter(one -> moment == null || one.number() < moment.number())
                .forEach(standing::accept);
        List<Map<String, String>> ways = List.of(Map.of());
        for (Line line : given) {
            ways = OracleView.extend(ways, line, standing(line, standing));
        }
        for (int line = 0; line < ordinary.size(); line++) {
            for (int i : taken.get(line)) {
                ways = OracleView.extend(ways, ordinary.get(line), view.entries(events.get(i)));
            }
        }
        for (Map<String, String> values : new HashSet<>(ways)) {
            Map<String, String> plain = new HashMap<>(values);
            if (OracleView.unequalHolds(plain)) {
                plain.keySet().removeIf(name -> name.startsWith("!"));
                all.add(new Whole(new ArrayList<>(taken), plain));
            }
        }
    }

    private List<Map<String, String>> standing(Line line, Standing standing) {
        return switch (line.word()) {
            case CONNECT ->
                standing.connects().stream()
                        .flatMap(one -> view.entries(one).stream())
                        .toList();
            case PUBLISH ->
                standing.retained().stream()
                        .flatMap(one -> view.entries(one).stream())
                        .toList();
            default ->
                standing.subscriptions().stream()
                        .flatMap(held -> view.entries(held.subscribe()).stream()
                                .filter(view ->
                                        held.subscription().filter().text().equals(view.get("filter"))))
                        .toList();
        };
    }

    private Duration at(int position) {
        return events.get(position).event().at();
    }

    private Duration end(Whole whole) {
        return whole.taken.stream()
                .flatMap(List::stream)
                .map(this::at)
                .max(Duration::compareTo)
                .orElse(Duration.ZERO)
                .plusMillis(300);
    }

    /** The positions of all events that break an assignment. */
    private List<Integer> breakers(Whole whole, boolean complete) {
        Set<Integer> used = whole.taken.stream().flatMap(List::stream).collect(Collectors.toSet());
        Set<String> shared = new HashSet<>();
        IntStream.range(0, given.size()).forEach(i -> shared.addAll(OracleView.bound(given.get(i))));
        ordinary.forEach(line -> shared.addAll(OracleView.bound(line)));
        List<Integer> breakers = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            if (complete && at(i).compareTo(end(whole)) > 0) {
                continue;
            }
            for (Line line : forbidden) {
                boolean ready = OracleView.mentioned(line).stream()
                        .allMatch(name -> !shared.contains(name) || whole.values.containsKey(name));
                if (ready && fits(line, i, whole)) {
                    breakers.add(i);
                }
            }
            for (int line = 0; line < ordinary.size(); line++) {
                if (whole.meets(line)
                        && ordinary.get(line).count().exact()
                        && !used.contains(i)
                        && fits(ordinary.get(line), i, whole)) {
                    breakers.add(i);
                }
            }
        }
        return breakers;
    }

    private boolean fits(Line line, int position, Whole whole) {
        return OracleView.extend(List.of(whole.values), line, view.entries(events.get(position))).stream()
                .anyMatch(OracleView::unequalHolds);
    }
}
