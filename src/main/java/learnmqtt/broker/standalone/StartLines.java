package learnmqtt.broker.standalone;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import learnmqtt.conf.AclFile;
import learnmqtt.conf.BrokerConfiguration;
import learnmqtt.conf.Logging;
import learnmqtt.conf.Problem;
import learnmqtt.i18n.Messages;
import learnmqtt.mosquitto.log.LogLine;
import learnmqtt.tap.Endpoint;

/** What the log says of a broker itself: when it begins and ends, with which configuration, and where it listens. */
final class StartLines {
    private static final String NAME = "Learn MQTT broker 1.0 ";

    private final Messages messages;
    private final Consumer<LogLine> lines;

    StartLines(Messages messages, Consumer<LogLine> lines) {
        this.messages = messages;
        this.lines = lines;
    }

    /** @param source the file of the configuration, as it was named; empty if nobody has configured anything */
    void starting(BrokerConfiguration configuration, Optional<String> source) {
        outdated(configuration.outdated());
        phase("starting");
        info(source.map(file -> "Config loaded from " + file + ".").orElse("Using default config."));
        if (configuration.localOnly()) {
            say(
                    Logging.Type.WARNING,
                    "Starting in local only mode. Connections will only be possible from clients running on this machine.");
            say(Logging.Type.WARNING, "Create a configuration file which defines a listener to allow remote access.");
            say(
                    Logging.Type.WARNING,
                    "For more details see https://mosquitto.org/documentation/authentication-methods/");
        }
    }

    /** Options that a later Mosquitto may not have any more, with its own words for each. */
    void outdated(List<String> options) {
        for (String option : options) {
            String instead =
                    option.equals("port") ? "Please use 'listener' instead." : "The behaviour will default to true.";
            say(
                    Logging.Type.NOTICE,
                    "The '" + option + "' option is now deprecated and will be removed in a future version. "
                            + instead);
        }
    }

    /** What is hardly meant in an {@code acl_file}. */
    void remarks(Optional<String> file, Optional<AclFile> rights) {
        for (Problem remark : rights.map(AclFile::remarks).orElse(List.of())) {
            String sentence = messages.say("conf", remark.kind().key(), remark.facts());
            Map<String, String> place =
                    Map.of("file", file.orElse(""), "line", "" + remark.line(), "problem", sentence);
            say(Logging.Type.WARNING, LogLine.OWN + messages.say("conf", "place", place));
        }
    }

    /** @param port the endpoint's, or the one that was found for it */
    void opening(Endpoint endpoint, int port) {
        for (InetAddress address : endpoint.addresses()) {
            String kind = address instanceof Inet6Address ? "ipv6" : "ipv4";
            info("Opening " + kind + " listen socket on port " + port + ".");
        }
    }

    /** @param phase as Mosquitto calls it: starting, running or terminating */
    void phase(String phase) {
        info(NAME + phase);
    }

    void info(String text) {
        say(Logging.Type.INFORMATION, text);
    }

    void say(Logging.Type type, String text) {
        lines.accept(new LogLine(type, false, text));
    }
}
