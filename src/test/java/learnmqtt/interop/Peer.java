package learnmqtt.interop;

import java.util.Optional;

/** A client of one library, for one conversation with our broker. What is refused throws. */
public interface Peer extends AutoCloseable {
    /**
     * How it connects.
     *
     * @param clean whether the broker forgets the session
     * @param will a Will to {@code will} with this payload, QoS 1, retained
     */
    record Introduction(String id, boolean clean, Optional<String> will, Optional<Login> login) {
        public static Introduction of(String id) {
            return new Introduction(id, true, Optional.empty(), Optional.empty());
        }

        Introduction keeping() {
            return new Introduction(id, false, will, login);
        }

        Introduction leaving(String payload) {
            return new Introduction(id, clean, Optional.of(payload), login);
        }

        Introduction as(String user, String password) {
            return new Introduction(id, clean, will, Optional.of(new Login(user, password)));
        }
    }

    /** A user name and its password. */
    record Login(String user, String password) {}

    /** Makes a client and connects it. */
    interface Library {
        Peer connect(int port, Introduction introduction) throws Exception;
    }

    /** Whether the broker knew its session. */
    boolean sessionPresent();

    void subscribe(String filter, int qos) throws Exception;

    /** Returns when it is delivered, as far as its QoS says so. */
    void publish(String topic, String payload, int qos, boolean retain) throws Exception;

    /** The next message, within the deadline: {@code TOPIC PAYLOAD qQOS}, and {@code retained} where it was. */
    String next() throws Exception;

    /** Says goodbye. */
    void disconnect() throws Exception;

    /** Lets go of threads; the connection may be gone already. */
    @Override
    void close();
}
