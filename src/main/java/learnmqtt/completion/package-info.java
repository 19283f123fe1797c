/**
 * Scripts that complete the program's command line in bash, zsh and fish. Open {@link learnmqtt.completion.Grammar} first:
 * what may be typed, as values; {@link learnmqtt.completion.Shell} writes it down for a shell. Everything is in the
 * script, lesson ids included, so that a press of Tab starts no program. May depend on nothing above it, and on no
 * library: who knows the commands makes the grammar.
 */
@NullMarked
package learnmqtt.completion;

import org.jspecify.annotations.NullMarked;
