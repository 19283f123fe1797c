/**
 * The learner's own files of exercises, each checked again whenever it is saved. Open
 * {@link learnmqtt.session.watch.Watch} first. Uses the session's queue, screen and checks; nothing of the session uses
 * it.
 */
@NullMarked
package learnmqtt.session.watch;

import org.jspecify.annotations.NullMarked;
