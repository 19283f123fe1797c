/**
 * What crossed the wire, as values: control packets in the words of the MQTT specification, the events of a
 * connection, and the timeline that holds them in order. Open {@link learnmqtt.wire.Event} first, then
 * {@link learnmqtt.wire.Packet}. Everything else in the program rests on this package; it depends on nothing but
 * the JDK.
 */
@NullMarked
package learnmqtt.wire;

import org.jspecify.annotations.NullMarked;
