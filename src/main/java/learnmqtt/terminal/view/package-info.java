/**
 * What a session shows, as rows of styled text: pages, tasks, the learner's Java, the flow. Open
 * {@link learnmqtt.terminal.view.Views} first. Knows the values of lesson, check and wire; prints nothing.
 */
@NullMarked
package learnmqtt.terminal.view;

import org.jspecify.annotations.NullMarked;
