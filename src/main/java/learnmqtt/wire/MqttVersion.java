package learnmqtt.wire;

/** The protocol version that a CONNECT asks for; its text is what lessons write: {@code 3.1}, {@code 3.1.1}, {@code 5}. */
public enum MqttVersion {
    V3_1("3.1"),
    V3_1_1("3.1.1"),
    V5("5");

    private final String text;

    MqttVersion(String text) {
        this.text = text;
    }

    @Override
    public String toString() {
        return text;
    }
}
