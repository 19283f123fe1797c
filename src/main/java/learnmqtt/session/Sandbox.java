package learnmqtt.session;

import java.util.function.Function;
import java.util.function.Supplier;
import learnmqtt.broker.Broker;
import learnmqtt.lesson.Address;
import learnmqtt.tap.Tap;
import learnmqtt.tap.TapSettings;
import learnmqtt.wire.Timeline;
import learnmqtt.workspace.Workspace;
import learnmqtt.workspace.WorkspaceListener;
import learnmqtt.workspace.WorkspaceSettings;

/**
 * A broker, the tap in front of it, the timeline and the learner's VM, all for one lesson. {@link #renew} puts fresh
 * ones behind the same port. Used on the session's thread; closed by whoever opened it.
 */
public final class Sandbox implements AutoCloseable {
    private final Plan plan;
    private final WorkspaceListener listener;
    private final Tap tap;
    private Broker broker;
    private Timeline timeline = new Timeline();
    private volatile Workspace workspace;

    /**
     * How a sandbox is made.
     *
     * @param host what clients on this machine call the tap's address
     * @param broker starts a broker, or names one
     * @param workspace the settings of the learner's VM for the tap's address
     */
    public record Plan(
            String host, TapSettings tap, Supplier<Broker> broker, Function<Address, WorkspaceSettings> workspace) {}

    /**
     * Starts everything; the VM may still be starting when this returns.
     *
     * @param listener hears what the learner's VM says, on any thread
     */
    public Sandbox(Plan plan, WorkspaceListener listener) {
        this.plan = plan;
        this.listener = listener;
        this.broker = plan.broker().get();
        try {
            this.tap = Tap.start(plan.tap(), broker, timeline);
        } catch (RuntimeException cannotListen) {
            broker.close();
            throw cannotListen;
        }
        this.workspace = startWorkspace();
    }

    /** Where clients connect. */
    public Address address() {
        return new Address(plan.host(), tap.port());
    }

    Timeline timeline() {
        return timeline;
    }

    /** The learner's VM. May be asked for by any thread. */
    public Workspace workspace() {
        return workspace;
    }

    /** Puts a fresh broker, timeline and VM in the place of the old ones. */
    void renew() {
        workspace.close();
        Broker old = broker;
        broker = plan.broker().get();
        timeline = new Timeline();
        tap.redirect(broker, timeline);
        old.close();
        workspace = startWorkspace();
    }

    @Override
    public void close() {
        workspace.close();
        tap.close();
        broker.close();
    }

    private Workspace startWorkspace() {
        return Workspace.start(plan.workspace().apply(address()), listener);
    }
}
