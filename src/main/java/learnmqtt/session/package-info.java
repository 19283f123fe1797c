/**
 * Walks a learner through a lesson, and checks exercises: one loop on one thread, fed by one queue of
 * {@link learnmqtt.session.Happening}s, speaking through a {@link learnmqtt.session.Screen}. Open
 * {@link learnmqtt.session.Screen} first. Uses the packages below it, never their libraries.
 */
@NullMarked
package learnmqtt.session;

import org.jspecify.annotations.NullMarked;
