/**
 * The broker behind the tap: an embedded one, or any other named by its address. Open {@link
 * learnmqtt.broker.EmbeddedBroker} first, then {@link learnmqtt.broker.Connection} for how a packet is answered and {@link
 * learnmqtt.broker.Exchange} for where a message goes. Sees Netty, {@code learnmqtt.wire}, and {@code learnmqtt.tap},
 * whose {@link learnmqtt.tap.Upstream} a broker is; knows no session of a course and no screen.
 */
@NullMarked
package learnmqtt.broker;

import org.jspecify.annotations.NullMarked;
