/**
 * Styled text, measured in columns: what a piece of text is ({@link learnmqtt.terminal.text.Ink}), rows of it, breaking
 * rows at a width. Open {@link learnmqtt.terminal.text.Row} first. Of JLine it uses the table of character widths only;
 * knows nothing of lessons.
 */
@NullMarked
package learnmqtt.terminal.text;

import org.jspecify.annotations.NullMarked;
