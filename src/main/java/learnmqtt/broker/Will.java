package learnmqtt.broker;

/**
 * What is published when a client goes without saying so [3.1.1 §3.1.2.5, 5 §3.1.2.5].
 *
 * @param delaySeconds the Will Delay Interval; 0 before MQTT 5
 */
record Will(Message message, long delaySeconds) {}
