package learnmqtt.check;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.stream.Collectors;
import learnmqtt.check.Line.Kind;
import learnmqtt.wire.Direction;
import learnmqtt.wire.Event;
import learnmqtt.wire.History;
import learnmqtt.wire.History.Numbered;

/** The events since an attempt began, matched with every line of the block. */
final class Attempt {
    private final Expectation expectation;
    private final History history;
    private final List<Numbered> earlier;
    private final List<Numbered> events;
    private final NavigableSet<Long> pauses;
    private final List<LineMatcher> ordinary;
    private final List<LineMatcher> forbidden;
    private final List<Candidates> ordinaryCandidates;
    private final List<Candidates> forbiddenCandidates;
    private final Set<String> shared = new HashSet<>();
    private final Givens givens;

    /** @param pauses as {@link Judge} takes them */
    Attempt(Expectation expectation, History history, long begins, NavigableSet<Long> pauses) {
        this.expectation = expectation;
        this.history = history;
        this.pauses = pauses;
        this.earlier = history.events().stream()
                .filter(numbered -> numbered.number() < begins)
                .toList();
        this.events = history.events().stream()
                .filter(numbered -> numbered.number() >= begins)
                .toList();
        this.ordinary = matchers(Kind.ORDINARY);
        this.forbidden = matchers(Kind.NOT);
        this.ordinaryCandidates = candidates(ordinary);
        this.forbiddenCandidates = candidates(forbidden);
        ordinary.forEach(matcher -> shared.addAll(matcher.binds()));
        Set<Long> moments = ordinary.isEmpty() || expectation.lines(Kind.GIVEN).isEmpty()
                ? Set.of()
                : ordinaryCandidates.get(0).all().stream()
                        .map(candidate -> events.get(candidate.position()).number())
                        .collect(Collectors.toSet());
        this.givens = new Givens(expectation, history, moments);
        shared.addAll(givens.binds());
    }

    private List<LineMatcher> matchers(Kind kind) {
        return expectation.lines(kind).stream()
                .map(line -> new LineMatcher(line, history))
                .toList();
    }

    private List<Candidates> candidates(List<LineMatcher> matchers) {
        return matchers.stream().map(matcher -> new Candidates(matcher, events)).toList();
    }

    Expectation expectation() {
        return expectation;
    }

    History history() {
        return history;
    }

    /** Whether a device of the cast sent this. */
    boolean isOfCast(Event event) {
        return event instanceof Event.Passed passed
                && passed.direction() == Direction.FROM_CLIENT
                && history.client(event).filter(expectation.cast()::contains).isPresent();
    }

    List<Numbered> events() {
        return events;
    }

    /** What is still known of the time before the attempt; it does not count. */
    List<Numbered> earlier() {
        return earlier;
    }

    /** The first position of the try that the event at this position belongs to. */
    int tryBegins(int position) {
        Long pause = pauses.floor(events.get(position).number());
        int begins = position;
        while (begins > 0 && (pause == null || events.get(begins - 1).number() >= pause)) {
            begins--;
        }
        return begins;
    }

    Duration at(int position) {
        return events.get(position).event().at();
    }

    List<LineMatcher> ordinary() {
        return ordinary;
    }

    Candidates candidates(int ordinaryLine) {
        return ordinaryCandidates.get(ordinaryLine);
    }

    List<LineMatcher> forbidden() {
        return forbidden;
    }

    Candidates forbiddenCandidates(int line) {
        return forbiddenCandidates.get(line);
    }

    /** The variables that given and ordinary lines bind; those of a {@code not} line alone are its own. */
    Set<String> shared() {
        return shared;
    }

    Givens givens() {
        return givens;
    }

    /** How the given lines held just before the event at this position, one that the first ordinary line matches. */
    Givens.Ways givenBefore(int position) {
        return givens.before(events.get(position).number());
    }

    /** The last position whose event came no later than this; events come in the order of time. */
    int lastAt(Duration latest) {
        int low = 0;
        int high = events.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (at(middle).compareTo(latest) <= 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }
}
