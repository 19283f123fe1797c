package learnmqtt.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import learnmqtt.json.Json;
import learnmqtt.json.Json.Members;
import learnmqtt.json.Results;
import learnmqtt.session.Report;
import learnmqtt.workspace.Evaluation;
import learnmqtt.workspace.Problem;

/** A report as JSON. */
final class CheckedJson {
    private CheckedJson() {}

    static Members of(Report report) {
        return Results.checked(
                report.exercise().id(),
                report.file().map(Path::toString).orElse(""),
                report.verdict(),
                report.failure().map(CheckedJson::failures).orElse(List.of()),
                report.history());
    }

    private static List<Members> failures(Evaluation failure) {
        if (failure instanceof Evaluation.Rejected rejected) {
            return rejected.problems().stream().map(CheckedJson::problem).toList();
        }
        if (failure instanceof Evaluation.Threw threw) {
            Evaluation.Thrown first = threw.thrown().get(0);
            return List.of(Json.EMPTY
                    .with("exception", first.type())
                    .with("message", first.message() == null ? "" : first.message()));
        }
        String kind = failure instanceof Evaluation.VmLost lost
                ? lost.reason().toString()
                : failure.getClass().getSimpleName();
        return List.of(Json.EMPTY.with("message", kind.toLowerCase(Locale.ROOT).replace('_', '-')));
    }

    private static Members problem(Problem problem) {
        return Json.EMPTY
                .with("line", problem.line())
                .with("column", problem.column())
                .with("message", problem.message());
    }
}
