package learnmqtt.session;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import learnmqtt.broker.Broker;
import learnmqtt.broker.BrokerSettings;
import learnmqtt.broker.EmbeddedBroker;
import learnmqtt.check.Cast;
import learnmqtt.client.CastFailedException;
import learnmqtt.client.CastPlayer;
import learnmqtt.conf.BrokerFiles;
import learnmqtt.lesson.Address;
import learnmqtt.tap.Tap;
import learnmqtt.tap.TapSettings;
import learnmqtt.wire.Timeline;
import learnmqtt.workspace.Workspace;
import learnmqtt.workspace.WorkspaceSettings;
import org.jspecify.annotations.Nullable;

/**
 * A broker, the tap in front of it, the timeline and the learner's VM, all for one lesson, and the devices that play
 * along. {@link #renew} puts fresh ones behind the same port, and no devices. Used on the session's thread; closed by
 * whoever opened it.
 */
public final class Sandbox implements AutoCloseable {
    /** Always the same, so that whoever tries again meets the same numbers. */
    private static final long SEED = 1;

    private final Plan plan;
    private final Consumer<Happening.OfCode> listener;
    private final Tap tap;
    private Broker broker;
    private BrokerFiles configured = BrokerFiles.NONE;
    private Timeline timeline = new Timeline();
    private VoiceOfCode voice;
    private @Nullable CastPlayer player;
    private @Nullable Workspace workspace;

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
     * Starts everything but the VM, which takes more time than all the rest.
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
    }

    /** Where clients connect. */
    public Address address() {
        return new Address(plan.host(), tap.port());
    }

    /**
     * Lets the broker run with these files from now on, if they are others than before. Clients that it would not let in
     * any more are closed. False if the broker is somebody else's, who has to do that.
     */
    boolean configure(BrokerFiles files) {
        if (files.equals(configured)) {
            return true;
        }
        configured = files;
        if (broker instanceof EmbeddedBroker own) {
            own.reconfigure(BrokerSettings.of(files));
            return true;
        }
        return false;
    }

    /** Whether a device that plays along has still to send something. */
    boolean owes() {
        return player != null && player.owes();
    }

    /**
     * Lets these devices play, and those that played before leave. Returns when they are connected and subscribed.
     *
     * @throws CastFailedException if one cannot take part; then none plays
     */
    void play(Cast cast) {
        stopPlaying();
        if (!cast.isEmpty()) {
            player = CastPlayer.start(cast, plan.host(), tap.port(), timeline, SEED);
        }
    }

    /** Lets the devices leave; returns when they are gone. */
    void stopPlaying() {
        if (player != null) {
            player.close();
            player = null;
        }
    }

    Timeline timeline() {
        return timeline;
    }

    /** The learner's VM, which is started when it is first asked for. May be asked for by any thread. */
    public synchronized Workspace workspace() {
        if (workspace == null) {
            workspace = startWorkspace();
        }
        return workspace;
    }

    /** This, with its VM starting. */
    public Sandbox warm() {
        try {
            workspace();
            return this;
        } catch (RuntimeException noPrelude) {
            close();
            throw noPrelude;
        }
    }

    private synchronized void renewWorkspace() {
        voice = new VoiceOfCode(listener);
        workspace = startWorkspace();
    }

    private synchronized void closeWorkspace() {
        if (workspace != null) {
            workspace.close();
        }
    }

    private Workspace startWorkspace() {
        return Workspace.start(plan.workspace().apply(address()), voice);
    }

    /** Whether it is said by the VM that is there now. */
    boolean isCurrent(Happening.OfCode said) {
        return said.voice() == voice;
    }

    /** Puts a fresh broker, timeline and VM in the place of the old ones. */
    void renew() {
        stopPlaying();
        closeWorkspace();
        Broker old = broker;
        broker = plan.broker().get();
        configured = BrokerFiles.NONE;
        timeline = new Timeline();
        tap.redirect(broker, timeline);
        old.close();
        renewWorkspace();
    }

    @Override
    public void close() {
        stopPlaying();
        closeWorkspace();
        tap.close();
        broker.close();
    }
}
