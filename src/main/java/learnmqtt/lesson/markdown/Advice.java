package learnmqtt.lesson.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import learnmqtt.check.Problem;
import learnmqtt.lesson.markdown.Finding.Severity;
import learnmqtt.lesson.markdown.Page.Section;

/** What a good task has and this one has not. */
final class Advice {
    private static final int WRONGS = 2;

    private Advice() {}

    /** What the tasks of a lesson lack. */
    static List<Finding> about(Page page) {
        return page.sections().stream()
                .filter(section -> !section.fences(FenceWord.EXPECT).isEmpty())
                .flatMap(section -> warnings(page, section, section.line(), ofTask(section)))
                .toList();
    }

    /** What an exercise lacks: a hint, the reason, a second wrong answer. */
    static List<Finding> about(Page page, ExerciseFolder folder) {
        Section whole = page.sections().get(0);
        return warnings(page, whole, 1, ofExercise(whole, folder)).toList();
    }

    private static List<String> ofTask(Section section) {
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

    private static List<String> ofExercise(Section whole, ExerciseFolder folder) {
        List<String> keys = new ArrayList<>();
        if (whole.fences(FenceWord.HINT).isEmpty()) {
            keys.add("advice.no-hint");
        }
        if (whole.fences(FenceWord.WHY).isEmpty()) {
            keys.add("advice.no-why");
        }
        if (folder.wrongs().size() < WRONGS) {
            keys.add("advice.few-wrong-files");
        }
        return keys;
    }

    private static Stream<Finding> warnings(Page page, Section section, int line, List<String> keys) {
        return keys.stream()
                .map(key -> new Finding(
                        Severity.WARNING, page.source().file(), new Problem(line, key, Map.of("id", section.name()))));
    }

    /** Files that nothing reads. */
    static List<Finding> strays(ExerciseFolder folder) {
        return folder.strays().stream()
                .map(file ->
                        new Finding(Severity.ERROR, file.toString(), new Problem(1, "advice.stray-file", Map.of())))
                .toList();
    }
}
