/**
 * What this machine has and lacks: ports and who holds them, and the trouble that only its owner can end. Open
 * {@link learnmqtt.machine.Ports} and {@link learnmqtt.machine.MachineTrouble} first. Asks the system and its own tools
 * only; may not depend on the tap, the broker or anything else above.
 */
@NullMarked
package learnmqtt.machine;

import org.jspecify.annotations.NullMarked;
