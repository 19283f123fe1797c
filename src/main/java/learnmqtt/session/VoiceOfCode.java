package learnmqtt.session;

import learnmqtt.workspace.Evaluation;
import learnmqtt.workspace.WorkspaceListener;

/** Passes what the learner's VM says on to the session's queue. Used by any thread. */
public final class VoiceOfCode implements WorkspaceListener {
    private final Inbox inbox;

    public VoiceOfCode(Inbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public void output(String text, boolean error) {
        inbox.post(new Happening.Printed(text, error));
    }

    @Override
    public void leftOut(long lines) {
        inbox.post(new Happening.LeftOut(lines));
    }

    @Override
    public void vmLost(Evaluation.VmLost lost) {
        inbox.post(new Happening.Lost(lost));
    }
}
