package learnmqtt.lesson.markdown;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import learnmqtt.check.Diagnosis;
import learnmqtt.lesson.Address;
import learnmqtt.lesson.markdown.Page.Fence;
import learnmqtt.lesson.markdown.Page.Piece;

/** What must hold of every machine block by itself. */
final class FenceCheck {
    private static final int COLUMNS = 80;
    /** A usual address, so that the same course fits or does not, wherever the broker is. */
    private static final Address USUAL = new Address("127.0.0.1", 1883);

    private static final Pattern FILE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

    private final Source source;
    private final Problems problems;

    FenceCheck(Source source, Problems problems) {
        this.source = source;
        this.problems = problems;
    }

    void check(List<Piece> pieces) {
        for (Piece piece : pieces) {
            if (piece instanceof Fence fence) {
                check(fence);
            }
        }
    }

    private void check(Fence fence) {
        if (fence.word().isNotSupportedYet()) {
            problems.add(
                    fence.line(),
                    "not-supported-yet",
                    Map.of("fence", fence.word().word()));
            return;
        }
        argument(fence);
        if (fence.closed()) {
            if (fence.text().isBlank()) {
                problems.add(fence.line(), "empty", Map.of("fence", fence.name()));
            }
            if (fence.word().isCode()) {
                width(fence);
            }
            if (fence.word().isMarkdown()) {
                FenceEnd.check(fence, problems);
            }
        }
    }

    private void argument(Fence fence) {
        switch (fence.word()) {
            case WRONG -> diagnosis(fence);
            case EXPECT -> oneOf(fence, List.of("", "any-order"));
            case JAVA, SH -> oneOf(fence, List.of("try"));
            case SOLUTION -> oneOf(fence, List.of(StepReader.COMMANDS, ""));
            case BROKER -> fileName(fence);
            default -> oneOf(fence, List.of(""));
        }
    }

    private void oneOf(Fence fence, List<String> known) {
        if (!known.contains(fence.argument())) {
            String right = (fence.word().word() + " " + known.get(known.size() - 1)).strip();
            problems.add(fence.line(), "fence-argument", Map.of("seen", fence.name(), "nearest", right));
        }
    }

    private void fileName(Fence fence) {
        if (!FILE.matcher(fence.argument()).matches()) {
            problems.add(fence.line(), "broker-file", Map.of("seen", fence.name()));
        }
    }

    private void diagnosis(Fence fence) {
        if (fence.argument().isEmpty()) {
            problems.add(fence.line(), "wrong-unnamed");
        } else {
            diagnosis(fence.argument(), fence.line(), problems);
        }
    }

    /** The diagnosis of this name; reported if there is none. */
    static Optional<Diagnosis.Id> diagnosis(String name, int line, Problems problems) {
        Optional<Diagnosis.Id> diagnosis = StepReader.diagnosis(name);
        if (diagnosis.isEmpty()) {
            List<String> known =
                    Arrays.stream(Diagnosis.Id.values()).map(Object::toString).toList();
            problems.unknown(line, "diagnosis", name, known);
        }
        return diagnosis;
    }

    private void width(Fence fence) {
        width(
                source,
                fence.firstLine(),
                fence.firstLine() + (int) fence.text().lines().count() - 1,
                problems);
    }

    /** Reports the lines of code, from the first to the last, that are too wide for a terminal. */
    static void width(Source source, int first, int last, Problems problems) {
        for (int line = first; line <= last; line++) {
            String code = Placeholders.fill(source.lines().get(line - 1), USUAL);
            int columns = code.length() <= COLUMNS / 2 ? 0 : Columns.of(code); // most lines are too short to ask
            if (columns > COLUMNS) {
                Map<String, String> facts =
                        Map.of("columns", Integer.toString(columns), "most", Integer.toString(COLUMNS));
                problems.add(line, "too-wide", facts);
            }
        }
    }
}
