package learnmqtt.session;

import java.util.function.Consumer;
import learnmqtt.workspace.Evaluation;
import learnmqtt.workspace.WorkspaceListener;

/** Passes what one VM of the learner says on to whoever listens. Used by any thread. */
public final class VoiceOfCode implements WorkspaceListener {
    private final Consumer<Happening.OfCode> listener;

    VoiceOfCode(Consumer<Happening.OfCode> listener) {
        this.listener = listener;
    }

    @Override
    public void output(String text, boolean error) {
        listener.accept(new Happening.Printed(this, text, error));
    }

    @Override
    public void leftOut(long lines) {
        listener.accept(new Happening.LeftOut(this, lines));
    }

    @Override
    public void vmLost(Evaluation.VmLost lost) {
        listener.accept(new Happening.Lost(this, lost));
    }
}
