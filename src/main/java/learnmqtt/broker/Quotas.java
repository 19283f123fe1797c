package learnmqtt.broker;

import java.util.Optional;

/**
 * What all clients together may make the broker remember, so that it never takes more memory than a course can spare.
 * Whoever asks for more is refused as the standards provide, with 0x97 Quota exceeded where there is a packet for it:
 *
 * <ul>
 *   <li>A new session: the one longest without a connection ends for it; if there is none, CONNACK has 0x97, before MQTT
 *       5 return code 3 [5 §3.2.2.2, 3.1.1 §3.2.2.3].
 *   <li>A subscription: its code in SUBACK is 0x97, before MQTT 5 0x80 [5 §3.9.3, 3.1.1 §3.9.3].
 *   <li>A retained message, or one with QoS 2 that waits for PUBREL: PUBACK and PUBREC have 0x97; before MQTT 5 the
 *       connection ends [5 §3.4.2.1, 3.1.1 §4.8]. A retained message with QoS 0 is delivered, and not kept
 *       [3.1.1 MQTT-3.3.1-7, 5 §3.3.1.3].
 *   <li>A message for a client that does not take it now: dropped for that client.
 * </ul>
 */
final class Quotas {
    private static final long MIB = 1 << 20;
    private static final int SESSION = 4_000;
    private static final int SUBSCRIPTION = 300;
    private static final int LEVEL = 200;

    private final Quota sessions = new Quota(16 * MIB);
    private final Quota subscriptions = new Quota(16 * MIB);
    private final Quota retained = new Quota(16 * MIB);
    private final Quota messages = new Quota(32 * MIB);

    /** Some four thousand sessions, fewer with long names and Wills. */
    Quota sessions() {
        return sessions;
    }

    Quota retained() {
        return retained;
    }

    /** One session's part of the messages that wait for a client. */
    Holding messages() {
        return new Holding(messages, 16 << 10, 16 * MIB);
    }

    /** One session's part of the subscriptions: some five thousand. */
    Holding subscriptions() {
        return new Holding(subscriptions, 4 << 10, 4 * MIB);
    }

    /** All that sessions take, without what each has for nothing. */
    long usedBySessions() {
        return sessions.used() + subscriptions.used() + messages.used();
    }

    static long cost(String clientId, Credentials said, Optional<Will> will) {
        return SESSION
                + length(clientId)
                + length(said.user().orElse(""))
                + said.password().length()
                + will.map(one -> one.message().cost()).orElse(0L);
    }

    static long cost(Subscription subscription) {
        String text = subscription.filter().text();
        return SUBSCRIPTION + length(text) + costOfLevels(text);
    }

    /** What the levels of a topic or a filter take in a tree. */
    static long costOfLevels(String text) {
        return LEVEL * (text.chars().filter(one -> one == '/').count() + 1);
    }

    private static long length(String text) {
        return 2L * text.length();
    }
}
