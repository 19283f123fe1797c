package learnmqtt.broker;

import java.util.List;

/**
 * A message for one session.
 *
 * @param qos the lower one of the message's and the subscription's
 * @param retain the RETAIN flag to send [3.1.1 MQTT-3.3.1-8, MQTT-3.3.1-9, 5 §3.3.1.3]
 * @param identifiers of the subscriptions that it matches, of those that have one [5 §3.3.4]
 */
record Delivery(Message message, int qos, boolean retain, List<Integer> identifiers) {
    Delivery {
        identifiers = List.copyOf(identifiers);
    }
}
