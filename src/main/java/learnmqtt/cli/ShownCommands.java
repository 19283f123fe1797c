package learnmqtt.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import learnmqtt.check.Problem;
import learnmqtt.i18n.Messages;
import learnmqtt.lesson.Block;
import learnmqtt.lesson.Course;
import learnmqtt.lesson.Exercise;
import learnmqtt.lesson.Lesson;
import learnmqtt.lesson.Step;
import learnmqtt.lesson.markdown.Finding;
import learnmqtt.mosquitto.CommandLineParser;
import learnmqtt.mosquitto.Program;
import learnmqtt.mosquitto.Reading;
import learnmqtt.mosquitto.UsageProblem;

/**
 * Proves that this program and Mosquitto's clients understand the commands that a course shows. They are read and not
 * run; whatever else a shell is asked to do is left alone.
 */
final class ShownCommands {
    private static final String OURS = "./learn";
    private static final String GOES_ON = "\\";

    /** What MQTT forbids may be shown to be tried, and seen to be refused; a solution must work. */
    private static final Set<UsageProblem.Kind> MAY_BE_TRIED =
            Set.of(UsageProblem.Kind.TOPIC_WILDCARD, UsageProblem.Kind.FILTER_WILDCARD);

    private final CommandLineParser parser = new CommandLineParser(Map.of(), 1);
    private final Surroundings surroundings;
    private final Messages messages;

    ShownCommands(Surroundings surroundings, Messages messages) {
        this.surroundings = surroundings;
        this.messages = messages;
    }

    /** What is refused, by file and line. */
    List<Finding> prove(Course course, List<Exercise> exercises) {
        List<Finding> findings = new ArrayList<>();
        for (Lesson lesson : course.lessons()) {
            lesson.steps().forEach(step -> prove(step, lesson.file(), findings));
        }
        exercises.forEach(exercise -> prove(exercise.task(), exercise.file(), findings));
        return findings;
    }

    private void prove(Step step, String file, List<Finding> findings) {
        Stream<Problem> tried = step.blocks().stream()
                .filter(Block.ShellTry.class::isInstance)
                .map(Block.ShellTry.class::cast)
                .flatMap(block -> problems(block.code(), block.line(), MAY_BE_TRIED).stream());
        Stream<Problem> solution = step instanceof Step.Task task
                ? task.commands().stream().flatMap(code -> problems(code.text(), code.line(), Set.of()).stream())
                : Stream.of();
        Stream.concat(tried, solution)
                .map(problem -> new Finding(Finding.Severity.ERROR, file, problem))
                .forEach(findings::add);
    }

    private List<Problem> problems(String text, int firstLine, Set<UsageProblem.Kind> allowed) {
        List<Problem> problems = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            int line = firstLine + i;
            String command = lines.get(i);
            while (command.endsWith(GOES_ON) && i + 1 < lines.size()) {
                command = command.substring(0, command.length() - 1) + lines.get(++i);
            }
            ShellWords.of(command)
                    .flatMap(words -> problem(words, line, allowed))
                    .ifPresent(problems::add);
        }
        return problems;
    }

    private Optional<Problem> problem(List<String> words, int line, Set<UsageProblem.Kind> allowed) {
        boolean ours = !words.isEmpty() && words.get(0).equals(OURS);
        for (Program program : Program.values()) {
            int name = ours ? 1 : 0;
            if (words.size() > name && words.get(name).equals(ours ? program.command() : program.original())) {
                List<String> arguments = words.subList(name + 1, words.size());
                return refused(program == Program.PUB ? parser.publish(arguments) : parser.subscribe(arguments))
                        .filter(problem -> !allowed.contains(problem.kind()))
                        .map(problem -> new Problem(line, UsageProblem.AREA, problem.key(), problem.facts()));
            }
        }
        return ours ? misused(words.subList(1, words.size()), line) : Optional.empty();
    }

    private static Optional<UsageProblem> refused(Reading<?> reading) {
        return reading instanceof Reading.Wrong<?> wrong ? Optional.of(wrong.problem()) : Optional.empty();
    }

    /** Any other of our commands. */
    private Optional<Problem> misused(List<String> arguments, int line) {
        try {
            CommandLines.reader(surroundings).read(arguments);
            return Optional.empty();
        } catch (WrongUsageException wrong) {
            Map<String, String> facts = Map.of("why", wrong.sentence(messages));
            return Optional.of(new Problem(line, "check.command-refused", facts));
        }
    }
}
