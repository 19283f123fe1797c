package learnmqtt.session;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import learnmqtt.broker.Broker;
import learnmqtt.lesson.Address;
import learnmqtt.tap.Tap;
import learnmqtt.tap.TapSettings;
import learnmqtt.wire.Timeline;
import learnmqtt.workspace.Workspace;
import learnmqtt.workspace.WorkspaceSettings;

/**
 * A broker, the tap in front of it, the timeline and the learner's VM, all for one lesson. {@link #renew} puts fresh
 * ones behind the same port. Used on the session's thread; closed by whoever opened it.
 */
public final class Sandbox implements AutoCloseable {
    private final Plan plan;
    private final Consumer<Happening.OfCode> listener;
    private final Tap tap;
    private Broker broker;
    private Timeline timeline = new Timeline();
    private VoiceOfCode voice;
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
     * @param listener told what the learner's VM says, on any thread; while it waits, so does the VM
     */
    public Sandbox(Plan plan, Consumer<Happening.OfCode> listener) {
        this.plan = plan;
        this.listener = listener;
        this.voice = new VoiceOfCode(listener);
        this.broker = plan.broker().get();
        try {
            this.tap = Tap.start(plan.tap(), broker, timeline);
        } catch (RuntimeException cannotListen) {
            broker.close();
            throw cannotListen;
        }
        try {
            this.workspace = startWorkspace();
        } catch (RuntimeException noPrelude) {
            tap.close();
            broker.close();
            throw noPrelude;
        }
    }

    /** Where clients connect. */
    public Address address() {
        return new Address(plan.host(), tap.port());
    }

    /** Whether something that a client has sent is still on its way to the timeline. */
    boolean holdsBack() {
        return tap.holdsBack();
    }

    Timeline timeline() {
        return timeline;
    }

    /** The learner's VM. May be asked for by any thread. */
    public Workspace workspace() {
        return workspace;
    }

    /** Whether it is said by the VM that is there now. */
    boolean isCurrent(Happening.OfCode said) {
        return said.voice() == voice;
    }

    /** Puts a fresh broker, timeline and VM in the place of the old ones. */
    void renew() {
        workspace.close();
        Broker old = broker;
        broker = plan.broker().get();
        timeline = new Timeline();
        tap.redirect(broker, timeline);
        old.close();
        voice = new VoiceOfCode(listener);
        workspace = startWorkspace();
    }

    @Override
    public void close() {
        workspace.close();
        tap.close();
        broker.close();
    }

    private Workspace startWorkspace() {
        return Workspace.start(plan.workspace().apply(address()), voice);
    }
}
