package learnmqtt.wire;

/** The message that a CONNECT leaves with the broker for the case that the connection dies [3.1.1 §3.1.2.5]. */
public record Will(TopicName topic, Bytes payload, Qos qos, boolean retain) {}
