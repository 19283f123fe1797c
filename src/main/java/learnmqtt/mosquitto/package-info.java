/**
 * The command lines of mosquitto_pub and mosquitto_sub as values, and what these programs print, to the byte: from
 * arguments to {@link learnmqtt.mosquitto.PublishOptions} and {@link learnmqtt.mosquitto.SubscribeOptions}, from a
 * message to a line of output. No network and no library; who runs the values is further up. The yardstick is
 * Mosquitto 2.0.11, which the tests run beside. Open {@link learnmqtt.mosquitto.SubscribeOptions} first, then
 * {@link learnmqtt.mosquitto.Option}, the one list of options.
 */
@NullMarked
package learnmqtt.mosquitto;

import org.jspecify.annotations.NullMarked;
