package learnmqtt.broker;

import learnmqtt.wire.TopicFilter;
import learnmqtt.wire.TopicName;

/** Who may connect and do what, by the settings in force, which may change at any time. Thread-safe. */
final class Access {
    private volatile BrokerSettings settings;

    Access(BrokerSettings settings) {
        this.settings = settings;
    }

    /** From now on by these. */
    void change(BrokerSettings others) {
        settings = others;
    }

    /** Whether a client that says this may connect. */
    boolean admits(Credentials said) {
        return settings.rules().admits(said.user(), said.password());
    }

    boolean mayRead(Session session, TopicName topic) {
        return settings.rules().mayRead(session.user(), session.clientId(), topic);
    }

    boolean mayWrite(Session session, TopicName topic) {
        return settings.rules().mayWrite(session.user(), session.clientId(), topic);
    }

    boolean maySubscribe(Session session, TopicFilter filter) {
        return settings.rules().maySubscribe(session.user(), session.clientId(), filter);
    }

    /** In seconds, for clients of MQTT 5. */
    int longestKeepAlive() {
        return settings.longestKeepAlive();
    }
}
