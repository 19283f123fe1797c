/**
 * The broker by itself, as {@code mosquitto} is one: listens where a {@code mosquitto.conf} says, reads the files that it
 * names, writes a log, and takes changed files while it runs. Open {@link learnmqtt.broker.standalone.StandaloneBroker}
 * first, then {@link learnmqtt.broker.standalone.ConfigurationFiles}. Uses the packages below it, and none of their
 * libraries.
 */
@NullMarked
package learnmqtt.broker.standalone;

import org.jspecify.annotations.NullMarked;
