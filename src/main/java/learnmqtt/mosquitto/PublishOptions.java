package learnmqtt.mosquitto;

import java.time.Duration;
import learnmqtt.wire.Qos;
import learnmqtt.wire.TopicName;

/**
 * A command line of {@code pub}, understood.
 *
 * @param repeat how often the message is published, at least 1; lines of standard input are not repeated
 * @param repeatDelay the time between an acknowledged message and the next
 * @param properties those of PUBLISH; empty before MQTT 5
 */
public record PublishOptions(
        ConnectOptions connect,
        TopicName topic,
        Content content,
        Qos qos,
        boolean retain,
        int repeat,
        Duration repeatDelay,
        PropertyList properties) {}
