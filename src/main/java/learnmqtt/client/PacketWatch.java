package learnmqtt.client;

/**
 * Sees every control packet of one client's connections, whole and in order, on the thread that carries them, and may
 * put another in its place. That of the HiveMQ client keeps to itself what a packet identifier, a subscription
 * identifier or a topic alias is.
 */
interface PacketWatch {
    /** A packet that the client is about to write. Returns what is written. */
    byte[] leaving(byte[] packet);

    /** It is handed to the network. */
    void left(byte[] packet);

    /** A packet that has come, before the client sees it. Returns what the client is given. */
    byte[] arriving(byte[] packet);

    /** The client has done what it does about it. */
    void arrived(byte[] packet);

    /** The connection is gone, after the client has been told. */
    void closed();
}
