package learnmqtt.broker;

import io.netty.handler.codec.mqtt.MqttProperties;
import io.netty.handler.codec.mqtt.MqttProperties.MqttPropertyType;

/** Reads single properties of an MQTT 5 packet [5 §2.2.2]. */
final class Properties {
    private Properties() {}

    /** The property's value as an unsigned number; {@code absent} where it is not there. */
    static long number(MqttProperties properties, MqttPropertyType type, long absent) {
        MqttProperties.MqttProperty<?> property = properties.getProperty(type.value());
        return property != null && property.value() instanceof Integer value ? Integer.toUnsignedLong(value) : absent;
    }

    static boolean has(MqttProperties properties, MqttPropertyType type) {
        return properties.getProperty(type.value()) != null;
    }
}
