package learnmqtt.wire;

/** One entry of a SUBSCRIBE: a filter and the highest QoS wanted [3.1.1 §3.8.3]. */
public record Subscription(TopicFilter filter, Qos qos) {}
