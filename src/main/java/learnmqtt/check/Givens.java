package learnmqtt.check;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import learnmqtt.check.Line.Kind;
import learnmqtt.wire.Event;
import learnmqtt.wire.History;
import learnmqtt.wire.History.Numbered;
import learnmqtt.wire.Packet;
import learnmqtt.wire.Standing;
import org.jspecify.annotations.Nullable;

/** How the {@code given} lines of a block hold at the moments of an attempt that matter. */
final class Givens {
    private static final int MOST_WAYS = 1_000;

    private final List<LineMatcher> matchers;
    private final Map<Long, Ways> before = new HashMap<>();
    private final Ways now;
    private final Given furthest;

    /** The ways in which all lines hold at a moment; the same object as long as they are the same. */
    static final class Ways {
        private final List<Given> list;

        private Ways(List<Given> list) {
            this.list = List.copyOf(list);
        }

        List<Given> list() {
            return list;
        }
    }

    /** @param moments the events just before which the lines may have to hold */
    Givens(Expectation expectation, History history, Set<Long> moments) {
        this.matchers = expectation.lines(Kind.GIVEN).stream()
                .map(line -> new LineMatcher(line, history))
                .toList();
        Standing standing = new Standing(history.clients());
        Ways ways = new Ways(ways(standing, matchers.size()));
        boolean changed = false;
        for (Numbered numbered : matchers.isEmpty() ? List.<Numbered>of() : history.events()) {
            if (moments.contains(numbered.number())) {
                ways = changed ? updated(ways, standing) : ways;
                changed = false;
                before.put(numbered.number(), ways);
            }
            standing.accept(numbered);
            changed |= changes(numbered.event());
        }
        this.now = updated(ways, standing);
        this.furthest = now.list.isEmpty() ? longest(standing) : now.list.get(0);
    }

    /** The given lines, in the order of the block. */
    List<Line> lines() {
        return matchers.stream().map(LineMatcher::line).toList();
    }

    /** The variables that they bind. */
    Set<String> binds() {
        Set<String> binds = new HashSet<>();
        matchers.forEach(matcher -> binds.addAll(matcher.binds()));
        return binds;
    }

    /** How all lines hold now. */
    Ways now() {
        return now;
    }

    /** How all lines held just before the event with this number, one of the moments. */
    Ways before(long number) {
        return before.getOrDefault(number, now);
    }

    /** The longest row of lines from the first on that holds now; its events tell how many. */
    Given furthest() {
        return furthest;
    }

    private Ways updated(Ways ways, Standing standing) {
        List<Given> list = ways(standing, matchers.size());
        return list.equals(ways.list) ? ways : new Ways(list);
    }

    private static boolean changes(Event event) {
        if (event instanceof Event.Passed passed) {
            return switch (passed.packet().type()) {
                case CONNECT, CONNACK, SUBSCRIBE, SUBACK, UNSUBSCRIBE, DISCONNECT -> true;
                case PUBLISH -> passed.packet() instanceof Packet.Publish publish && publish.retain();
                default -> false;
            };
        }
        return event instanceof Event.Closed;
    }

    private Given longest(Standing standing) {
        for (int lines = matchers.size() - 1; lines > 0; lines--) {
            List<Given> ways = ways(standing, lines);
            if (!ways.isEmpty()) {
                return ways.get(0);
            }
        }
        return Given.NONE;
    }

    private List<Given> ways(Standing standing, int lines) {
        List<Given> ways = List.of(Given.NONE);
        for (LineMatcher matcher : matchers.subList(0, lines)) {
            List<Given> longer = new ArrayList<>();
            Set<Bindings> known = new HashSet<>();
            List<Basis> bases = bases(matcher, standing);
            for (Given way : ways) {
                for (Basis basis : bases) {
                    Bindings bindings = way.bindings().with(basis.alternative);
                    if (bindings != null && longer.size() < MOST_WAYS && known.add(bindings)) {
                        longer.add(way.and(bindings, basis.event, basis.since));
                    }
                }
            }
            ways = longer;
        }
        return ways;
    }

    /** Something that holds and matches a line. */
    private record Basis(Numbered event, Duration since, Alternative alternative) {}

    private static List<Basis> bases(LineMatcher matcher, Standing standing) {
        List<Basis> bases = new ArrayList<>();
        switch (matcher.line().word()) {
            case CONNECT -> standing.connects().forEach(connect -> add(bases, matcher, connect));
            case PUBLISH -> standing.retained().forEach(publish -> add(bases, matcher, publish));
            case SUBSCRIBE ->
                standing.subscriptions().forEach(held -> {
                    Alternative alternative = alternative(matcher, held);
                    if (alternative != null) {
                        bases.add(new Basis(
                                held.subscribe(), held.suback().event().at(), alternative));
                    }
                });
            default -> {}
        }
        return bases;
    }

    private static void add(List<Basis> bases, LineMatcher matcher, Numbered numbered) {
        matcher.alternatives(numbered.event())
                .forEach(alternative ->
                        bases.add(new Basis(numbered, numbered.event().at(), alternative)));
    }

    private static @Nullable Alternative alternative(LineMatcher matcher, Standing.Held held) {
        if (held.subscribe().event() instanceof Event.Passed passed
                && passed.packet() instanceof Packet.Subscribe subscribe
                && matcher.sameKind(passed)) {
            return matcher.alternative(passed, subscribe.subscriptions().lastIndexOf(held.subscription()));
        }
        return null;
    }
}
