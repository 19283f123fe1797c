package learnmqtt.conf;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a {@code mosquitto.conf} asks for.
 *
 * @param listeners where clients connect; at least one
 * @param localOnly whether no line names a port or an address: then only clients on this machine can connect, and
 *     anybody of them may, whatever {@code allow_anonymous} says
 * @param anonymous whether clients without a user name may connect
 * @param passwordFile the {@code password_file}, as it was named: a relative one lies in the working directory
 * @param aclFile the {@code acl_file}, as it was named
 * @param longestKeepAlive in seconds, for clients of MQTT 5
 * @param persistence where what is remembered is saved; empty for nowhere
 * @param outdated the options, each time that one stands there, which Mosquitto means to drop
 */
public record BrokerConfiguration(
        List<Listener> listeners,
        boolean localOnly,
        boolean anonymous,
        Optional<String> passwordFile,
        Optional<String> aclFile,
        int longestKeepAlive,
        Optional<Persistence> persistence,
        Logging logging,
        List<String> outdated) {
    /** @throws IllegalArgumentException without a listener */
    public BrokerConfiguration {
        listeners = List.copyOf(listeners);
        outdated = List.copyOf(outdated);
        if (listeners.isEmpty()) {
            throw new IllegalArgumentException("no listener");
        }
    }

    /** That of a broker which nobody has configured. */
    public static BrokerConfiguration usual() {
        Listener listener = new Listener(Listener.USUAL_PORT, Optional.empty(), OptionalInt.empty(), Optional.empty());
        return new BrokerConfiguration(
                List.of(listener),
                true,
                true,
                Optional.empty(),
                Optional.empty(),
                65_535,
                Optional.empty(),
                Logging.usual(),
                List.of());
    }

    /** The same with this listener alone; with an address of its own it is not local only any more. */
    public BrokerConfiguration listeningAt(Listener other) {
        boolean local = localOnly && other.address().isEmpty();
        return new BrokerConfiguration(
                List.of(other),
                local,
                anonymous,
                passwordFile,
                aclFile,
                longestKeepAlive,
                persistence,
                logging,
                outdated);
    }

    /** The same with lines of every kind in the log. */
    public BrokerConfiguration verbose() {
        return new BrokerConfiguration(
                listeners,
                localOnly,
                anonymous,
                passwordFile,
                aclFile,
                longestKeepAlive,
                persistence,
                logging.verbose(),
                outdated);
    }
}
