package learnmqtt.wire;

/** The fifteen control packet types, numbered as in the fixed header [3.1.1 §2.2.1, 5 §2.1.2]. */
public enum PacketType {
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
    /** MQTT 5 only. */
    AUTH;

    /**
     * The type with this number, which stands in the upper four bits of a packet's first byte.
     *
     * @throws IllegalArgumentException for anything but 1 to 15
     */
    public static PacketType of(int number) {
        if (number < 1 || number > 15) {
            throw new IllegalArgumentException("packet types are 1 to 15, not " + number);
        }
        return values()[number - 1];
    }
}
