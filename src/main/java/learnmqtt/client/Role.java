package learnmqtt.client;

/** What is done over a {@link Link}. Everything is called on the link's thread. */
interface Role {
    /** CONNECT was sent, for the first time. */
    default void called() {}

    /** The broker has taken the client in. */
    void connected(Greeting greeting);

    /** The broker has refused the client. */
    void refused(Greeting greeting);

    /** A packet was handed to the network. */
    default void left(byte[] packet) {}

    /** A packet was not sent, being longer than the broker takes [5 MQTT-3.2.2-15]. */
    void oversize();

    /** A packet has come, and was answered where it wants to be: any but CONNACK and DISCONNECT. */
    void arrived(byte[] packet);

    /** The broker has said goodbye [5 §3.14]. */
    void dismissed();

    /** The connection is gone, and nobody had said goodbye. */
    void lost();
}
