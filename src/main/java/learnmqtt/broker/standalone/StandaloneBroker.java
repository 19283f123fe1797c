package learnmqtt.broker.standalone;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import learnmqtt.broker.BrokerSettings;
import learnmqtt.broker.EmbeddedBroker;
import learnmqtt.broker.Snapshot;
import learnmqtt.conf.BrokerConfiguration;
import learnmqtt.conf.Listener;
import learnmqtt.conf.Logging;
import learnmqtt.i18n.Messages;
import learnmqtt.mosquitto.log.BrokerLog;
import learnmqtt.mosquitto.log.LogLine;
import learnmqtt.tap.CannotListenException;
import learnmqtt.tap.Endpoint;
import learnmqtt.tap.PortTakenException;
import learnmqtt.tap.Tap;
import learnmqtt.tap.TapSettings;
import learnmqtt.wire.Timeline;

/**
 * A broker with the ports, files and log of a configuration, and with what it remembers saved if that asks for it.
 * Thread-safe; closed by whoever started it.
 */
public final class StandaloneBroker implements AutoCloseable {
    private final ConfigurationFiles files;
    private final StartLines lines;
    private final Timeline timeline = new Timeline();
    private final Optional<Keeping> keeping;
    private final BrokerLog log;
    private final EmbeddedBroker broker;
    private final Tap tap;
    private final AtomicBoolean closed = new AtomicBoolean();

    private StandaloneBroker(
            BrokerConfiguration configuration,
            ConfigurationFiles files,
            Clock clock,
            Messages messages,
            Consumer<LogLine> log) {
        this.files = files;
        lines = new StartLines(messages, log);
        BrokerSettings settings = settings(configuration);
        List<Endpoint> endpoints = new ArrayList<>();
        for (Listener listener : configuration.listeners()) {
            endpoints.add(files.endpoint(listener, configuration.localOnly()));
        }
        keeping = configuration
                .persistence()
                .map(wanted -> new Keeping(wanted, files.path(wanted.path()), messages, log));
        Snapshot before = keeping.map(Keeping::before).orElseGet(Snapshot::empty);
        for (Endpoint known : endpoints) {
            if (known.port() != 0) {
                lines.opening(known, known.port());
            }
        }
        this.log = new BrokerLog(settings.rules(), messages, log);
        broker = EmbeddedBroker.start(settings, before, clock, this.log::expired);
        timeline.listen(this.log);
        tap = listen(endpoints);
        for (Endpoint found : endpoints) {
            if (found.port() == 0) {
                lines.opening(found, tap.port());
            }
        }
        keeping.ifPresent(one -> one.begin(broker::snapshot));
    }

    /**
     * Listens from now on. Where any free port will do, the log tells which one it is; that all is ready, {@link
     * #sayRunning} tells.
     *
     * @param source the file of the configuration, as it was named; empty if nobody has configured anything
     * @param files the files that the configuration names
     * @param clock tells how much time has passed since something was saved
     * @param lines gets the log, line by line
     * @throws PortTakenException if somebody else has one of its ports
     * @throws CannotListenException if it may not listen there
     * @throws FileProblemsException if a file has wrong lines
     * @throws learnmqtt.machine.MachineTrouble if a file cannot be used
     */
    public static StandaloneBroker start(
            BrokerConfiguration configuration,
            Optional<String> source,
            ConfigurationFiles files,
            Clock clock,
            Messages messages,
            Consumer<LogLine> lines) {
        new StartLines(messages, lines).starting(configuration, source);
        return new StandaloneBroker(configuration, files, clock, messages, lines);
    }

    /** Says that it runs, in the log: whoever waits for that may send signals from now on. */
    public void sayRunning() {
        lines.phase("running");
    }

    private BrokerSettings settings(BrokerConfiguration configuration) {
        BrokerSettings settings = files.settings(configuration);
        lines.remarks(configuration.aclFile(), settings.rules().rights());
        return settings;
    }

    private Tap listen(List<Endpoint> endpoints) {
        try {
            return Tap.start(new TapSettings(endpoints), broker, timeline);
        } catch (PortTakenException taken) {
            lines.say(Logging.Type.ERROR, "Error: Address already in use");
            throw taken;
        } catch (CannotListenException cannot) {
            if (cannot.isElsewhere()) {
                lines.say(Logging.Type.ERROR, "Error: Cannot assign requested address");
            }
            throw cannot;
        }
    }

    /**
     * Goes on by a configuration that has changed, as Mosquitto does at SIGHUP: who may connect and do what. Where it
     * listens stays as it was. What cannot be read is thrown as by {@link #start}, and changes nothing.
     */
    public void reconfigure(BrokerConfiguration configuration) {
        BrokerSettings settings = settings(configuration);
        lines.outdated(configuration.outdated());
        log.reconfigured(settings.rules());
        broker.reconfigure(settings);
    }

    /** Says that {@link #reconfigure} is about to come, in the log. */
    public void sayReloading() {
        lines.info("Reloading config.");
    }

    /** Saves what is remembered, if it is to be, as Mosquitto does at SIGUSR1. Does not wait for the disk. */
    public void save() {
        keeping.ifPresent(one -> one.saveSoon(broker::snapshot));
    }

    /** Ends all connections, clients of MQTT 5 are told so; what is remembered is saved if it is to be. */
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        timeline.forget(log);
        keeping.ifPresent(Keeping::stop);
        Snapshot last = broker.end();
        tap.close();
        lines.phase("terminating");
        keeping.ifPresent(one -> one.save(last));
    }
}
