package learnmqtt.broker.standalone;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import learnmqtt.broker.BrokerSettings;
import learnmqtt.broker.EmbeddedBroker;
import learnmqtt.broker.Snapshot;
import learnmqtt.conf.BrokerConfiguration;
import learnmqtt.conf.Logging;
import learnmqtt.i18n.Messages;
import learnmqtt.mosquitto.log.BrokerLog;
import learnmqtt.mosquitto.log.LogLine;
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
    private final Consumer<LogLine> lines;
    private final Messages messages;
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
            Consumer<LogLine> lines) {
        this.files = files;
        this.lines = lines;
        this.messages = messages;
        BrokerSettings settings = files.settings(configuration);
        List<Endpoint> endpoints = configuration.listeners().stream()
                .map(listener -> files.endpoint(listener, configuration.localOnly()))
                .toList();
        keeping = configuration
                .persistence()
                .map(wanted -> new Keeping(wanted, files.path(wanted.path()), messages, lines));
        Snapshot before = keeping.map(Keeping::before).orElseGet(Snapshot::empty);
        endpoints.forEach(this::sayOpening);
        log = new BrokerLog(settings.rules(), messages, lines);
        broker = EmbeddedBroker.start(settings, before, clock);
        timeline.listen(log);
        tap = listen(endpoints);
        keeping.ifPresent(one -> one.begin(broker::snapshot));
    }

    /**
     * Listens from now on.
     *
     * @param source the file of the configuration, as it was named; empty if nobody has configured anything
     * @param files the files that the configuration names
     * @param clock tells how much time has passed since something was saved
     * @param lines gets the log, line by line
     * @throws PortTakenException if somebody else has one of its ports
     * @throws learnmqtt.tap.CannotListenException if it may not listen there
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
        lines.accept(phase("starting", messages));
        lines.accept(info(source.map(file -> "Config loaded from " + file + ".").orElse("Using default config.")));
        if (configuration.localOnly()) {
            lines.accept(warning("Starting in local only mode. Connections will only be possible from clients"
                    + " running on this machine."));
            lines.accept(warning("Create a configuration file which defines a listener to allow remote access."));
        }
        StandaloneBroker started = new StandaloneBroker(configuration, files, clock, messages, lines);
        lines.accept(phase("running", messages));
        return started;
    }

    private Tap listen(List<Endpoint> endpoints) {
        try {
            return Tap.start(new TapSettings(endpoints), broker, timeline);
        } catch (PortTakenException taken) {
            lines.accept(new LogLine(Logging.Type.ERROR, false, "Error: Address already in use"));
            throw taken;
        }
    }

    /**
     * Goes on by a configuration that has changed, as Mosquitto does at SIGHUP: who may connect and do what. Where it
     * listens stays as it was. What cannot be read is thrown as by {@link #start}, and changes nothing.
     */
    public void reconfigure(BrokerConfiguration configuration) {
        BrokerSettings settings = files.settings(configuration);
        log.reconfigured(settings.rules());
        broker.reconfigure(settings);
    }

    /** Says that {@link #reconfigure} is about to come, in the log. */
    public void sayReloading() {
        lines.accept(info("Reloading config."));
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
        lines.accept(phase("terminating", messages));
        keeping.ifPresent(one -> one.save(last));
    }

    private void sayOpening(Endpoint endpoint) {
        for (InetAddress address : endpoint.addresses()) {
            boolean six = address instanceof Inet6Address;
            lines.accept(opening(six ? "ipv6" : "ipv4", endpoint.port()));
            if (address.isAnyLocalAddress() && !six) {
                lines.accept(opening("ipv6", endpoint.port()));
            }
        }
    }

    private static LogLine opening(String family, int port) {
        return info("Opening " + family + " listen socket on port " + port + ".");
    }

    private static LogLine phase(String key, Messages messages) {
        return info(messages.say("log", key, Map.of("version", "1.0")));
    }

    private static LogLine info(String text) {
        return new LogLine(Logging.Type.INFORMATION, false, text);
    }

    private static LogLine warning(String text) {
        return new LogLine(Logging.Type.WARNING, false, text);
    }
}
