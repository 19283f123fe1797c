package learnmqtt.tap;

import java.util.Optional;
import learnmqtt.wire.Direction;
import learnmqtt.wire.Packet;

/** Decodes what crosses a connection that passes no tap: whole packets, both directions, in order. Not thread-safe. */
public final class Eavesdropper {
    private final Conversation conversation = new Conversation();

    /** The packet; empty for one that the tap would refuse. */
    public Optional<Packet> hear(Direction direction, byte[] packet) {
        try {
            return Optional.of(conversation.decode(direction, packet));
        } catch (Refusal refused) {
            return Optional.empty();
        }
    }
}
