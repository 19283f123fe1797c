package learnmqtt.check;

/** What a line of the packet language speaks of: a control packet, the end of a TCP connection, or an HTTP request. */
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
    CLOSE,
    HTTP
}
