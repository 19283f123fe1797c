package learnmqtt.broker;

import io.netty.handler.codec.mqtt.MqttProperties;
import io.netty.handler.codec.mqtt.MqttProperties.MqttPropertyType;
import java.util.ArrayList;
import java.util.List;

/** Reads the properties of an MQTT 5 packet [5 §2.2.2]. */
final class Properties {
    private Properties() {}

    /** The property's value as an unsigned number; {@code absent} where it is not there. */
    static long number(MqttProperties properties, MqttPropertyType type, long absent) {
        MqttProperties.MqttProperty<?> property = properties.getProperty(type.value());
        return property != null && property.value() instanceof Integer value ? Integer.toUnsignedLong(value) : absent;
    }

    /** All of them one by one, the User Properties in their order, which Netty has as one. */
    static List<MqttProperties.MqttProperty<?>> each(MqttProperties properties) {
        List<MqttProperties.MqttProperty<?>> all = new ArrayList<>();
        for (MqttProperties.MqttProperty<?> property : properties.listAll()) {
            if (property instanceof MqttProperties.UserProperties users) {
                users.value().forEach(pair -> all.add(new MqttProperties.UserProperty(pair.key, pair.value)));
            } else {
                all.add(property);
            }
        }
        return all;
    }

    static boolean has(MqttProperties properties, MqttPropertyType type) {
        return properties.getProperty(type.value()) != null;
    }
}
