/**
 * Judges what crossed the wire: the packet language, expectations written in it, and verdicts that name a mistake.
 * Open {@link learnmqtt.check.Expectation} first. Verdicts carry facts, never sentences; the words come from the messages of
 * each language. Depends on {@code learnmqtt.wire} alone.
 */
@NullMarked
package learnmqtt.check;

import org.jspecify.annotations.NullMarked;
