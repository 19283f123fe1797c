/**
 * The tap: a TCP proxy in front of a broker that puts every control packet on the timeline, both directions, with its
 * exact bytes, before it passes the same bytes on; what the standard forbids it refuses, and answers as a broker has to.
 * Open {@link learnmqtt.tap.Tap} first, then {@code Link}. Sees Netty and {@code learnmqtt.wire}; knows no broker, only
 * an {@link learnmqtt.tap.Upstream}.
 */
@NullMarked
package learnmqtt.tap;

import org.jspecify.annotations.NullMarked;
