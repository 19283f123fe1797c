/**
 * Judges what crossed the wire: the packet language, expectations written in it, and verdicts that name a mistake.
 * Open {@link learnmqtt.check.Judge} first, then {@link learnmqtt.check.ExpectationParser}; what a mistake is called
 * begins in {@code Diagnoser}. Verdicts carry facts, never sentences; the words come from the messages of each language.
 * Depends on {@code learnmqtt.wire} alone.
 */
@NullMarked
package learnmqtt.check;

import org.jspecify.annotations.NullMarked;
