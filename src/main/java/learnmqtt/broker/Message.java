package learnmqtt.broker;

import io.netty.handler.codec.mqtt.MqttProperties;
import io.netty.handler.codec.mqtt.MqttProperties.MqttPropertyType;
import learnmqtt.wire.Bytes;
import learnmqtt.wire.TopicName;

/**
 * An Application Message on its way through the broker.
 *
 * @param properties those that are passed on unaltered [5 §3.3.2.3]; empty before MQTT 5
 * @param expiresAt in {@link System#nanoTime}'s terms; {@link #NEVER} without a Message Expiry Interval
 * @param publisher the identifier of the client that it came from
 */
record Message(
        TopicName topic,
        Bytes payload,
        int qos,
        boolean retain,
        MqttProperties properties,
        long expiresAt,
        String publisher) {
    static final long NEVER = Long.MAX_VALUE;

    private static final int OVERHEAD = 200;
    private static final int EXPIRY = MqttPropertyType.PUBLICATION_EXPIRY_INTERVAL.value();

    /** A message as it came; its Topic Alias is its sender's business, its Message Expiry Interval begins to run now. */
    static Message of(TopicName topic, Bytes payload, int qos, boolean retain, MqttProperties came, String publisher) {
        MqttProperties kept = new MqttProperties();
        for (MqttProperties.MqttProperty<?> property : came.listAll()) {
            boolean forUs = property.propertyId() == MqttPropertyType.TOPIC_ALIAS.value()
                    || property.propertyId() == MqttPropertyType.WILL_DELAY_INTERVAL.value()
                    || property.propertyId() == EXPIRY;
            if (!forUs) {
                kept.add(property);
            }
        }
        return new Message(topic, payload, qos, retain, kept, NEVER, publisher)
                .expiringIn(Properties.number(came, MqttPropertyType.PUBLICATION_EXPIRY_INTERVAL, -1));
    }

    /** The same with a Message Expiry Interval that begins to run now; below 0 for none. */
    Message expiringIn(long seconds) {
        long end = seconds < 0 ? NEVER : System.nanoTime() + seconds * 1_000_000_000;
        return new Message(topic, payload, qos, retain, properties, end, publisher);
    }

    /** How much memory it takes, in bytes, about. */
    long cost() {
        long cost = OVERHEAD + 2L * topic.text().length() + payload.length();
        for (MqttProperties.MqttProperty<?> property : Properties.each(properties)) {
            cost += OVERHEAD + length(property.value());
        }
        return cost;
    }

    private static long length(Object value) {
        if (value instanceof String text) {
            return 2L * text.length();
        } else if (value instanceof MqttProperties.StringPair pair) {
            return 2L * (pair.key.length() + pair.value.length());
        }
        return value instanceof byte[] bytes ? bytes.length : 0;
    }

    boolean isExpired() {
        return expiresAt != NEVER && expiresAt - System.nanoTime() <= 0;
    }

    /** The properties to send now, with what is left of the Message Expiry Interval [5 MQTT-3.3.2-6]. */
    MqttProperties propertiesNow() {
        MqttProperties now = new MqttProperties();
        properties.listAll().forEach(now::add);
        if (expiresAt != NEVER) {
            long left = Math.max(1, Math.round((expiresAt - System.nanoTime()) / 1e9));
            now.add(new MqttProperties.IntegerProperty(EXPIRY, (int) left));
        }
        return now;
    }
}
