/**
 * The screen at a terminal: what a session shows, in print, and what a person types, as happenings. Open
 * {@link learnmqtt.terminal.TerminalScreen} first; {@link learnmqtt.terminal.Dialogue} has one form for a terminal with
 * line editing and one for pipes and screen readers. JLine is seen here and below only.
 */
@NullMarked
package learnmqtt.terminal;

import org.jspecify.annotations.NullMarked;
