package learnmqtt.session;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import learnmqtt.session.Shown.Sentence;
import learnmqtt.session.Shown.Tone;
import learnmqtt.workspace.Evaluation;
import learnmqtt.workspace.Frame;
import learnmqtt.workspace.Problem;

/** Says why a file did not run to its end, with the place in it. */
final class FileTrouble {
    private static final int MOST_FRAMES = 5;

    /** Java says so where the system gives it no more threads: that is no question of the heap. */
    private static final String NO_THREAD = "unable to create native thread";

    private final Report report;
    private final String file;

    private FileTrouble(Report report) {
        this.report = report;
        this.file = report.file().map(Path::toString).orElse("");
    }

    static List<Shown> of(Evaluation failure, Report report) {
        return new FileTrouble(report).of(failure);
    }

    private List<Shown> of(Evaluation failure) {
        List<Shown> shown = new ArrayList<>();
        if (failure instanceof Evaluation.Rejected rejected) {
            for (Problem problem : rejected.problems()) {
                shown.add(new Shown.At(file, problem.line(), problem.column()));
                shown.add(Told.rejected(report.source(), problem));
            }
        } else if (failure instanceof Evaluation.Threw threw) {
            List<Integer> lines = lines(threw);
            lines.stream().findFirst().ifPresent(line -> shown.add(new Shown.At(file, line, 0)));
            shown.add(Told.threw(
                    threw, lines.stream().limit(MOST_FRAMES).map(this::text).toList()));
            exhausted(threw).ifPresent(key -> shown.add(sentence(key, Map.of())));
        } else if (failure instanceof Evaluation.Stopped) {
            shown.add(sentence("file-time-over", Map.of("seconds", seconds())));
        } else if (failure instanceof Evaluation.VmLost lost) {
            // where even stopping takes too long, the workspace is closed
            Evaluation.Reason why =
                    lost.reason() == Evaluation.Reason.CLOSED ? Evaluation.Reason.UNSTOPPABLE : lost.reason();
            Map<String, String> facts = new TreeMap<>(Told.facts(lost));
            facts.put("seconds", seconds());
            shown.add(sentence("file-" + why.name().toLowerCase(Locale.ROOT).replace('_', '-'), facts));
        } else {
            shown.addAll(Told.of(failure));
        }
        return shown;
    }

    /** Which sentence says what was used up, if that was it. */
    private static Optional<String> exhausted(Evaluation.Threw threw) {
        return switch (threw.thrown().get(0).type()) {
            case "java.lang.OutOfMemoryError" ->
                Optional.of(
                        String.valueOf(threw.thrown().get(0).message()).startsWith(NO_THREAD)
                                ? "file-no-thread-left"
                                : "file-heap-full");
            case "java.lang.StackOverflowError" -> Optional.of("file-too-deep");
            default -> Optional.empty();
        };
    }

    private String seconds() {
        return Long.toString(report.exercise().limit().toSeconds());
    }

    /**
     * The lines of the file that were running, the call nearest to the failure first, each once. A library may throw on
     * what happened on another of its threads, and then the stack says nothing of the file.
     */
    private List<Integer> lines(Evaluation.Threw threw) {
        List<Integer> lines = ofStack(threw);
        return lines.isEmpty() && report.source().contains(threw.source())
                ? List.of(lineOf(threw.source()) + blankOrComment(threw.source()))
                : lines;
    }

    private static int blankOrComment(String snippet) {
        return (int) snippet.lines()
                .map(String::strip)
                .takeWhile(line -> line.isEmpty() || line.startsWith("//"))
                .count();
    }

    private List<Integer> ofStack(Evaluation.Threw threw) {
        return threw.frames().stream()
                .map(Frame::place)
                .flatMap(Stream::ofNullable)
                .map(place -> lineOf(place.snippet()) + place.line() - 1)
                .distinct()
                .toList();
    }

    private int lineOf(String snippet) {
        int at = Math.max(0, report.source().indexOf(snippet));
        return 1
                + (int) report.source()
                        .substring(0, at)
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }

    private String text(int line) {
        String text = report.source().lines().skip(line - 1L).findFirst().orElse("");
        return line + ": " + text.strip();
    }

    private static Shown sentence(String key, Map<String, String> facts) {
        return Sentence.of(Tone.WARNING, key, facts);
    }
}
