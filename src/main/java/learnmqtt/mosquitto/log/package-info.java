/**
 * The log of a broker in Mosquitto's form, made of what crosses the wire, and beside it what the tap sees and Mosquitto
 * does not say. Open {@link learnmqtt.mosquitto.log.BrokerLog} first; {@code PacketLines} and {@code EndingLines} have
 * Mosquitto's sentences, {@code Remarks} finds ours. Sees {@code learnmqtt.wire}, {@code learnmqtt.conf} and the messages;
 * no library, and no broker.
 */
@NullMarked
package learnmqtt.mosquitto.log;

import org.jspecify.annotations.NullMarked;
