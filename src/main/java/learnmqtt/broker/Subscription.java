package learnmqtt.broker;

import io.netty.handler.codec.mqtt.MqttSubscriptionOption;
import java.util.Optional;
import learnmqtt.wire.TopicFilter;

/**
 * What a client asked for in SUBSCRIBE and was granted.
 *
 * @param filter as it stands in the packet, a shared one with its {@code $share/NAME/}
 * @param identifier the Subscription Identifier; 0 for none [5 §3.8.2.1.2]
 */
record Subscription(TopicFilter filter, MqttSubscriptionOption options, int identifier) {
    private static final String SHARE = "$share/";

    int qos() {
        return options.qos().value();
    }

    boolean isShared() {
        return filter.text().startsWith(SHARE);
    }

    /** The ShareName of a shared subscription [5 §4.8.2]. */
    Optional<String> share() {
        String text = filter.text();
        return isShared()
                ? Optional.of(text.substring(SHARE.length(), text.indexOf('/', SHARE.length())))
                : Optional.empty();
    }

    /** What messages are compared with: the filter without {@code $share/NAME/}. */
    TopicFilter topics() {
        return share().map(name -> new TopicFilter(filter.text().substring(SHARE.length() + name.length() + 1)))
                .orElse(filter);
    }
}
