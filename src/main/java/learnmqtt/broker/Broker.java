package learnmqtt.broker;

import learnmqtt.tap.Upstream;

/** An MQTT broker to put behind the tap. */
public sealed interface Broker extends Upstream, AutoCloseable permits EmbeddedBroker, RemoteBroker {
    /** Ends a broker of our own and leaves anybody else's alone; returns at once. */
    @Override
    void close();
}
