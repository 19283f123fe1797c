/**
 * MQTT clients of the program's own: the devices of a cast, each a client by itself on the wire. Open
 * {@link learnmqtt.client.CastPlayer} first. The only package that sees the HiveMQ MQTT client (and RxJava, which that
 * brings along); nothing of either appears in a signature. Its classes are loaded only where a cast is played.
 */
@NullMarked
package learnmqtt.client;

import org.jspecify.annotations.NullMarked;
