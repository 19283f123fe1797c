package learnmqtt.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import learnmqtt.session.Shown.Sentence;
import learnmqtt.session.Shown.Tone;
import learnmqtt.workspace.Evaluation;
import learnmqtt.workspace.Frame;
import learnmqtt.workspace.Problem;
import learnmqtt.workspace.Workspace;

/** Says what became of a snippet. */
final class Told {
    private Told() {}

    static List<Shown> of(Evaluation evaluation) {
        List<Shown> shown = new ArrayList<>();
        if (evaluation instanceof Evaluation.Value value) {
            shown.add(new Shown.Value(value.name(), value.type(), value.text()));
        } else if (evaluation instanceof Evaluation.Done done) {
            done(done, shown);
        } else if (evaluation instanceof Evaluation.Rejected rejected) {
            rejected.problems().forEach(problem -> shown.add(rejected(rejected.source(), problem)));
        } else if (evaluation instanceof Evaluation.Threw threw) {
            shown.add(threw(threw));
        } else if (evaluation instanceof Evaluation.Unresolved unresolved) {
            shown.add(sentence(
                    "unresolved",
                    Map.of("name", unresolved.name(), "missing", String.join(", ", unresolved.waitsFor()))));
        } else if (evaluation instanceof Evaluation.Stopped) {
            shown.add(sentence("stopped", Map.of()));
        } else if (evaluation instanceof Evaluation.VmLost lost && lost.reason() == Evaluation.Reason.NOT_STARTED) {
            shown.add(lost(lost));
        } // any other lost VM tells of itself
        return shown;
    }

    /** Why the learner's VM is gone. */
    static Shown lost(Evaluation.VmLost lost) {
        String key = "vm-" + lost.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return sentence(key, facts(lost));
    }

    /** What sentences about a lost VM may name. */
    static Map<String, String> facts(Evaluation.VmLost lost) {
        return Map.of(
                "status",
                lost.status().isPresent() ? "" + lost.status().getAsInt() : "?",
                "most",
                "" + Workspace.MOST_THREADS);
    }

    private static void done(Evaluation.Done done, List<Shown> shown) {
        if (done.kind() == Evaluation.Kind.METHOD || done.kind() == Evaluation.Kind.TYPE) {
            shown.add(new Shown.Declared(done.name()));
        }
        if (!done.waitsFor().isEmpty()) {
            shown.add(
                    sentence("waits-for", Map.of("name", done.name(), "missing", String.join(", ", done.waitsFor()))));
        }
    }

    /** @param source the whole text that the problem's place is in */
    static Shown rejected(String source, Problem problem) {
        List<String> lines = source.stripTrailing().lines().toList();
        boolean behind = problem.line() > lines.size(); // the compiler missed something at the very end
        String line = lines.isEmpty() ? "" : lines.get(Math.min(problem.line(), lines.size()) - 1);
        int column = behind ? line.length() : Math.min(problem.column() - 1, line.length());
        int length = Math.max(1, Math.min(problem.end() - problem.start(), line.length() - column));
        return new Shown.Rejected(line, column, length, withoutWrapper(problem.message()));
    }

    /** The class that JShell wraps around a snippet is nameless, and nothing that a learner could look at. */
    private static String withoutWrapper(String message) {
        return message.lines()
                .filter(line -> !line.strip().equals("location: class"))
                .collect(Collectors.joining("\n"));
    }

    /** What the compiler says, in one line. */
    static String inOneLine(Problem problem) {
        return withoutWrapper(problem.message()).replaceAll("\\s+", " ");
    }

    private static Shown threw(Evaluation.Threw threw) {
        List<String> own = threw.frames().stream()
                .map(Frame::place)
                .filter(Objects::nonNull)
                .map(Frame.Place::text)
                .distinct()
                .toList();
        return threw(threw, own);
    }

    /** @param stack the learner's own lines that were running */
    static Shown threw(Evaluation.Threw threw, List<String> stack) {
        Evaluation.Thrown first = threw.thrown().get(0);
        String message = first.message() == null ? "" : first.message();
        return new Shown.Threw(first.type(), message, threw.reasonCode(), stack);
    }

    private static Shown sentence(String key, Map<String, String> facts) {
        return Sentence.of(Tone.WARNING, key, facts);
    }
}
