package learnmqtt.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import learnmqtt.wire.History.Numbered;

/** The events of an attempt that match a line, found quickly by the values that its variables already have. */
final class Candidates {
    private final List<String> binds;
    private final List<Candidate> all = new ArrayList<>();
    private final Map<List<String>, Map<List<String>, List<Candidate>>> byValues = new HashMap<>();

    /** An event, by its position in the attempt, and one way in which it matches. */
    record Candidate(int position, Alternative alternative) {}

    Candidates(LineMatcher matcher, List<Numbered> events) {
        this.binds = matcher.binds().stream().sorted().toList();
        for (int position = 0; position < events.size(); position++) {
            for (Alternative alternative :
                    matcher.alternatives(events.get(position).event())) {
                all.add(new Candidate(position, alternative));
            }
        }
    }

    /** All of them, by position. */
    List<Candidate> all() {
        return all;
    }

    /** Those that agree with the variables bound so far, by position; a {@code !=} is left to be checked. */
    List<Candidate> under(Bindings bindings) {
        List<String> names =
                binds.stream().filter(bindings.bound()::containsKey).toList();
        if (names.isEmpty()) {
            return all;
        }
        List<String> values = names.stream().map(bindings.bound()::get).toList();
        return byValues.computeIfAbsent(names, this::index).getOrDefault(values, List.of());
    }

    /** Where in the list the first candidate at this position or a later one stands. */
    static int from(List<Candidate> candidates, int position) {
        int low = 0;
        int high = candidates.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (candidates.get(middle).position() < position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private Map<List<String>, List<Candidate>> index(List<String> names) {
        Map<List<String>, List<Candidate>> index = new HashMap<>();
        for (Candidate candidate : all) {
            List<String> values =
                    names.stream().map(candidate.alternative().equal()::get).toList();
            index.computeIfAbsent(values, first -> new ArrayList<>()).add(candidate);
        }
        return index;
    }
}
