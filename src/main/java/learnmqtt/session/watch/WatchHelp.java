package learnmqtt.session.watch;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import learnmqtt.lesson.Exercise;
import learnmqtt.session.Hints;
import learnmqtt.session.Report;
import learnmqtt.session.Screen;
import learnmqtt.session.Shown;
import learnmqtt.session.Shown.Sentence;
import learnmqtt.session.Shown.Tone;

/**
 * What helps with an exercise, step by step: hints, then the solution with its reason, beside what the learner's own
 * file did. Before success the solution is shown only after all hints, and when asked for twice.
 */
final class WatchHelp {
    private final Screen screen;
    private final CheckDesk checks;
    private Optional<Exercise> exercise = Optional.empty();
    private Optional<Report> last = Optional.empty();
    private boolean doneBefore;
    private Hints hints = new Hints(List.of());
    private boolean sure;

    WatchHelp(Screen screen, CheckDesk checks) {
        this.screen = screen;
        this.checks = checks;
    }

    /** Another exercise is open; {@code done}: the learner has met it before. */
    void open(Exercise opened, boolean done) {
        doneBefore = done;
        exercise = Optional.of(opened);
        last = Optional.empty();
        hints = new Hints(opened.task().hints());
        sure = false;
    }

    /** The learner's file was checked. */
    void checked(Report report) {
        last = Optional.of(report);
        if (report.passed() && !report.exercise().why().isEmpty()) {
            screen.show(new Shown.Why(report.exercise().why()));
        }
    }

    void hint() {
        hints.next().ifPresentOrElse(screen::show, () -> say(hints.isEmpty() ? "no-hints" : "watch-no-more-hints"));
    }

    void solution() {
        exercise.ifPresent(this::solution);
    }

    private void solution(Exercise open) {
        boolean met = last.filter(Report::passed).isPresent();
        if (!(met || doneBefore) && hints.left() > 0) {
            screen.show(
                    Sentence.of(Tone.PLAIN, "solution-after-hints", Map.of("left", Integer.toString(hints.left()))));
        } else if (!(met || doneBefore) && !sure) {
            sure = true;
            say("solution-sure");
        } else {
            show(open, met);
        }
    }

    private void show(Exercise open, boolean met) {
        screen.show(new Shown.Code("java", open.solution().text()));
        if (!met && !open.why().isEmpty()) {
            screen.show(new Shown.Why(open.why()));
        }
        Optional<Report> own = last;
        checks.begin(
                open,
                Path.of(open.solution().file()),
                open.solution().text(),
                solved -> own.ifPresentOrElse(
                        report -> screen.show(new Shown.SideBySide(report.flow(), solved.flow())),
                        () -> solved.flow().forEach(flow -> screen.show(new Shown.FlowLine(flow)))));
    }

    private void say(String key) {
        screen.show(Sentence.of(Tone.PLAIN, key, Map.of()));
    }
}
