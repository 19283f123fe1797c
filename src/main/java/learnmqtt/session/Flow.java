package learnmqtt.session;

import java.util.List;
import java.util.Optional;
import learnmqtt.wire.Event;

/**
 * One line of the flow: an event, and for a PUBLISH that came in, who it was delivered to right after.
 *
 * @param client the event's client; empty before CONNECT
 * @param deliveredTo clients that got the same message, where that belongs on the same line
 * @param takenOver whether a connection ended because its client connected once more [3.1.1 MQTT-3.1.4-2]
 */
public record Flow(Event event, Optional<String> client, List<String> deliveredTo, boolean takenOver) {
    public Flow {
        deliveredTo = List.copyOf(deliveredTo);
    }
}
