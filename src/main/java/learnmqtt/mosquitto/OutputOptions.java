package learnmqtt.mosquitto;

import java.util.Optional;

/**
 * How {@code sub} prints a message.
 *
 * @param format that of {@code -F}, which goes before {@code verbose}
 * @param verbose whether the topic is printed before the payload
 * @param lineEnd whether a line end follows
 * @param pretty whether JSON is printed in several lines
 */
public record OutputOptions(Optional<Format> format, boolean verbose, boolean lineEnd, boolean pretty) {}
