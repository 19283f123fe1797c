package learnmqtt.cli;

import java.util.function.Supplier;
import learnmqtt.broker.Broker;

/**
 * Where to listen, and what to put behind it.
 *
 * @param port 0 for any free one
 * @param brokers makes a broker, or names one; a new one whenever it is asked
 */
record Berth(int port, Supplier<Broker> brokers) {}
