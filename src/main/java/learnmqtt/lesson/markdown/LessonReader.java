package learnmqtt.lesson.markdown;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import learnmqtt.lesson.Lesson;
import learnmqtt.lesson.Step;
import learnmqtt.lesson.markdown.Page.Fence;
import learnmqtt.lesson.markdown.Page.Piece;
import learnmqtt.lesson.markdown.Page.Section;

/** Makes a lesson of a page. */
final class LessonReader {
    private static final Pattern KEBAB_CASE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern MINUTES = Pattern.compile("[1-9][0-9]{0,2}");

    private final Page page;
    private final Problems problems;

    LessonReader(Page page, Problems problems) {
        this.page = page;
        this.problems = problems;
    }

    Lesson read() {
        opening();
        ids();
        FenceCheck fences = new FenceCheck(page.source(), problems);
        fences.check(page.opening());
        page.sections().forEach(section -> fences.check(section.pieces()));
        StepReader reader = new StepReader(problems);
        List<Step> steps = page.sections().stream().map(reader::read).toList();
        if (steps.isEmpty() && page.complete()) {
            problems.add(Math.max(1, page.source().lines().size()), "no-steps");
        }
        return new Lesson(
                id(),
                required("title"),
                minutes(),
                requires(),
                StepReader.blocks(page.opening()),
                steps,
                page.source().file());
    }

    private String required(String key) {
        return page.front().text(key).orElseGet(() -> {
            if (page.front().present()) {
                problems.add(page.front().line(key), "key-missing", Map.of("key", key));
            }
            return "";
        });
    }

    private String id() {
        String id = required("id");
        if (!id.isEmpty()) {
            kebabCase(id, page.front().line("id"));
        }
        return id;
    }

    private int minutes() {
        String minutes = required("minutes");
        if (MINUTES.matcher(minutes).matches()) {
            return Integer.parseInt(minutes);
        }
        if (!minutes.isEmpty()) {
            problems.add(page.front().line("minutes"), "minutes", Map.of("seen", minutes));
        }
        return 0;
    }

    private List<String> requires() {
        FrontMatter.Entry entry = page.front().entries().get("requires");
        return entry == null ? List.of() : entry.list();
    }

    private void kebabCase(String id, int line) {
        if (!KEBAB_CASE.matcher(id).matches()) {
            problems.add(line, "id", Map.of("seen", id));
        }
    }

    private void ids() {
        Set<String> seen = new HashSet<>();
        for (Section section : page.sections()) {
            if (section.id().isEmpty()) {
                problems.add(section.line(), "step-without-id", Map.of("title", section.title()));
                continue;
            }
            String id = section.id().get();
            kebabCase(id, section.line());
            if (!seen.add(id)) {
                problems.add(section.line(), "step-twice", Map.of("id", id));
            }
        }
    }

    /** Before the first step there is nothing to judge yet. */
    private void opening() {
        for (Piece piece : page.opening()) {
            if (piece instanceof Fence fence) {
                switch (fence.word()) {
                    case EXPECT, QUIZ, HINT, SOLUTION, WRONG ->
                        problems.add(fence.line(), "before-first-step", Map.of("fence", fence.name()));
                    default -> {}
                }
            }
        }
    }
}
