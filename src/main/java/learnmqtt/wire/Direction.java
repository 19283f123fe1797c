package learnmqtt.wire;

/** Which way a packet travelled. */
public enum Direction {
    FROM_CLIENT,
    TO_CLIENT
}
