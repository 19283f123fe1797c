package learnmqtt.broker;

/** The Reason Codes of acknowledgements that the broker sends [5 §2.4]; before MQTT 5 nobody sees them. */
final class Reasons {
    static final byte SUCCESS = 0x00;
    static final byte NO_MATCHING_SUBSCRIBERS = 0x10;
    static final byte NO_SUBSCRIPTION_EXISTED = 0x11;
    static final byte NOT_AUTHORIZED = (byte) 0x87;
    static final byte PACKET_IDENTIFIER_NOT_FOUND = (byte) 0x92;
    static final byte QUOTA_EXCEEDED = (byte) 0x97;

    private Reasons() {}
}
