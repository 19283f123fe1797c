package learnmqtt.mosquitto;

import learnmqtt.wire.Bytes;

/** Where the payload of what is published comes from. */
public sealed interface Content {
    /** {@code -m}. */
    record Message(Bytes payload) implements Content {}

    /** {@code -f}: the whole file, named as typed. An empty file is an empty payload. */
    record WholeFile(String file) implements Content {}

    /** {@code -s}: all of standard input as one message. Nothing at all is an error. */
    record WholeInput() implements Content {}

    /** {@code -l}: a message for each line of standard input. An empty line is an empty message. */
    record Lines() implements Content {}

    /** {@code -n}: an empty payload. */
    record Nothing() implements Content {}
}
