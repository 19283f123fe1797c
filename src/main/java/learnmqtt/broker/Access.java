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
        if (said.user().isEmpty()) {
            return settings.anonymous();
        }
        return settings.passwords()
                .map(known -> known.admits(said.user().get(), said.password().toArray()))
                .orElse(true);
    }

    boolean mayRead(Session session, TopicName topic) {
        return settings.rights()
                .map(known -> known.mayRead(session.user(), session.clientId(), topic))
                .orElse(true);
    }

    boolean mayWrite(Session session, TopicName topic) {
        return settings.rights()
                .map(known -> known.mayWrite(session.user(), session.clientId(), topic))
                .orElse(true);
    }

    boolean maySubscribe(Session session, TopicFilter filter) {
        return settings.rights()
                .map(known -> known.maySubscribe(session.user(), session.clientId(), filter))
                .orElse(true);
    }

    /** In seconds, for clients of MQTT 5. */
    int longestKeepAlive() {
        return settings.longestKeepAlive();
    }
}
