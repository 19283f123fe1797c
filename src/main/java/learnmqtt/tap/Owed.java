package learnmqtt.tap;

import learnmqtt.wire.Direction;
import learnmqtt.wire.Packet;

/** How many answers a broker owes a client: each packet that asks for one gets one [3.1.1 §3, 5 §3]. Not thread-safe. */
final class Owed {
    private int answers;

    /** A packet has come from one of the two. */
    void heard(Direction direction, Packet packet) {
        if (direction == Direction.FROM_CLIENT) {
            answers += asks(packet) ? 1 : 0;
        } else if (answers > 0 && isAnswer(packet)) {
            answers--;
        }
    }

    boolean isAnything() {
        return answers > 0;
    }

    private static boolean asks(Packet packet) {
        return switch (packet.type()) {
            case CONNECT, SUBSCRIBE, UNSUBSCRIBE, PINGREQ, PUBREL -> true;
            case PUBLISH ->
                packet instanceof Packet.Publish publish && publish.qos().level() > 0;
            default -> false;
        };
    }

    private static boolean isAnswer(Packet packet) {
        return switch (packet.type()) {
            case CONNACK, SUBACK, UNSUBACK, PINGRESP, PUBACK, PUBREC, PUBCOMP -> true;
            default -> false;
        };
    }
}
