/**
 * The files that a Mosquitto broker is configured with, as values: {@code mosquitto.conf}, {@code password_file} and
 * {@code acl_file}. Open {@link learnmqtt.conf.ConfigurationReader} first, then {@link
 * learnmqtt.conf.BrokerConfiguration}; {@link learnmqtt.conf.Options} is the list of all options. Takes lines and opens
 * no file, so that a configuration may stand anywhere; knows no broker.
 */
@NullMarked
package learnmqtt.conf;

import org.jspecify.annotations.NullMarked;
