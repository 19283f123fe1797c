package learnmqtt.claims;

import learnmqtt.tap.Wire;

/**
 * One entry of a SUBSCRIBE in the making, with the options of MQTT 5 [5 §3.8.3.1].
 *
 * @param identifier the Subscription Identifier of the packet that it opens, as properties
 */
record Wish(String filter, int options, byte[]... identifier) {
    static Wish of(String filter, int qos) {
        return new Wish(filter, qos);
    }

    Wish noLocal() {
        return new Wish(filter, options | 4, identifier);
    }

    Wish retainAsPublished() {
        return new Wish(filter, options | 8, identifier);
    }

    /** 0 for always, 1 for a new subscription only, 2 for never. */
    Wish retainHandling(int policy) {
        return new Wish(filter, options | (policy << 4), identifier);
    }

    Wish identifier(int number) {
        return new Wish(filter, options, Property.subscriptionIdentifier(number));
    }

    byte[] entry() {
        return Wire.join(Wire.text(filter), new byte[] {(byte) options});
    }
}
