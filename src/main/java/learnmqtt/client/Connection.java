package learnmqtt.client;

import java.util.concurrent.CompletableFuture;
import learnmqtt.check.Action;
import learnmqtt.wire.Bytes;
import learnmqtt.wire.TopicName;

/** One device's client, in one version of the protocol. What it is told returns at once and is sent in order. Thread-safe. */
interface Connection {
    /** Ends when the broker has taken the client in. */
    CompletableFuture<?> connect();

    /** Ends with the SUBACK; a refusal is an exception. */
    CompletableFuture<?> subscribe(Action.Subscribe subscribe);

    /** Ends with the UNSUBACK. */
    CompletableFuture<?> unsubscribe(Action.Unsubscribe unsubscribe);

    /** Ends when the message is sent, with QoS 1 and 2 when it is acknowledged. */
    CompletableFuture<?> publish(TopicName topic, Bytes payload, Action.Publish publish);

    /** Ends when the connection is closed. */
    CompletableFuture<?> disconnect(Action.Disconnect disconnect);

    boolean isConnected();
}
