package learnmqtt.lesson.markdown;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import learnmqtt.lesson.Lesson;
import learnmqtt.lesson.Step;
import learnmqtt.lesson.markdown.Page.Fence;
import learnmqtt.lesson.markdown.Page.Piece;
import learnmqtt.lesson.markdown.Page.Section;

/** Makes a lesson of a page. */
final class LessonReader {
    private final Page page;
    private final Problems problems;
    private final Header header;

    LessonReader(Page page, Problems problems) {
        this.page = page;
        this.problems = problems;
        this.header = new Header(page.front(), problems);
    }

    Lesson read() {
        opening();
        ids();
        FenceCheck fences = new FenceCheck(page.source(), problems);
        fences.check(page.opening());
        page.sections().forEach(section -> fences.check(section.pieces()));
        page.sections().stream()
                .flatMap(section -> section.fences(FenceWord.WHY).stream())
                .forEach(why -> problems.add(why.line(), "why-in-lesson"));
        StepReader reader = new StepReader(problems);
        List<Step> steps = page.sections().stream().map(reader::read).toList();
        if (steps.isEmpty() && page.complete()) {
            problems.add(Math.max(1, page.source().lines().size()), "no-steps");
        }
        Lesson lesson = new Lesson(
                header.id(),
                header.required("title"),
                header.number("minutes"),
                header.requires(),
                StepReader.blocks(page.opening()),
                steps,
                page.source().file());
        BrokerFileCheck.check(lesson, problems);
        return lesson;
    }

    private void ids() {
        Set<String> seen = new HashSet<>();
        for (Section section : page.sections()) {
            if (section.title().isBlank()) {
                problems.add(
                        section.line(),
                        "step-without-title",
                        Map.of("id", "{#" + section.id().orElse("some-id") + "}"));
            } else if (section.id().isEmpty()) {
                problems.add(section.line(), "step-without-id", Map.of("title", section.title()));
            }
            section.id().ifPresent(id -> {
                header.kebabCase(id, section.line());
                if (!seen.add(id)) {
                    problems.add(section.line(), "step-twice", Map.of("id", id));
                }
            });
        }
    }

    /** Before the first step there is nothing to judge yet. */
    private void opening() {
        for (Piece piece : page.opening()) {
            if (piece instanceof Fence fence) {
                switch (fence.word()) {
                    case EXPECT, QUIZ, HINT, SOLUTION, WRONG, WHY, BROKER ->
                        problems.add(fence.line(), "before-first-step", Map.of("fence", fence.name()));
                    default -> {}
                }
            }
        }
    }
}
