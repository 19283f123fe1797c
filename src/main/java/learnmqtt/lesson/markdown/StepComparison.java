package learnmqtt.lesson.markdown;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import learnmqtt.lesson.Quiz;
import learnmqtt.lesson.markdown.Page.Fence;
import learnmqtt.lesson.markdown.Page.Section;

/** One step in two languages: the same kind, the same machine blocks to the byte, as many hints, the same right answers. */
final class StepComparison {
    private final Differences differences;

    StepComparison(Differences differences) {
        this.differences = differences;
    }

    void compare(Section expected, Section seen) {
        if (!expected.kind().equals(seen.kind())) {
            differences.same(seen.line(), "kind", Map.of("id", seen.name()), expected.kind(), seen.kind());
            return;
        }
        blocks(expected, seen);
        int hints = expected.fences(FenceWord.HINT).size();
        differences.same(
                seen.line(),
                "hints",
                Map.of(),
                hints,
                seen.fences(FenceWord.HINT).size());
        differences.same(
                seen.line(),
                "whys",
                Map.of(),
                expected.fences(FenceWord.WHY).size(),
                seen.fences(FenceWord.WHY).size());
        if (expected.kind().equals("quiz")) {
            quiz(
                    expected.fences(FenceWord.QUIZ).get(0),
                    seen.fences(FenceWord.QUIZ).get(0));
        }
    }

    private void blocks(Section expected, Section seen) {
        List<Fence> there = expected.fences(FenceWord.SAME_IN_EVERY_LANGUAGE);
        List<Fence> here = seen.fences(FenceWord.SAME_IN_EVERY_LANGUAGE);
        if (!names(there).equals(names(here))) {
            differences.same(seen.line(), "blocks", Map.of(), names(there), names(here));
            return;
        }
        for (int i = 0; i < here.size(); i++) {
            if (!there.get(i).text().equals(here.get(i).text())) {
                text(there.get(i), here.get(i));
            }
        }
    }

    private static String names(List<Fence> fences) {
        return fences.isEmpty()
                ? "-"
                : fences.stream().map(fence -> '"' + fence.name() + '"').collect(Collectors.joining(", "));
    }

    private void text(Fence there, Fence here) {
        List<String> expected = there.text().lines().toList();
        List<String> seen = here.text().lines().toList();
        int same = 0;
        while (same < Math.min(expected.size(), seen.size())
                && expected.get(same).equals(seen.get(same))) {
            same++;
        }
        differences.add(
                here.firstLine() + same,
                "block-differs",
                Map.of("line", Integer.toString(there.firstLine() + same), "fence", here.name()));
    }

    private void quiz(Fence there, Fence here) {
        Problems passedOver = new Problems("");
        Quiz expected = QuizReader.read(there, passedOver);
        Quiz seen = QuizReader.read(here, passedOver);
        int options = expected.options().size();
        if (!passedOver.findings().isEmpty()) {
            return; // what differs may only follow from that
        }
        if (options == seen.options().size()) {
            differences.same(here.line(), "quiz-right", Map.of(), expected.right(), seen.right());
        } else {
            differences.same(
                    here.line(),
                    "quiz-options",
                    Map.of(),
                    options,
                    seen.options().size());
        }
    }
}
