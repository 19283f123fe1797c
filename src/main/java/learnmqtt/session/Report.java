package learnmqtt.session;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import learnmqtt.check.Diagnosis;
import learnmqtt.check.Verdict;
import learnmqtt.lesson.Address;
import learnmqtt.lesson.Exercise;
import learnmqtt.session.Shown.Sentence;
import learnmqtt.session.Shown.Tone;
import learnmqtt.wire.History;
import learnmqtt.workspace.Evaluation;

/**
 * How a check of one exercise came out.
 *
 * @param file what was run; empty where clients from outside were watched
 * @param source its text
 * @param address where its clients connected
 * @param failure why the file did not run to its end, where it did not
 * @param history everything that crossed the wire
 * @param printed the first lines that the file printed
 */
public record Report(
        Exercise exercise,
        Optional<Path> file,
        String source,
        Address address,
        Verdict verdict,
        Optional<Evaluation> failure,
        History history,
        List<Shown> printed) {
    private static final int MOST_FLOW = 40;

    public Report {
        printed = List.copyOf(printed);
    }

    /** Whether the task is met: the wire alone decides. */
    public boolean passed() {
        return verdict instanceof Verdict.Met;
    }

    /** Whether the VM did not start, which is this machine's fault. */
    public boolean isTroubleOfMachine() {
        return failure.filter(Evaluation.VmLost.class::isInstance)
                .map(Evaluation.VmLost.class::cast)
                .filter(lost -> lost.reason() == Evaluation.Reason.NOT_STARTED)
                .isPresent();
    }

    /** All that is said of it: what was printed, the flow, what stopped the file, and the verdict. */
    public List<Shown> shown() {
        List<Shown> shown = new ArrayList<>(printed);
        shown.addAll(flowShown());
        failure.ifPresent(why -> shown.addAll(FileTrouble.of(why, this)));
        forgotten()
                .ifPresent(main -> shown.addAll(List.of(
                        new Shown.At(file.map(Path::toString).orElse(""), main.line(), 0),
                        Sentence.of(Tone.TROUBLE, "file-main-uncalled", Map.of("call", main.call())))));
        if (verdict instanceof Verdict.NotYet notYet) {
            shown.add(new Shown.Checklist(
                    exercise.task().expectation().lines(),
                    notYet.ticks().stream().map(Verdict.Tick::line).toList()));
            shown.add(new Shown.Mistakes(
                    isSaid(notYet) ? List.of() : notYet.diagnoses(), notYet.unmet(), address.placeholders()));
        } else if (verdict instanceof Verdict.Violated violated) {
            shown.add(new Shown.Mistakes(violated.diagnoses(), Optional.of(violated.line()), address.placeholders()));
        } else {
            shown.add(Sentence.of(Tone.GOOD, "exercise-met", Map.of("title", exercise.title())));
        }
        return shown;
    }

    /**
     * Whether what is wrong is shown already: the exception, code that is no Java, or code that nothing calls, so that
     * what is missing on the wire only follows from it.
     */
    private boolean isSaid(Verdict.NotYet notYet) {
        if (failure.filter(Evaluation.Rejected.class::isInstance).isPresent()
                || (forgotten().isPresent() && history.events().isEmpty())) {
            return true;
        }
        return failure.filter(Evaluation.Threw.class::isInstance).isPresent()
                && notYet.diagnoses().stream()
                        .allMatch(diagnosis -> diagnosis.messageKey().equals(Diagnosis.Id.CLIENT_FAILED.toString()));
    }

    /** The main method that nothing calls, where that may be why the task is not met. */
    private Optional<MainMethod> forgotten() {
        return failure.isEmpty() && !passed() ? MainMethod.uncalled(source) : Optional.empty();
    }

    /** The flow, line by line. */
    public List<Flow> flow() {
        FlowFeed feed = new FlowFeed();
        boolean pings = exercise.task().expectation().isAboutPings();
        history.events().forEach(numbered -> feed.accept(numbered.event(), pings));
        return feed.flush(history);
    }

    private List<Shown> flowShown() {
        List<Flow> flow = flow();
        List<Shown> shown = new ArrayList<>();
        int leftOut = Math.max(0, flow.size() - MOST_FLOW);
        if (leftOut > 0) {
            shown.add(Sentence.of(Tone.PLAIN, "flow-left-out", Map.of("count", Integer.toString(leftOut))));
        }
        flow.stream().skip(leftOut).map(Shown.FlowLine::new).forEach(shown::add);
        return shown;
    }
}
