/**
 * Markdown and code as styled rows. Open {@link learnmqtt.terminal.markdown.Markdown} first. The only place that sees
 * commonmark for the screen; knows styled text, nothing of lessons.
 */
@NullMarked
package learnmqtt.terminal.markdown;

import org.jspecify.annotations.NullMarked;
