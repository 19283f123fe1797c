package learnmqtt.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import learnmqtt.check.Problem;
import learnmqtt.lesson.Block;
import learnmqtt.lesson.Course;
import learnmqtt.lesson.Lesson;
import learnmqtt.lesson.Step;
import learnmqtt.lesson.markdown.Finding;
import learnmqtt.workspace.SnippetCompiler;

/**
 * Proves that the Java that lessons show to be tried compiles, after the solutions of the lesson's earlier steps.
 * Nothing is run: an example may be there to fail.
 */
final class ExampleProof {
    private final Supplier<SnippetCompiler> compilers;

    ExampleProof(Supplier<SnippetCompiler> compilers) {
        this.compilers = compilers;
    }

    /** A run for each step that has such Java. */
    List<Callable<List<Finding>>> runs(Course course) {
        List<Callable<List<Finding>>> runs = new ArrayList<>();
        for (Lesson lesson : course.lessons()) {
            for (int i = 0; i < lesson.steps().size(); i++) {
                int at = i;
                if (examples(lesson.steps().get(at)).findAny().isPresent()) {
                    runs.add(() -> prove(lesson, at));
                }
            }
        }
        return runs;
    }

    private List<Finding> prove(Lesson lesson, int at) {
        try (SnippetCompiler compiler = compilers.get()) {
            for (Step earlier : lesson.steps().subList(0, at)) {
                if (code(earlier).anyMatch(code -> compiler.compile(code).isPresent())) {
                    return List.of(); // that is told where it stands
                }
            }
            return examples(lesson.steps().get(at))
                    .flatMap(example -> compiler
                            .compile(example.code())
                            .map(problem -> new Problem(
                                    example.line() + problem.line() - 1,
                                    "check.try-rejected",
                                    Map.of("why", Told.inOneLine(problem))))
                            .stream())
                    .map(problem -> new Finding(Finding.Severity.ERROR, lesson.file(), problem))
                    .toList();
        }
    }

    /** What a step leaves behind: its solution, else what it shows. */
    private static Stream<String> code(Step step) {
        return step instanceof Step.Task task && task.solution().isPresent()
                ? Stream.of(task.solution().get().text())
                : examples(step).map(Block.JavaTry::code);
    }

    private static Stream<Block.JavaTry> examples(Step step) {
        return step.blocks().stream().filter(Block.JavaTry.class::isInstance).map(Block.JavaTry.class::cast);
    }
}
