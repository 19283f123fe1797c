package learnmqtt.claims;

import java.util.List;
import learnmqtt.tap.Wire;

/**
 * One entry of a SUBSCRIBE in the making, with the options of MQTT 5 [5 §3.8.3.1].
 *
 * @param identifier the Subscription Identifier of the packet that begins with it; 0 for none
 */
record Wish(String filter, int options, int identifier) {
    static Wish of(String filter, int qos) {
        return new Wish(filter, qos, 0);
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
        return new Wish(filter, options, number);
    }

    /** Of the packet that begins with it. */
    List<byte[]> properties() {
        return identifier == 0 ? List.of() : List.of(Property.subscriptionIdentifier(identifier));
    }

    byte[] entry() {
        return Wire.join(Wire.text(filter), new byte[] {(byte) options});
    }
}
