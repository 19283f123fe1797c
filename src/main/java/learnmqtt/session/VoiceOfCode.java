package learnmqtt.session;

import learnmqtt.workspace.Evaluation;
import learnmqtt.workspace.WorkspaceListener;

/** Passes what one VM of the learner says on to the session's queue. Used by any thread. */
public final class VoiceOfCode implements WorkspaceListener {
    private final Inbox inbox;

    VoiceOfCode(Inbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public void output(String text, boolean error) {
        inbox.post(new Happening.Printed(this, text, error));
    }

    @Override
    public void leftOut(long lines) {
        inbox.post(new Happening.LeftOut(this, lines));
    }

    @Override
    public void vmLost(Evaluation.VmLost lost) {
        inbox.post(new Happening.Lost(this, lost));
    }
}
