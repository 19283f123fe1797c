package learnmqtt.check;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import learnmqtt.wire.Bytes;
import learnmqtt.wire.MqttVersion;
import learnmqtt.wire.PublishProperties;
import learnmqtt.wire.Qos;
import learnmqtt.wire.TopicFilter;
import learnmqtt.wire.Will;

/** A control packet that a device is told to send. */
public sealed interface Action {
    /**
     * Connects, and sends the CONNECT with these settings.
     *
     * @param keepAlive in seconds, 0 for none
     * @param sessionExpiry in seconds, from MQTT 5 on
     */
    record Connect(
            MqttVersion version,
            boolean clean,
            int keepAlive,
            Optional<String> user,
            Optional<Bytes> password,
            Optional<Will> will,
            OptionalLong sessionExpiry)
            implements Action {
        /** What a device does that says nothing about it. */
        public static final Connect DEFAULT = new Connect(
                MqttVersion.V3_1_1,
                true,
                60,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalLong.empty());
    }

    /** Subscribes to one topic filter. */
    record Subscribe(TopicFilter filter, Qos qos) implements Action {}

    /** Ends the subscription to one topic filter. */
    record Unsubscribe(TopicFilter filter) implements Action {}

    /** Publishes one message; its topic and payload are filled in each time anew. */
    record Publish(Template topic, Template payload, Qos qos, boolean retain, PublishProperties properties)
            implements Action {}

    /**
     * Says goodbye and ends the connection.
     *
     * @param code the reason code, from MQTT 5 on; 4 lets the will go out all the same
     */
    record Disconnect(OptionalInt code) implements Action {}
}
