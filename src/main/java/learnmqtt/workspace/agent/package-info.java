/**
 * The part of the workspace that runs inside the learner's own VM. Open {@link learnmqtt.workspace.agent.Agent}
 * first. It may use nothing but the JDK: that VM's class path holds the learner's libraries and this.
 */
@NullMarked
package learnmqtt.workspace.agent;

import org.jspecify.annotations.NullMarked;
