/**
 * What the program says, in the learner's language. Open {@link learnmqtt.i18n.Messages} first. A message is found by
 * its area and key in {@code learnmqtt/i18n/<area>_<language>.properties}; everybody else passes keys and facts
 * around, never sentences. Depends on nothing but the JDK.
 */
@NullMarked
package learnmqtt.i18n;

import org.jspecify.annotations.NullMarked;
