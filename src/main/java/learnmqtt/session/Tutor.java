package learnmqtt.session;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import learnmqtt.lesson.Lesson;
import learnmqtt.lesson.Step;
import learnmqtt.session.Shown.Tone;
import learnmqtt.workspace.Evaluation;

/**
 * Leads one learner: takes what happens from the queue, one at a time, and lets the desks answer. Everything runs on
 * the thread that calls {@link #run}.
 */
public final class Tutor {
    /** How long packets that belong together may take to arrive before their lines are shown. */
    private static final Duration TOGETHER = Duration.ofMillis(15);

    /** How long the prompt waits after code has run, so that what it sent is shown before it. */
    private static final Duration SETTLE = Duration.ofMillis(25);

    private static final Duration FOREVER = Duration.ofDays(1);

    private final Inbox inbox;
    private final Screen screen;
    private final Stage stage;
    private final Guide guide;
    private final Commands commands;
    private long feedAt;
    private long askAt = System.nanoTime();
    private int interrupts;
    private boolean asked;

    /** What was entered and not done yet: the prompt may have been open when code began to run again. */
    private final Deque<String> early = new ArrayDeque<>();

    /**
     * Begins at a place. What is given here was made by the caller, who closes it.
     *
     * @param inbox where everything arrives: from the screen, and from the sandbox's VM
     * @param walk where to begin
     * @param opened told of every lesson that is opened, and of the same in another language
     */
    public Tutor(
            Inbox inbox,
            Screen screen,
            Sandbox sandbox,
            Walk walk,
            Logbook logbook,
            Manner manner,
            Translator translator,
            Consumer<Lesson> opened) {
        this.inbox = inbox;
        this.screen = screen;
        this.stage = new Stage(sandbox, inbox, screen);
        this.guide = new Guide(walk, logbook, stage, screen, manner, opened);
        this.commands = new Commands(guide, stage, screen, translator);
    }

    /** Leads until the learner leaves. Returns the exit code: 0, 1 for a piped lesson left incomplete, or 130. */
    public int run() throws InterruptedException {
        guide.begin();
        while (guide.exit().isEmpty()) {
            askIfIdle();
            Optional<Happening> happening = inbox.take(patience());
            happening.ifPresent(this::answer);
            while (!early.isEmpty() && !isBusy() && guide.exit().isEmpty()) {
                commands.enter(early.remove());
            }
            boolean feed = !stage.flow().isEmpty() && System.nanoTime() >= feedAt;
            if (feed) {
                stage.flow()
                        .flush(stage.sandbox().timeline().history())
                        .forEach(flow -> screen.show(new Shown.FlowLine(flow)));
                sayUntold(stage.untold());
            }
            if ((feed || stage.isWireShown()) && stage.tasks().look(stage.java().isRunning(), stage.seen())) {
                guide.taskMet();
            }
        }
        return guide.exit().getAsInt();
    }

    private void answer(Happening happening) {
        if (happening instanceof Happening.Typed typed) {
            asked = false;
            interrupts = 0;
            early.add(typed.line());
        } else if (happening instanceof Happening.Interrupted) {
            interrupted();
        } else if (happening instanceof Happening.EndOfInput) {
            guide.leave();
        } else if (happening instanceof Happening.Finished finished) {
            finished.then().run();
            askAt = System.nanoTime() + SETTLE.toNanos();
        } else if (happening instanceof Happening.Wire wire) {
            if (stage.take(wire) && !stage.isReplaying()) {
                wire(wire);
            }
        } else if (happening instanceof Happening.OfCode said && stage.sandbox().isCurrent(said)) {
            said(said);
        }
    }

    private void said(Happening.OfCode said) {
        if (said instanceof Happening.Lost lost) {
            lost(lost.why());
        } else if (stage.isReplaying()) {
            return; // what earlier steps printed was read when they were done
        } else if (said instanceof Happening.Printed printed) {
            screen.show(new Shown.Output(printed.text(), printed.error()));
        } else if (said instanceof Happening.LeftOut leftOut) {
            guide.say(Tone.WARNING, "left-out", Map.of("lines", "" + leftOut.lines()));
        }
    }

    private void wire(Happening.Wire wire) {
        sayUntold(wire.untold());
        if (stage.flow().isEmpty()) {
            feedAt = System.nanoTime() + TOGETHER.toNanos();
        }
        stage.flow().accept(wire.event().event(), guide.walk().lesson().isAboutPings());
        stage.tasks().stirred();
    }

    private void sayUntold(int events) {
        if (events > 0) {
            guide.say(Tone.WARNING, "flow-too-fast", Map.of("count", "" + events));
        }
    }

    private void lost(Evaluation.VmLost why) {
        screen.show(Told.lost(why));
        asked = false;
        if (why.reason() != Evaluation.Reason.NOT_STARTED) {
            guide.recover();
        }
    }

    private void interrupted() {
        asked = false;
        early.clear();
        if (stage.java().isRunning()) {
            stage.java().stop();
        } else if (stage.tasks().isChecking()) {
            stage.tasks().stopWaiting();
        } else if (!stage.java().begun().isEmpty()) {
            stage.java().forgetBegun();
        } else if (++interrupts > 1) {
            guide.interrupted();
        } else {
            guide.say(Tone.PLAIN, "how-to-leave", Map.of());
        }
    }

    private void askIfIdle() {
        if (isIdle() && System.nanoTime() >= askAt) {
            asked = true;
            screen.ask(new Screen.Prompt(
                    guide.walk().number(),
                    guide.walk().lesson().steps().size(),
                    kind(),
                    stage.java().begun()));
        }
    }

    private boolean isIdle() {
        return !asked && stage.flow().isEmpty() && early.isEmpty() && !isBusy();
    }

    /** Whether nothing can be entered: code runs, or a check waits. */
    private boolean isBusy() {
        return stage.java().isRunning() || stage.tasks().isChecking();
    }

    private Screen.Prompt.Kind kind() {
        if (!stage.java().begun().isEmpty()) {
            return Screen.Prompt.Kind.MORE_JAVA;
        }
        if (guide.isDone()) {
            return Screen.Prompt.Kind.READ;
        }
        return guide.walk().step() instanceof Step.Question ? Screen.Prompt.Kind.ANSWER : Screen.Prompt.Kind.TASK;
    }

    private Duration patience() {
        Duration patience = stage.flow().isEmpty() ? FOREVER : Duration.ofNanos(feedAt - System.nanoTime());
        if (isIdle()) {
            patience = Duration.ofNanos(askAt - System.nanoTime());
        }
        Optional<Duration> look = stage.tasks().nextLook(stage.java().isRunning());
        if (look.isPresent()) {
            Duration untilLook = look.get().minus(stage.sandbox().timeline().now());
            patience = untilLook.compareTo(patience) < 0 ? untilLook : patience;
        }
        return patience;
    }
}
