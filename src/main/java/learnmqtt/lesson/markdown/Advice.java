package learnmqtt.lesson.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import learnmqtt.check.Problem;
import learnmqtt.lesson.markdown.Finding.Severity;
import learnmqtt.lesson.markdown.Page.Section;

/** What a good task has and this one has not. */
final class Advice {
    private static final int WRONGS = 2;

    private Advice() {}

    static List<Finding> about(Page page) {
        List<Finding> findings = new ArrayList<>();
        for (Section section : page.sections()) {
            if (!section.fences(FenceWord.EXPECT).isEmpty()) {
                missing(section)
                        .forEach(key -> findings.add(new Finding(
                                Severity.WARNING,
                                page.source().file(),
                                new Problem(section.line(), key, Map.of("id", section.name())))));
            }
        }
        return findings;
    }

    private static List<String> missing(Section section) {
        List<String> keys = new ArrayList<>();
        if (section.fences(FenceWord.HINT).isEmpty()) {
            keys.add("advice.no-hint");
        }
        if (section.fences(FenceWord.SOLUTION).isEmpty()) {
            keys.add("advice.no-solution");
        }
        if (section.fences(FenceWord.WRONG).size() < WRONGS) {
            keys.add("advice.few-wrongs");
        }
        return keys;
    }

    /** What an exercise lacks: a hint, the reason, a second wrong answer. */
    static List<Finding> about(Page page, ExerciseFolder folder) {
        List<String> keys = new ArrayList<>();
        Section whole = page.sections().get(0);
        if (whole.fences(FenceWord.HINT).isEmpty()) {
            keys.add("advice.no-hint");
        }
        if (whole.fences(FenceWord.WHY).isEmpty()) {
            keys.add("advice.no-why");
        }
        if (folder.wrongs().size() < WRONGS) {
            keys.add("advice.few-wrong-files");
        }
        return keys.stream()
                .map(key -> new Finding(
                        Severity.WARNING, page.source().file(), new Problem(1, key, Map.of("id", whole.name()))))
                .toList();
    }

    /** Files that nothing reads. */
    static List<Finding> strays(ExerciseFolder folder) {
        return folder.strays().stream()
                .map(file ->
                        new Finding(Severity.ERROR, file.toString(), new Problem(1, "advice.stray-file", Map.of())))
                .toList();
    }
}
