/**
 * MQTT clients of the program's own. {@code ./learn pub} and {@code ./learn sub}: open
 * {@link learnmqtt.client.Subscriber} first, then {@link learnmqtt.client.Link}, which carries both. The devices of a
 * cast, each a client by itself on the wire: open {@link learnmqtt.client.CastPlayer}. The only package that sees the
 * HiveMQ MQTT client (and RxJava and Netty, which that brings along); nothing of them appears in a public signature. Its
 * classes are loaded only where they are needed.
 */
@NullMarked
package learnmqtt.client;

import org.jspecify.annotations.NullMarked;
