package learnmqtt.check;

import learnmqtt.wire.Event;

/**
 * What a line of the packet language speaks of: a control packet, the end of a TCP connection, or an HTTP request. The
 * packets stand in the order of {@link learnmqtt.wire.PacketType}.
 */
public enum Word {
    CONNECT,
    CONNACK,
    PUBLISH,
    PUBACK,
    PUBREC,
    PUBREL,
    PUBCOMP,
    SUBSCRIBE,
    SUBACK,
    UNSUBSCRIBE,
    UNSUBACK,
    PINGREQ,
    PINGRESP,
    DISCONNECT,
    AUTH,
    /** The TCP connection ended. */
    CLOSE,
    /** An HTTP request came to the MQTT port. */
    HTTP;

    /** Whether the event is one of those that this word speaks of. */
    public boolean names(Event event) {
        return switch (this) {
            case CLOSE -> event instanceof Event.Closed;
            case HTTP -> event instanceof Event.HttpRequest;
            default ->
                event instanceof Event.Passed passed && passed.packet().type().ordinal() == ordinal();
        };
    }

    /** Whether it is a control packet. */
    public boolean isPacket() {
        return this != CLOSE && this != HTTP;
    }

    /** Whether a client may send it [3.1.1 §2.2.1, 5 §2.1.2]. */
    public boolean travelsFromClient() {
        return switch (this) {
            case CONNACK, SUBACK, UNSUBACK, PINGRESP, CLOSE, HTTP -> false;
            default -> true;
        };
    }

    /** Whether a broker may send it; a DISCONNECT and an AUTH from MQTT 5 on. */
    public boolean travelsToClient() {
        return switch (this) {
            case CONNECT, SUBSCRIBE, UNSUBSCRIBE, PINGREQ, CLOSE, HTTP -> false;
            default -> true;
        };
    }

    /** Whether it is a PUBLISH or one of the packets that acknowledge one. */
    public boolean isPublishOrAcknowledgement() {
        return ordinal() >= PUBLISH.ordinal() && ordinal() <= PUBCOMP.ordinal();
    }

    /** Whether it carries a list of topic filters, or one code for each. */
    public boolean hasEntries() {
        return ordinal() >= SUBSCRIBE.ordinal() && ordinal() <= UNSUBACK.ordinal();
    }
}
