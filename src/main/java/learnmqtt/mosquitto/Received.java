package learnmqtt.mosquitto;

import learnmqtt.wire.Bytes;
import learnmqtt.wire.Qos;

/**
 * A message that reached {@code sub}.
 *
 * @param id its packet identifier; 0 for QoS 0
 * @param properties in the order of the packet; empty before MQTT 5
 */
public record Received(String topic, Bytes payload, Qos qos, boolean retain, int id, PropertyList properties) {}
