package learnmqtt.session;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;
import learnmqtt.check.Deadlines;
import learnmqtt.check.Diagnosis;
import learnmqtt.check.Line;
import learnmqtt.lesson.Step;
import learnmqtt.wire.Timeline;
import org.jspecify.annotations.Nullable;

/**
 * Judges the open task and says each change once: ticks, the end, and mistakes as soon as the wire is quiet. Not
 * thread-safe.
 */
final class TaskDesk {
    /** How long the wire is silent before a mistake is named [nothing on its way can mend it any more]. */
    static final Duration QUIET = Deadlines.QUIET;

    private final Screen screen;
    private final Timeline timeline;
    private final BooleanSupplier owes;
    private final Map<String, String> facts;
    private @Nullable Attempt attempt;
    private @Nullable Check check;
    private List<Step> steps = List.of();
    private boolean atTerminal;
    private boolean forgiving;
    private boolean met;
    private int failures;
    private Optional<Duration> quietAt = Optional.empty();

    private record Check(Duration until, Consumer<Boolean> then) {}

    /**
     * @param owes whether a device that plays along has still to send something
     * @param facts what every sentence about a mistake may use, such as the broker's address
     */
    TaskDesk(Screen screen, Timeline timeline, BooleanSupplier owes, Map<String, String> facts) {
        this.screen = screen;
        this.timeline = timeline;
        this.owes = owes;
        this.facts = facts;
    }

    /**
     * Opens a task: its first attempt begins now.
     *
     * @param earlier the steps that it may build on
     */
    void open(Step.Task opened, List<Step> earlier) {
        steps = earlier;
        atTerminal = opened.isForTerminal();
        attempt = new Attempt(opened.expectation(), timeline);
        met = false;
        failures = 0;
        forgiving = false;
        quietAt = Optional.empty();
    }

    /** No task is open any more. */
    void close() {
        attempt = null;
        check = null;
    }

    /** The open task's lines with those met so far; empty where none is open. */
    Optional<Shown.Checklist> checklist() {
        return Optional.ofNullable(attempt)
                .map(open -> new Shown.Checklist(
                        open.expectation().lines(), open.met(), open.values(), originOfMissing(open)));
    }

    private Optional<String> originOfMissing(Attempt open) {
        return open.expectation().lines().stream()
                .filter(line -> line.kind() == Line.Kind.GIVEN && !open.met().contains(line))
                .findFirst()
                .flatMap(this::origin);
    }

    /** The title of the step that leaves what a given line wants; empty for any other line. */
    private Optional<String> origin(Line line) {
        return line.kind() == Line.Kind.GIVEN ? Origin.of(line, steps).map(Step::title) : Optional.empty();
    }

    /** The same steps in another language: what the open task may build on. */
    void translate(List<Step> earlier) {
        steps = earlier;
    }

    /** Whether the open task was met. */
    boolean isMet() {
        return met;
    }

    /** Whether a check waits for the task to be met. */
    boolean isChecking() {
        return check != null;
    }

    /** Something happened at the tap, or code came to its end: look again, and again when all is quiet. */
    void stirred() {
        if (attempt != null) {
            quietAt = Optional.of(timeline.now().plus(QUIET));
        }
    }

    /** The lesson's own example ran: what differs in it from the task is no mistake. */
    void exampleRan() {
        forgiving = true;
        stirred();
    }

    /**
     * Looks at the timeline and says what is new, except that the task is met: returns whether it was just now. Once that
     * is noted and said, a check that waits is to be {@linkplain #conclude concluded}.
     *
     * @param seen only events with a lower number are looked at, so that a tick stands below the packet that it is for
     */
    boolean look(boolean codeRuns, long seen) {
        Attempt current = attempt;
        if (current == null || met) {
            return false;
        }
        Attempt.News news = current.look(seen);
        List<Line> fresh = ordinary(news.newlyTicked());
        int done = ordinary(current.met()).size() - fresh.size();
        for (Line line : fresh) {
            int all = ordinary(current.expectation().lines()).size();
            screen.show(new Shown.Ticked(line, current.values(), ++done, all));
        }
        news.broken().ifPresent(violated -> fail(violated.diagnoses(), violated.line()));
        if (news.met()) {
            met = true;
            return true;
        }
        Duration now = timeline.now();
        if (!codeRuns && quietAt.isPresent() && now.compareTo(quietAt.get()) >= 0 && owes.getAsBoolean()) {
            stirred();
        } else if (!codeRuns && quietAt.isPresent() && now.compareTo(quietAt.get()) >= 0) {
            quietAt = Optional.empty();
            if (forgiving) {
                current.forgive();
            }
            forgiving = false;
            if (check == null) {
                current.freshMistake().ifPresent(mistake -> fail(mistake.diagnoses(), mistake.line()));
            }
        }
        if (check != null && now.compareTo(check.until()) >= 0) {
            sayVerdict();
            conclude(false);
        }
        return false;
    }

    /** Waits for the task to be met, as long as the expectation asks for, then says the verdict. */
    void check(Consumer<Boolean> then) {
        Attempt current = attempt;
        if (current == null || met) {
            then.accept(true);
            return;
        }
        check = new Check(timeline.now().plus(current.expectation().patience()), then);
    }

    /** As {@link #check}, but waits no longer than until all is quiet: the packets of code that just ran may be under way. */
    void checkWhenQuiet(Consumer<Boolean> then) {
        check = new Check(quietAt.orElseGet(timeline::now), then);
    }

    /** Whether every line is met, and only time must pass to show that nothing forbidden follows. */
    boolean isNearlyMet() {
        return attempt != null && attempt.decidedAt().isPresent();
    }

    /** Says at once what is still missing. */
    void sayVerdict() {
        Attempt current = attempt;
        Optional<Attempt.Mistake> mistake = current == null ? Optional.empty() : current.check();
        mistake.ifPresent(wrong -> {
            checklist().ifPresent(screen::show);
            fail(wrong.diagnoses(), wrong.line());
        });
    }

    /** Ends the waiting at once. */
    void stopWaiting() {
        if (check != null) {
            check = new Check(timeline.now(), check.then());
        }
    }

    /** When to look again although nothing happens. */
    Optional<Duration> nextLook(boolean codeRuns) {
        Attempt current = attempt;
        if (current == null || met) {
            return Optional.empty();
        }
        Stream<Duration> times = Stream.of(
                        current.decidedAt(),
                        codeRuns ? Optional.<Duration>empty() : quietAt,
                        Optional.ofNullable(check).map(Check::until))
                .flatMap(Optional::stream);
        return times.min(Duration::compareTo);
    }

    /** Ends a check that waits, if one does, with this result. */
    void conclude(boolean result) {
        Check finished = check;
        check = null;
        if (finished != null) {
            finished.then().accept(result);
        }
    }

    private void fail(List<Diagnosis> diagnoses, Line line) {
        Map<String, String> all = new HashMap<>(facts);
        origin(line).ifPresent(title -> all.put("step", title));
        screen.show(new Shown.Mistakes(diagnoses, Optional.of(line), all, atTerminal));
        if (++failures == 2) {
            screen.show(Shown.Sentence.of(Shown.Tone.PLAIN, "offer-help", Map.of()));
        }
    }

    private static List<Line> ordinary(List<Line> lines) {
        return lines.stream().filter(line -> line.kind() == Line.Kind.ORDINARY).toList();
    }
}
