package learnmqtt.check;

import java.util.List;
import java.util.Map;

/**
 * One way in which an event matches a line, and what that demands of the variables. An event has several where a packet
 * has several entries.
 *
 * @param equal the value that each variable must have
 * @param unequal values that variables must not have
 */
record Alternative(Map<String, String> equal, List<Map.Entry<String, String>> unequal) {
    static final Alternative FREE = new Alternative(Map.of(), List.of());

    Alternative {
        equal = Map.copyOf(equal);
        unequal = List.copyOf(unequal);
    }
}
