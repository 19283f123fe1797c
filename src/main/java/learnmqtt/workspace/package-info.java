/**
 * The learner's Java: a JShell whose snippets run in a VM of their own, so that an endless loop, {@code System.exit}
 * or a crash there never harms the program. Open {@link learnmqtt.workspace.Workspace} first, then
 * {@link learnmqtt.workspace.Evaluation}. The only package that sees jdk.jshell, and jdk.jdi, which stops snippets;
 * it knows nothing of lessons, brokers or screens.
 */
@NullMarked
package learnmqtt.workspace;

import org.jspecify.annotations.NullMarked;
