package learnmqtt.broker;

import io.netty.handler.codec.mqtt.MqttSubscriptionOption;
import learnmqtt.wire.TopicFilter;

/**
 * What a client asked for in SUBSCRIBE and was granted.
 *
 * @param filter as it stands in the packet, a shared one with its {@code $share/NAME/}
 * @param identifier the Subscription Identifier; 0 for none [5 §3.8.2.1.2]
 */
record Subscription(TopicFilter filter, MqttSubscriptionOption options, int identifier) {
    int qos() {
        return options.qos().value();
    }
}
