package learnmqtt.check;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import learnmqtt.check.Line.Kind;
import learnmqtt.wire.Event;

/**
 * What a task waits for: the lines of one {@code expect} block. {@link ExpectationParser} reads one, {@link Judge} says
 * whether it is met.
 *
 * @param lines in the order of the block
 * @param anyOrder whether ordinary lines may be met in any order
 * @param cast the client ids of the devices that play along; what they send can meet a line, but is nobody's mistake
 */
public record Expectation(List<Line> lines, boolean anyOrder, Set<String> cast) {
    public Expectation {
        lines = List.copyOf(lines);
        cast = Set.copyOf(cast);
    }

    /** One without a cast. */
    public Expectation(List<Line> lines, boolean anyOrder) {
        this(lines, anyOrder, Set.of());
    }

    /** The same where the devices of these client ids play along. */
    public Expectation with(Set<String> devices) {
        return new Expectation(lines, anyOrder, devices);
    }

    /** The lines of one kind, in the order of the block. */
    public List<Line> lines(Kind kind) {
        return lines.stream().filter(line -> line.kind() == kind).toList();
    }

    /**
     * Whether an attempt must not lose this event: its word is one that a line speaks of, or it changes what holds
     * (connections, subscriptions), or a diagnosis may need it (connections, the learner's exceptions). Coarser than the
     * lines' conditions, because the nearest miss is found among all events of a word.
     */
    public boolean mentions(Event event) {
        if (event instanceof Event.Passed passed) {
            return words().contains(Word.values()[passed.packet().type().ordinal()]);
        }
        return true;
    }

    /** Whether a line speaks of the signs of life that clients give by themselves [3.1.1 §3.12, §3.13]. */
    public boolean isAboutPings() {
        return lines.stream().anyMatch(line -> line.word() == Word.PINGREQ || line.word() == Word.PINGRESP);
    }

    private Set<Word> words() {
        Set<Word> words = EnumSet.of(
                Word.CONNECT,
                Word.CONNACK,
                Word.SUBSCRIBE,
                Word.SUBACK,
                Word.UNSUBSCRIBE,
                Word.UNSUBACK,
                Word.DISCONNECT);
        lines.forEach(line -> words.add(line.word()));
        return words;
    }

    /** How long {@code /check} waits: 5 seconds, or the sum of the lines' {@code within} where that is longer. */
    public Duration patience() {
        Duration sum = lines.stream().flatMap(line -> line.within().stream()).reduce(Duration.ZERO, Duration::plus);
        return sum.compareTo(Deadlines.PATIENCE) > 0 ? sum : Deadlines.PATIENCE;
    }
}
