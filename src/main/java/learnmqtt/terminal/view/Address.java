package learnmqtt.terminal.view;

import java.util.Map;

/** The address in use as facts: {@code broker}, {@code host} and {@code port}. */
public final class Address {
    private Address() {}

    /** The facts of {@code tcp://HOST:PORT}; none of empty text. */
    public static Map<String, String> of(String broker) {
        if (broker.isEmpty()) {
            return Map.of();
        }
        String place = broker.substring(broker.indexOf("://") < 0 ? 0 : broker.indexOf("://") + 3);
        int colon = place.lastIndexOf(':');
        String host = colon < 0 ? place : place.substring(0, colon);
        String port = colon < 0 ? "1883" : place.substring(colon + 1);
        return Map.of("broker", broker, "host", host, "port", port);
    }
}
