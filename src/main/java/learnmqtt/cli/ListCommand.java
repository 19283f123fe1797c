package learnmqtt.cli;

import java.util.List;
import java.util.concurrent.Callable;
import learnmqtt.i18n.Language;
import learnmqtt.json.Json;
import learnmqtt.json.JsonText;
import learnmqtt.json.Results;
import learnmqtt.lesson.Course;
import learnmqtt.lesson.Exercise;
import learnmqtt.progress.Progress;
import learnmqtt.session.Logbook;
import learnmqtt.session.Shown;
import learnmqtt.terminal.TerminalScreen;
import picocli.CommandLine.Command;

/** {@code ./learn list}: all lessons, with marks for what is done. */
@Command(name = "list", mixinStandardHelpOptions = true)
final class ListCommand implements Callable<Integer> {
    private final Surroundings surroundings;
    private final Options options;

    ListCommand(Surroundings surroundings, Options options) {
        this.surroundings = surroundings;
        this.options = options;
    }

    @Override
    public Integer call() {
        Workshop workshop = new Workshop(surroundings, options);
        Logbook logbook = new Logbook(workshop.progress());
        Progress progress = logbook.progress();
        logbook.trouble().ifPresent(trouble -> workshop.tell(trouble, progress));
        Language language = workshop.language(progress);
        Course course = workshop.course(language, Workshop.USUAL);
        List<Exercise> exercises = workshop.exercises(language, Workshop.USUAL);
        if (options.json()) {
            Json.Members lessons = Results.list(
                    course,
                    lesson -> progress.mark(lesson).toString(),
                    (lesson, step) -> progress.mark(lesson.id(), step.id()).toString());
            surroundings
                    .out()
                    .println(JsonText.write(Results.withExercises(
                            lessons,
                            exercises,
                            exercise -> progress.exercise(exercise.id()).toString())));
            return 0;
        }
        String here = progress.place().map(Progress.Place::lesson).orElse("");
        List<Shown.Contents.Entry> entries = course.lessons().stream()
                .map(lesson -> logbook.entry(lesson, lesson.id().equals(here)))
                .toList();
        try (TerminalScreen screen = workshop.page(language)) {
            screen.show(new Shown.Contents(entries));
            if (!exercises.isEmpty()) {
                screen.show(new Shown.ExerciseContents(exercises.stream()
                        .map(exercise ->
                                logbook.entry(exercise, workshop.workbench().hasBegun(exercise), false))
                        .toList()));
            }
        }
        return 0;
    }
}
