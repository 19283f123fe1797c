/**
 * The broker behind the tap: an embedded one, started and thrown away in milliseconds, or any other named by its
 * address. Open {@link learnmqtt.broker.Broker} first. Sees Moquette and {@code learnmqtt.tap}, whose
 * {@link learnmqtt.tap.Upstream} a broker is; knows no session and no screen.
 */
@NullMarked
package learnmqtt.broker;

import org.jspecify.annotations.NullMarked;
