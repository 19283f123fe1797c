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
import learnmqtt.lesson.markdown.CourseReader;
import learnmqtt.lesson.markdown.Finding;
import learnmqtt.lesson.markdown.LessonFormatException;
import learnmqtt.lesson.markdown.Translations;
import learnmqtt.session.AuthorCheck;
import learnmqtt.session.Sandbox;

/** Proves a course right: its form, its languages, and by running it. */
final class CourseProof {
    private final Surroundings surroundings;
    private final Options options;
    private final Messages messages;

    CourseProof(Surroundings surroundings, Options options) {
        this.surroundings = surroundings;
        this.options = options;
        this.messages = Messages.of(Language.choose(options.lang(), Optional.empty(), surroundings.environment()));
    }

    /** Returns the exit code: 4 if there is something to mend. */
    int check(Optional<Path> folder) throws InterruptedException {
        Workshop workshop = new Workshop(surroundings, options);
        Path course = folder.orElseGet(workshop::courseFolder);
        Set<Finding> findings = new LinkedHashSet<>(form(course));
        int runs = 0;
        int lessons = 0;
        if (errors(findings) == 0) {
            Course english = CourseReader.read(course, Language.EN.code(), Workshop.USUAL);
            AuthorCheck check = new AuthorCheck(
                    () -> new Sandbox(workshop.plan(0, workshop.brokers()), said -> {}),
                    address -> CourseReader.read(course, Language.EN.code(), address),
                    this::progress);
            findings.addAll(check.run(english));
            runs = AuthorCheck.runs(english);
            lessons = english.lessons().size();
        }
        report(findings, lessons, runs);
        return errors(findings) > 0 ? CommandLines.CONTENT : 0;
    }

    private static List<Finding> form(Path course) {
        List<Finding> findings = new ArrayList<>();
        for (Language language : Language.values()) {
            try {
                CourseReader.read(course, language.code(), Workshop.USUAL);
            } catch (LessonFormatException broken) {
                findings.addAll(broken.findings());
            }
        }
        findings.addAll(Translations.compare(
                course, Arrays.stream(Language.values()).map(Language::code).toList()));
        return findings;
    }

    private void progress(AuthorCheck.Progress progress) {
        if (!options.json() && (progress.done() == progress.of() || progress.done() % 10 == 0)) {
            surroundings
                    .err()
                    .println(messages.say(
                            "cli", "check-progress", Map.of("done", "" + progress.done(), "of", "" + progress.of())));
        }
    }

    private void report(Set<Finding> findings, int lessons, int runs) {
        PrintStream out = surroundings.out();
        if (options.json()) {
            out.println(JsonText.write(Results.findings(List.copyOf(findings), messages)));
            return;
        }
        Findings.print(List.copyOf(findings), out, messages);
        int errors = errors(findings);
        if (findings.isEmpty()) {
            out.println(messages.say("cli", "check-passed", Map.of("lessons", "" + lessons, "runs", "" + runs)));
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
