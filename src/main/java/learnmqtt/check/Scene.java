package learnmqtt.check;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import learnmqtt.check.Condition.Operator;
import learnmqtt.check.Condition.Value;
import learnmqtt.wire.Direction;
import learnmqtt.wire.Event;
import learnmqtt.wire.History.Numbered;
import learnmqtt.wire.Standing;

/** What a diagnosis looks at: a line that is not met, and the events around it. */
final class Scene {
    private final Attempt attempt;
    private final Assignment shown;
    private final LineMatcher matcher;
    private final int begin;
    private final List<Integer> free;
    private final int tryBegins;
    private final BitSet matching = new BitSet();

    /** @param line its index among the ordinary lines */
    Scene(Attempt attempt, Assignment shown, int line) {
        this.attempt = attempt;
        this.shown = shown;
        this.matcher = attempt.ordinary().get(line);
        boolean ordered = !attempt.expectation().anyOrder();
        List<Assignment.Taken> taken = shown.taken();
        this.begin = ordered && !taken.isEmpty() ? taken.get(taken.size() - 1).last() + 1 : 0;
        for (Candidates.Candidate candidate : attempt.candidates(line).under(shown.bindings())) {
            if (shown.bindings().with(candidate.alternative()) != null) {
                matching.set(candidate.position());
            }
        }
        Set<Integer> positions = shown.positions();
        this.free = IntStream.range(begin, attempt.events().size())
                .filter(position -> !positions.contains(position))
                .boxed()
                .toList();
        this.tryBegins = free.stream()
                .filter(this::isTry)
                .reduce((older, newer) -> newer)
                .map(attempt::tryBegins)
                .orElse(0);
    }

    /** Whether the learner did something that the line may have been meant with: for a delivery, something published. */
    private boolean isTry(int position) {
        Event event = event(position);
        return !attempt.isOfCast(event) && (isDelivery() ? isPublished(event) : matcher.sameKind(event));
    }

    Attempt attempt() {
        return attempt;
    }

    Assignment shown() {
        return shown;
    }

    LineMatcher matcher() {
        return matcher;
    }

    Line line() {
        return matcher.line();
    }

    /** The positions that the line could have taken: after the line before it, and taken by no other. */
    List<Integer> free() {
        return free;
    }

    /** Those of them that belong to the learner's newest try at the line; all where there is no try. */
    List<Integer> recent() {
        return free.stream().filter(position -> position >= tryBegins).toList();
    }

    /** The first position of the newest try at the line; 0 where there is none. */
    int tryBegins() {
        return tryBegins;
    }

    /** The first position after the events of the line before; 0 in any order. */
    int begin() {
        return begin;
    }

    Event event(int position) {
        return attempt.events().get(position).event();
    }

    /** Blames the event at this position. */
    Blame blame(int position, List<Diagnosis> diagnoses) {
        return new Blame(
                diagnoses, OptionalLong.of(attempt.events().get(position).number()));
    }

    /** Whether the event is all that the line asks for. */
    boolean matches(int position) {
        return matching.get(position);
    }

    /** Whether the event is all that another line asks for, as the variables stand. */
    boolean fits(LineMatcher line, int position) {
        return fits(line, event(position));
    }

    /** As above. */
    boolean fits(LineMatcher line, Event event) {
        return line.alternatives(event).stream()
                .anyMatch(alternative -> shown.bindings().with(alternative) != null);
    }

    /** The value that the line demands of a key: written there, or bound to its variable. */
    Optional<String> expected(Key... keys) {
        return expected(matcher, keys);
    }

    /** The value that another line demands of a key. */
    Optional<String> expected(LineMatcher line, Key... keys) {
        for (Key key : keys) {
            for (Comparison comparison : line.comparisons()) {
                if (comparison.key() == key && comparison.condition().operator() == Operator.EQUAL) {
                    Value value = comparison.condition().value();
                    return value instanceof Value.Variable variable
                            ? Optional.ofNullable(shown.bindings().bound().get(variable.name()))
                            : Optional.of(((Value.Literal) value).text());
                }
            }
        }
        return Optional.empty();
    }

    Optional<String> expectedClient() {
        return expected(Key.TO, Key.FROM, Key.CLIENT);
    }

    /** Whether a client of this name ever connected. */
    boolean isKnown(String client) {
        return attempt.history().clients().containsValue(client);
    }

    String client(Event event) {
        return attempt.history().client(event).orElse("?");
    }

    /** Whether the line waits for a message to reach a client. */
    boolean isDelivery() {
        return line().word() == Word.PUBLISH
                && matcher.comparisons().stream().anyMatch(comparison -> comparison.key() == Key.TO);
    }

    /** Whether it is a message from a client to the broker. */
    static boolean isPublished(Event event) {
        return Word.PUBLISH.names(event)
                && event instanceof Event.Passed passed
                && passed.direction() == Direction.FROM_CLIENT;
    }

    /** What held just before the event with this number; what holds now, for a number that is not there yet. */
    Standing standingBefore(long number) {
        Standing standing = new Standing(attempt.history().clients());
        for (Numbered numbered : attempt.history().events()) {
            if (numbered.number() >= number) {
                break;
            }
            standing.accept(numbered);
        }
        return standing;
    }

    Standing standingNow() {
        return standingBefore(Long.MAX_VALUE);
    }
}
