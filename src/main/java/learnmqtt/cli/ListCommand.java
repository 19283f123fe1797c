package learnmqtt.cli;

import java.util.List;
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
import org.apache.commons.cli.Option;

/** {@code ./learn list}: all lessons, with marks for what is done. */
final class ListCommand implements Command {
    private final Surroundings surroundings;

    ListCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public String name() {
        return "list";
    }

    @Override
    public List<Option> heeded() {
        return List.of(Options.LANG, Options.LESSONS, Options.STATE, Options.PLAIN, Options.COLOR, Options.JSON);
    }

    @Override
    public int run(Line line) {
        Workshop workshop = new Workshop(surroundings, line.options());
        Logbook logbook = new Logbook(workshop.progress());
        Progress progress = logbook.progress();
        logbook.trouble().ifPresent(trouble -> workshop.tell(trouble, progress));
        Language language = workshop.language(progress);
        Course course = workshop.course(language, Workshop.USUAL);
        List<Exercise> exercises = workshop.exercises(language, Workshop.USUAL);
        if (line.options().json()) {
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
