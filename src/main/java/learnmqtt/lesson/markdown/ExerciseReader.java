package learnmqtt.lesson.markdown;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import learnmqtt.lesson.Address;
import learnmqtt.lesson.Exercise;
import learnmqtt.lesson.Step;
import learnmqtt.lesson.markdown.ExerciseOrder.Entry;
import learnmqtt.lesson.markdown.Page.Fence;
import learnmqtt.lesson.markdown.Page.Section;

/** Reads the exercises of a course from their folder. */
public final class ExerciseReader {
    private static final int SECONDS = 10;

    private final ExerciseFolder folder;
    private final String language;
    private final Address address;
    private final List<Problems> all = new ArrayList<>();

    private ExerciseReader(ExerciseFolder folder, String language, Address address) {
        this.folder = folder;
        this.language = language;
        this.address = address;
    }

    /**
     * The exercises in their order; none where the folder is not there. One without a translation comes in English, or
     * in whatever language it has.
     *
     * @param exercises holds a folder for each exercise
     * @param language a code such as {@code ko}
     * @param address what {@code {{broker}}}, {@code {{host}}} and {@code {{port}}} stand for
     * @throws LessonFormatException with everything that is wrong in the files read
     */
    public static List<Exercise> read(Path exercises, String language, Address address) {
        return entries(exercises, language, address).stream()
                .map(Entry::exercise)
                .toList();
    }

    /**
     * What exercises require and nobody offers before them, and ids that lessons have already.
     *
     * @param exercises as in {@link #read}
     * @param lessons the ids of the lessons, all of which come before
     * @throws LessonFormatException as {@link #read}
     */
    public static List<Finding> unmetRequirements(
            Path exercises, String language, Address address, Collection<String> lessons) {
        return ExerciseOrder.requirements(entries(exercises, language, address), lessons);
    }

    private static List<Entry> entries(Path exercises, String language, Address address) {
        List<Finding> findings = new ArrayList<>();
        List<Entry> read = new ArrayList<>();
        for (ExerciseFolder folder : folders(exercises)) {
            ExerciseReader reader = new ExerciseReader(folder, language, address);
            reader.read().ifPresent(read::add);
            reader.all.forEach(problems -> findings.addAll(problems.findings()));
        }
        read.sort(Comparator.comparing(
                Entry::exercise, Comparator.comparingInt(Exercise::order).thenComparing(Exercise::id)));
        findings.addAll(ExerciseOrder.places(read));
        if (!findings.isEmpty()) {
            throw new LessonFormatException(findings);
        }
        return read;
    }

    private static List<ExerciseFolder> folders(Path exercises) {
        try {
            return ExerciseFolder.in(exercises);
        } catch (UncheckedIOException unreadable) {
            Problems problems = new Problems(exercises.toString());
            problems.add(1, "unreadable", Map.of("reason", String.valueOf(unreadable.getCause())));
            throw new LessonFormatException(problems.findings());
        }
    }

    private Problems problemsOf(Path file) {
        Problems problems = new Problems(file.toString());
        all.add(problems);
        return problems;
    }

    private Optional<Entry> read() {
        if (folder.tasks().isEmpty()) {
            problemsOf(folder.folder()).add(1, "exercise-without-task");
            return Optional.empty();
        }
        Map.Entry<String, Path> shown = CourseFolder.shown(folder.tasks(), language);
        Problems problems = problemsOf(shown.getValue());
        Source source = Source.read(shown.getValue(), shown.getKey(), problems);
        Placeholders.check(source, problems);
        Page page = PageReader.read(source, PageForm.EXERCISE, line -> Placeholders.fill(line, address), problems);
        Header header = new Header(page.front(), problems);
        String id = header.id();
        if (!id.isEmpty() && !id.equals(folder.name())) {
            problems.add(page.front().line("id"), "exercise-id", Map.of("seen", id, "folder", folder.name()));
        }
        Section section = section(page, id, header.required("title"), problems);
        Exercise.Listing solution = listing(ExerciseFolder.SOLUTION, "solution-missing");
        List<Exercise.Wrong> wrongs = wrongs();
        Exercise exercise = new Exercise(
                task(section, solution, problems),
                header.number("order"),
                header.requires(),
                Duration.ofSeconds(header.number("seconds", SECONDS)),
                section.fences(FenceWord.WHY).stream()
                        .findFirst()
                        .map(why -> why.text().strip())
                        .orElse(""),
                listing(ExerciseFolder.START, "start-missing"),
                solution,
                wrongs,
                source.file(),
                source.language());
        return Optional.of(new Entry(exercise, page.front()));
    }

    /** The whole page, as the one section that it is. */
    private static Section section(Page page, String id, String title, Problems problems) {
        page.sections().forEach(section -> problems.add(section.line(), "exercise-heading"));
        Section section = new Section(title, Optional.of(id), 1, page.opening());
        new FenceCheck(page.source(), problems).check(section.pieces());
        for (FenceWord word :
                List.of(FenceWord.QUIZ, FenceWord.SOLUTION, FenceWord.WRONG, FenceWord.JAVA, FenceWord.BROKER)) {
            for (Fence fence : section.fences(word)) {
                problems.add(fence.line(), "exercise-block", Map.of("fence", fence.name()));
            }
        }
        if (section.fences(FenceWord.EXPECT).isEmpty() && page.complete()) {
            problems.add(Math.max(1, page.source().lines().size()), "exercise-without-expect");
        }
        return section;
    }

    private static Step.Task task(Section section, Exercise.Listing solution, Problems problems) {
        if (!(new StepReader(problems).read(section) instanceof Step.Task task)) {
            return new Step.Task(
                    section.name(),
                    section.title(),
                    List.of(),
                    1,
                    new learnmqtt.check.Expectation(List.of(), false),
                    List.of(),
                    Optional.empty(),
                    List.of());
        }
        return new Step.Task(
                task.id(),
                task.title(),
                task.blocks(),
                task.line(),
                task.expectation(),
                task.cast(),
                task.hints(),
                Optional.of(new Step.Code(solution.text(), 1)),
                Optional.empty(),
                List.of());
    }

    /** @param missing what to say if it is not there */
    private Exercise.Listing listing(String name, String missing) {
        Path file = folder.folder().resolve(name);
        if (Files.exists(file)) {
            return listing(file);
        }
        problemsOf(file).add(1, missing);
        return new Exercise.Listing(file.toString(), "");
    }

    private Exercise.Listing listing(Path file) {
        Problems problems = problemsOf(file);
        Source source = Source.read(file, "", problems);
        FenceCheck.width(source, 1, source.lines().size(), problems);
        return new Exercise.Listing(file.toString(), String.join("\n", source.lines()) + "\n");
    }

    private List<Exercise.Wrong> wrongs() {
        List<Exercise.Wrong> wrongs = new ArrayList<>();
        folder.wrongs()
                .forEach((file, name) -> FenceCheck.diagnosis(name, 1, problemsOf(file))
                        .ifPresent(diagnosis -> wrongs.add(new Exercise.Wrong(diagnosis, listing(file)))));
        return wrongs;
    }
}
