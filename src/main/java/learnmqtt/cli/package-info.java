/**
 * The commands, and the one place where everything is made and put together. Open {@link learnmqtt.cli.Main} first,
 * then {@link learnmqtt.cli.Learn}. May depend on every other package; nothing depends on it.
 */
@NullMarked
package learnmqtt.cli;

import org.jspecify.annotations.NullMarked;
