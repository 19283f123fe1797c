package learnmqtt.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import learnmqtt.i18n.Language;
import learnmqtt.i18n.Messages;
import learnmqtt.json.JsonText;
import learnmqtt.json.Results;
import learnmqtt.lesson.Course;
import learnmqtt.lesson.Exercise;
import learnmqtt.lesson.Lesson;
import learnmqtt.lesson.markdown.CourseReader;
import learnmqtt.lesson.markdown.ExerciseReader;
import learnmqtt.lesson.markdown.Finding;
import learnmqtt.lesson.markdown.LessonFormatException;
import learnmqtt.lesson.markdown.Translations;
import learnmqtt.session.AuthorCheck;
import learnmqtt.session.Sandbox;
import learnmqtt.workspace.SnippetCompiler;

/** Proves a course right: its form, its languages, and by running it. */
final class CourseProof {
    private final Surroundings surroundings;
    private final Options options;
    private final Messages messages;

    CourseProof(Surroundings surroundings, Options options) {
        this.surroundings = surroundings;
        this.options = options;
        this.messages = Messages.of(new Workshop(surroundings, options).language());
    }

    /** Returns the exit code: 4 if there is something to mend. */
    int check(Optional<Path> folder) throws InterruptedException {
        Workshop workshop = new Workshop(surroundings, options);
        Path course = folder.orElseGet(workshop::courseFolder);
        Path exerciseFolder = folder.map(one -> one.resolve("exercises")).orElseGet(workshop::exercisesFolder);
        Set<Finding> findings = new LinkedHashSet<>(form(course, exerciseFolder));
        int runs = 0;
        int lessons = 0;
        int tasks = 0;
        if (errors(findings) == 0) {
            Course english = CourseReader.read(course, Language.EN.code(), Workshop.USUAL);
            AuthorCheck check = new AuthorCheck(
                    voice -> new Sandbox(workshop.plan(0, workshop.brokers()), voice),
                    address -> CourseReader.read(course, Language.EN.code(), address),
                    () -> new SnippetCompiler(
                            workshop.plan(0, workshop.brokers()).workspace().apply(Workshop.USUAL)),
                    workshop.sideBySide(),
                    this::progress);
            List<Exercise> exercises = ExerciseReader.read(exerciseFolder, Language.EN.code(), Workshop.USUAL);
            findings.addAll(new ShownCommands(surroundings, messages).prove(english, exercises));
            findings.addAll(check.run(english, exercises));
            runs = check.runs(english, exercises);
            lessons = english.lessons().size();
            tasks = exercises.size();
        }
        report(findings, Map.of("lessons", "" + lessons, "exercises", "" + tasks, "runs", "" + runs));
        return errors(findings) > 0 ? CommandLines.CONTENT : 0;
    }

    private static List<Finding> form(Path course, Path exercises) {
        List<Finding> findings = new ArrayList<>();
        for (Language language : Language.values()) {
            Optional<Course> read = Optional.empty();
            try {
                read = Optional.of(CourseReader.read(course, language.code(), Workshop.USUAL));
            } catch (LessonFormatException broken) {
                findings.addAll(broken.findings());
            }
            try {
                List<String> ids = read.map(Course::lessons).orElse(List.of()).stream()
                        .map(Lesson::id)
                        .toList();
                List<Finding> unmet = ExerciseReader.unmetRequirements(exercises, language.code(), Workshop.USUAL, ids);
                findings.addAll(read.isPresent() ? unmet : List.of()); // else nobody knows what lessons offer
            } catch (LessonFormatException broken) {
                findings.addAll(broken.findings());
            }
        }
        List<String> languages =
                Arrays.stream(Language.values()).map(Language::code).toList();
        findings.addAll(Translations.compare(course, languages));
        findings.addAll(Translations.compareExercises(exercises, languages));
        return findings;
    }

    private void progress(AuthorCheck.Progress progress) {
        if (!options.json() && (progress.done() == progress.of() || progress.done() % 10 == 0)) {
            surroundings
                    .err()
                    .tell(messages.say(
                            "cli", "check-progress", Map.of("done", "" + progress.done(), "of", "" + progress.of())));
        }
    }

    private void report(Set<Finding> findings, Map<String, String> facts) {
        PrintStream out = surroundings.out();
        if (options.json()) {
            out.println(JsonText.write(Results.findings(List.copyOf(findings), messages)));
            return;
        }
        Findings.lines(List.copyOf(findings), messages).forEach(out::println);
        int errors = errors(findings);
        if (findings.isEmpty()) {
            out.println(messages.say("cli", "check-passed", facts));
        } else {
            out.println(messages.say(
                    "cli", "check-failed", Map.of("errors", "" + errors, "warnings", "" + (findings.size() - errors))));
        }
    }

    private static int errors(Set<Finding> findings) {
        return (int) findings.stream()
                .filter(finding -> finding.severity() == Finding.Severity.ERROR)
                .count();
    }
}
