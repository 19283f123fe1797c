/**
 * What this machine has and lacks: ports and who holds them, its JDK, its folders, its terminal, and the trouble that
 * only its owner can end. Open {@link learnmqtt.machine.Doctor} and {@link learnmqtt.machine.TakenPort} first: both make
 * {@link learnmqtt.machine.Observation}s, values that the edge puts into words. Asks the system and its own tools only;
 * may not depend on the tap, the broker or anything else above.
 */
@NullMarked
package learnmqtt.machine;

import org.jspecify.annotations.NullMarked;
