package learnmqtt.session;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import learnmqtt.lesson.Course;
import learnmqtt.lesson.Lesson;
import learnmqtt.lesson.Quiz;
import learnmqtt.lesson.Step;
import learnmqtt.session.Shown.Sentence;
import learnmqtt.session.Shown.Tone;
import learnmqtt.workspace.Evaluation;

/** Leads through the pages: shows steps, opens tasks, takes answers, moves on, and notes what was done. */
final class Guide {
    private final Walk walk;
    private final Logbook logbook;
    private final Stage stage;
    private final Screen screen;
    private final Manner manner;
    private final Consumer<Lesson> opened;
    private final QuizDesk quizzes;
    private final HelpDesk help;
    private OptionalInt exit = OptionalInt.empty();

    Guide(Walk walk, Logbook logbook, Stage stage, Screen screen, Manner manner, Consumer<Lesson> opened) {
        this.walk = walk;
        this.logbook = logbook;
        this.stage = stage;
        this.screen = screen;
        this.manner = manner;
        this.opened = opened;
        this.quizzes = new QuizDesk(screen);
        this.help = new HelpDesk(screen);
    }

    /** The exit code, once the session is over. */
    OptionalInt exit() {
        return exit;
    }

    Walk walk() {
        return walk;
    }

    /** Shows the first page. */
    void begin() {
        opened.accept(walk.lesson());
        sayUnsaved();
        if (walk.number() == 1) {
            screen.show(new Shown.LessonOpening(walk.place(), walk.lesson()));
        } else {
            say(Tone.PLAIN, "resumed", Map.of("lesson", walk.lesson().title()));
        }
        arrive(true);
    }

    /** Shows the step; {@code fromNothing}: the sandbox is new, and what earlier steps built is built again. */
    private void arrive(boolean fromNothing) {
        logbook.at(walk.lesson(), walk.step());
        sayUnsaved();
        help.open(walk.step());
        stage.closeTask();
        List<Past> earlier = fromNothing ? logbook.replayOf(walk.lesson(), walk.earlierSteps()) : List.of();
        if (earlier.isEmpty()) {
            open(); // before the page: whoever sees the page may act on it
            showPage();
            showChecklist();
        } else {
            say(Tone.PLAIN, "replaying", Map.of());
            showPage();
            stage.replay(earlier, () -> {
                open();
                showChecklist();
            });
        }
    }

    private void open() {
        stage.java().forgetAccepted();
        stage.configure(walk.lesson().brokerFiles(walk.step()));
        if (walk.step() instanceof Step.Task task) {
            stage.open(task, walk.earlierSteps());
        }
    }

    private void showChecklist() {
        stage.tasks().checklist().ifPresent(screen::show);
    }

    private void showPage() {
        screen.show(new Shown.StepPage(walk.place(), walk.lesson(), walk.step(), walk.number(), walk.marks(logbook)));
    }

    /** The open task was met: notes it, then says so, and only then lets go on whoever waited for it. */
    void taskMet() {
        logbook.done(walk.lesson(), walk.step(), stage.java().accepted());
        screen.show(new Shown.TaskMet());
        sayUnsaved();
        stage.tasks().conclude(true);
    }

    /** Code came to its end. It belongs to the step, also where the wire met the task before the code had returned. */
    void codeRan(List<Evaluation> evaluations) {
        stage.tasks().stirred();
        if (!(walk.step() instanceof Step.Task) || isDone()) {
            help.explain(evaluations);
        }
        if (stage.tasks().isMet()) {
            logbook.done(walk.lesson(), walk.step(), stage.java().accepted());
            sayUnsaved();
        }
    }

    /** The lesson's own example ran; what differs in it from the task is no mistake. */
    void exampleRan(List<Evaluation> evaluations) {
        stage.tasks().exampleRan();
        help.explain(evaluations);
    }

    /**
     * Just Enter: goes on where there is nothing to do, else says again what there is to do. A script's Enter waits until
     * the wire is quiet: it was written for a task that is met by then.
     */
    void enter() {
        if (isDone() || stage.tasks().isNearlyMet()) {
            next();
        } else if (manner.piped() && walk.step() instanceof Step.Task) {
            stage.tasks().checkWhenQuiet(met -> {
                if (met || stage.tasks().isNearlyMet()) {
                    next();
                } else {
                    remind();
                }
            });
        } else {
            remind();
        }
    }

    private void remind() {
        screen.show(new Shown.Reminder(walk.step()));
        showChecklist();
        if (walk.step() instanceof Step.Task) {
            say(Tone.PLAIN, "what-helps", Map.of());
        }
    }

    /** Whether there is nothing left to do on this step. */
    boolean isDone() {
        return !(walk.step() instanceof Step.Task || walk.step() instanceof Step.Question)
                || logbook.isDone(walk.lesson(), walk.step());
    }

    /** Goes on, if the step is done; else says why not. */
    void next() {
        if (isDone()) {
            if (walk.step() instanceof Step.Reading) {
                logbook.done(walk.lesson(), walk.step(), List.of());
            }
            moveOn();
        } else if (walk.step() instanceof Step.Question) {
            say(Tone.WARNING, "question-open", Map.of());
        } else if (manner.piped() || stage.tasks().isNearlyMet()) {
            stage.tasks().check(met -> {
                if (met) {
                    moveOn();
                }
            });
        } else {
            stage.tasks().checkWhenQuiet(met -> {
                if (met) {
                    moveOn();
                } else {
                    say(Tone.WARNING, "task-open", Map.of());
                }
            });
        }
    }

    void skip() {
        if (!isDone()) {
            logbook.skipped(walk.lesson(), walk.step());
            say(Tone.PLAIN, "skipped", Map.of());
        }
        moveOn();
    }

    private void moveOn() {
        if (!walk.isLastStep()) {
            walk.goTo(walk.number() + 1);
            arrive(false);
            return;
        }
        LessonEnd.sentences(walk, logbook, manner).forEach(screen::show);
        if (manner.oneLesson()) {
            end();
        } else if (walk.isLastLesson()) {
            leave();
        } else {
            walk.nextLesson();
            stage.renew();
            begin();
        }
    }

    void back() {
        if (walk.number() == 1) {
            say(Tone.PLAIN, "first-step", Map.of());
        } else {
            walk.goTo(walk.number() - 1);
            arrive(false);
        }
    }

    /** Goes to a step of this lesson by number or id, or to a lesson by id or title. */
    void goTo(String where) {
        List<Step> steps = walk.lesson().steps();
        for (int number = 1; number <= steps.size(); number++) {
            if (where.equals("" + number) || where.equals(steps.get(number - 1).id())) {
                walk.goTo(number);
                fresh();
                return;
            }
        }
        Optional<Lesson> lesson = walk.course().named(where);
        if (lesson.isPresent()) {
            walk.goToLesson(lesson.get().id());
            stage.renew();
            begin();
        } else {
            say(Tone.WARNING, "no-such-place", Map.of("where", where, "steps", "" + steps.size()));
        }
    }

    /** A new sandbox on the same step. */
    void fresh() {
        stage.renew();
        arrive(true);
    }

    /**
     * The learner's VM is gone: a new sandbox on the same step. Where only replayed code can have ended it, it is not
     * replayed again.
     */
    void recover() {
        boolean again = stage.java().isUsed();
        stage.renew();
        arrive(again);
    }

    void hint() {
        help.hint();
    }

    void solution() {
        help.solution(walk.step());
    }

    void commandsToType() {
        help.commandsToType(walk.step());
    }

    /** Takes the numbers chosen at a quiz. */
    void choose(Quiz quiz, Set<Integer> chosen) {
        if (quizzes.choose(quiz, chosen)) {
            logbook.done(walk.lesson(), walk.step(), List.of());
            sayUnsaved();
        }
    }

    void sayHowToAnswer(Quiz quiz) {
        quizzes.sayHow(quiz);
    }

    /** Shows the course's lessons. */
    void contents() {
        screen.show(logbook.contents(walk.course(), walk.lesson()));
    }

    void translate(Course course) {
        walk.translate(course);
        opened.accept(walk.lesson());
        stage.tasks().translate(walk.earlierSteps());
        showPage();
        showChecklist();
    }

    /** Ends the session; piped, the exit code says whether the lesson is complete. */
    void leave() {
        end();
        if (!manner.piped()) {
            say(Tone.PLAIN, "goodbye", Map.of("learn", manner.command()));
        }
    }

    private void end() {
        exit = OptionalInt.of(manner.piped() && !logbook.isComplete(walk.lesson()) ? 1 : 0);
    }

    void interrupted() {
        exit = OptionalInt.of(130);
    }

    private void sayUnsaved() {
        logbook.trouble()
                .ifPresent(
                        trouble -> screen.show(new Sentence(Tone.WARNING, "progress", trouble.key(), trouble.facts())));
    }

    void say(Tone tone, String key, Map<String, String> facts) {
        screen.show(Sentence.of(tone, key, facts));
    }
}
