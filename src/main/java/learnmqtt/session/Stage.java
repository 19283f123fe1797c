package learnmqtt.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import learnmqtt.check.Cast;
import learnmqtt.client.CastFailedException;
import learnmqtt.conf.BrokerFiles;
import learnmqtt.lesson.Step;

/**
 * What is on for the current lesson: the sandbox, and the desks that work with it. Renewed for every lesson and by
 * {@code /fresh}. Used on the session's thread.
 */
final class Stage {
    private static final Duration AT_MOST = Duration.ofSeconds(5);

    private final Sandbox sandbox;
    private final Inbox inbox;
    private final Screen screen;
    private final Map<String, String> facts;
    private final List<String> history = new ArrayList<>();
    private TaskDesk tasks;
    private JavaDesk java;
    private WireFeed wire;
    private FlowFeed flow;
    private boolean replaying;

    /** @param sandbox running; whoever made it closes it */
    Stage(Sandbox sandbox, Inbox inbox, Screen screen) {
        this.sandbox = sandbox;
        this.inbox = inbox;
        this.screen = screen;
        this.facts = sandbox.address().placeholders();
        this.tasks = new TaskDesk(screen, sandbox.timeline(), sandbox::owes, facts);
        this.java = new JavaDesk(sandbox.workspace(), sandbox.timeline(), inbox, screen, history);
        this.wire = new WireFeed(sandbox.timeline(), inbox);
        this.flow = new FlowFeed();
    }

    TaskDesk tasks() {
        return tasks;
    }

    /** Opens a task, with the devices that play along already there. */
    void open(Step.Task task, List<Step> earlier) {
        play(task.cast());
        tasks.open(task, earlier);
    }

    private void play(Cast cast) {
        try {
            sandbox.play(cast);
        } catch (CastFailedException failure) {
            screen.show(Shown.Sentence.of(
                    Shown.Tone.WARNING, "cast-failed", Map.of("device", failure.device(), "reason", failure.reason())));
        }
    }

    /** No task is open any more, and no device plays. */
    void closeTask() {
        tasks.close();
        sandbox.stopPlaying();
    }

    JavaDesk java() {
        return java;
    }

    Sandbox sandbox() {
        return sandbox;
    }

    /** Lines of the flow that are not shown yet. */
    FlowFeed flow() {
        return flow;
    }

    /** Whether every event that there is to show was shown. */
    boolean isWireShown() {
        return flow.isEmpty() && wire.isEmpty();
    }

    /** Events with a lower number were shown, unless they came too fast. */
    long seen() {
        return wire.seen();
    }

    /** How many events were left out after the last one that was shown; each is said once. */
    int untold() {
        return wire.isEmpty() ? wire.untold() : 0;
    }

    /** Takes an event from the queue; false if it is of a timeline that is over. */
    boolean take(Happening.Wire event) {
        if (event.source() != sandbox.timeline()) {
            return false;
        }
        wire.taken(event.event());
        return true;
    }

    /** Every line of Java entered so far. */
    List<String> history() {
        return List.copyOf(history);
    }

    /** Whether earlier steps are being replayed, quietly. */
    boolean isReplaying() {
        return replaying;
    }

    /** A new broker, timeline and VM; everything that was open is gone. */
    void renew() {
        tasks.close();
        java.leave();
        replaying = false;
        sandbox.renew();
        tasks = new TaskDesk(screen, sandbox.timeline(), sandbox::owes, facts);
        java = new JavaDesk(sandbox.workspace(), sandbox.timeline(), inbox, screen, history);
        wire = new WireFeed(sandbox.timeline(), inbox);
        flow = new FlowFeed();
    }

    /** Runs what earlier steps did and tells nothing of it; {@code then} runs when the wire is quiet again. */
    void replay(List<Past> stretches, Runnable then) {
        replaying = !stretches.isEmpty();
        if (stretches.isEmpty()) {
            then.run();
            return;
        }
        Past first = stretches.get(0);
        sandbox.configure(first.files());
        play(first.cast());
        java.replay(first.code(), new Quiet(sandbox.timeline()), AT_MOST, () -> {
            sandbox.stopPlaying();
            replay(stretches.subList(1, stretches.size()), then);
        });
    }

    /** Lets the broker run with these files from now on; says so where it is somebody else's and cannot. */
    void configure(BrokerFiles files) {
        if (!sandbox.configure(files)) {
            screen.show(Shown.Sentence.of(Shown.Tone.WARNING, "broker-not-ours", facts));
        }
    }
}
