package learnmqtt.mosquitto;

import learnmqtt.wire.Will;

/** The Will that {@code --will-topic} and its companions leave, with its MQTT 5 properties. */
public record WillOptions(Will message, PropertyList properties) {}
