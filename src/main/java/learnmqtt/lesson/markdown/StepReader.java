package learnmqtt.lesson.markdown;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import learnmqtt.check.Cast;
import learnmqtt.check.CastParser;
import learnmqtt.check.Diagnosis;
import learnmqtt.check.Expectation;
import learnmqtt.check.ExpectationParser;
import learnmqtt.check.Parsed;
import learnmqtt.check.ParsedCast;
import learnmqtt.lesson.Block;
import learnmqtt.lesson.Step;
import learnmqtt.lesson.markdown.Page.Fence;
import learnmqtt.lesson.markdown.Page.Piece;
import learnmqtt.lesson.markdown.Page.Section;

/** Makes a step of a section. */
final class StepReader {
    private static final Set<FenceWord> OF_A_TASK =
            Set.of(FenceWord.CAST, FenceWord.HINT, FenceWord.SOLUTION, FenceWord.WRONG);
    private static final Set<FenceWord> ONCE = Set.of(FenceWord.EXPECT, FenceWord.QUIZ, FenceWord.CAST, FenceWord.WHY);
    /** What a solution for another terminal says of itself. */
    static final String COMMANDS = "sh";

    private final Problems problems;

    StepReader(Problems problems) {
        this.problems = problems;
    }

    Step read(Section section) {
        atMostOnce(section);
        String id = section.id().orElse("");
        List<Block> blocks = blocks(section.pieces());
        List<Fence> expects = section.fences(FenceWord.EXPECT);
        List<Fence> quizzes = section.fences(FenceWord.QUIZ);
        if (expects.isEmpty()) {
            section.fences(OF_A_TASK)
                    .forEach(fence -> problems.add(fence.line(), "no-expect", Map.of("fence", fence.name())));
        } else {
            quizzes.forEach(quiz -> problems.add(quiz.line(), "expect-and-quiz"));
            return new Step.Task(
                    id,
                    section.title(),
                    blocks,
                    section.line(),
                    expectation(expects.get(0)),
                    section.fences(FenceWord.CAST).stream()
                            .findFirst()
                            .map(this::cast)
                            .orElse(Cast.NONE),
                    section.fences(FenceWord.HINT).stream()
                            .map(hint -> hint.text().strip())
                            .toList(),
                    solution(section, ""),
                    commands(section),
                    wrongs(section));
        }
        if (quizzes.isEmpty()) {
            return new Step.Reading(id, section.title(), blocks);
        }
        return new Step.Question(id, section.title(), blocks, QuizReader.read(quizzes.get(0), problems));
    }

    /** What is shown of these pieces. */
    static List<Block> blocks(List<Piece> pieces) {
        List<Block> blocks = new ArrayList<>();
        for (Piece piece : pieces) {
            if (piece instanceof Page.Prose prose) {
                blocks.add(new Block.Prose(prose.markdown()));
            } else if (piece instanceof Fence fence) {
                switch (fence.word()) {
                    case JAVA -> blocks.add(new Block.JavaTry(code(fence).text(), fence.firstLine()));
                    case SH -> blocks.add(new Block.ShellTry(code(fence).text(), fence.firstLine()));
                    case BROKER ->
                        blocks.add(new Block.BrokerFile(
                                fence.argument(), code(fence).text(), fence.firstLine()));
                    case NOTE -> blocks.add(new Block.Note(fence.text().strip()));
                    default -> {}
                }
            }
        }
        return blocks;
    }

    private void atMostOnce(Section section) {
        for (FenceWord word : ONCE) {
            atMostOnce(section.fences(word), word.word());
        }
        List<Fence> solutions = section.fences(FenceWord.SOLUTION);
        solutions.stream()
                .map(Fence::name)
                .distinct()
                .forEach(name -> atMostOnce(
                        solutions.stream()
                                .filter(fence -> fence.name().equals(name))
                                .toList(),
                        name));
    }

    private void atMostOnce(List<Fence> fences, String name) {
        fences.stream().skip(1).forEach(fence -> problems.add(fence.line(), "twice", Map.of("fence", name)));
    }

    private static Optional<Step.Code> solution(Section section, String argument) {
        return section.fences(FenceWord.SOLUTION).stream()
                .filter(fence -> fence.argument().equals(argument))
                .findFirst()
                .map(StepReader::code);
    }

    /** Commands are shown and not run, so there must be Java that is. */
    private Optional<Step.Code> commands(Section section) {
        Optional<Step.Code> commands = solution(section, COMMANDS);
        if (commands.isPresent() && solution(section, "").isEmpty()) {
            problems.add(commands.get().line() - 1, "only-commands");
        }
        return commands;
    }

    private Expectation expectation(Fence fence) {
        if (!fence.closed() || fence.text().isBlank()) {
            return new Expectation(List.of(), false);
        }
        Parsed parsed = ExpectationParser.parse(
                fence.text(), fence.firstLine(), !fence.argument().isEmpty());
        problems.addAll(parsed.problems());
        return parsed.expectation();
    }

    private Cast cast(Fence fence) {
        if (!fence.closed() || fence.text().isBlank()) {
            return Cast.NONE;
        }
        ParsedCast parsed = CastParser.parse(fence.text(), fence.firstLine());
        problems.addAll(parsed.problems());
        return parsed.cast();
    }

    private static List<Step.Wrong> wrongs(Section section) {
        return section.fences(FenceWord.WRONG).stream()
                .flatMap(fence -> diagnosis(fence.argument()).stream().map(id -> new Step.Wrong(id, code(fence))))
                .toList();
    }

    static Optional<Diagnosis.Id> diagnosis(String name) {
        String constant = name.toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(Diagnosis.Id.values())
                .filter(id -> id.name().equals(constant) && id.toString().equals(name))
                .findFirst();
    }

    private static Step.Code code(Fence fence) {
        return new Step.Code(fence.text().stripTrailing(), fence.firstLine());
    }
}
