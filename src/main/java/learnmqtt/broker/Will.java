package learnmqtt.broker;

/**
 * What is published when a client goes without saying so [3.1.1 §3.1.2.5, 5 §3.1.2.5].
 *
 * @param message its Message Expiry Interval begins to run when it is {@link #published}
 * @param delaySeconds the Will Delay Interval; 0 before MQTT 5
 * @param expirySeconds the Message Expiry Interval; -1 for none
 */
record Will(Message message, long delaySeconds, long expirySeconds) {
    /** The message to publish now: from here on it may expire [5 §3.1.3.2.4]. */
    Message published() {
        return message.expiringIn(expirySeconds);
    }
}
