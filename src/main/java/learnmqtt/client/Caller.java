package learnmqtt.client;

import java.util.concurrent.CompletableFuture;
import learnmqtt.mosquitto.PublishOptions;
import learnmqtt.mosquitto.SubscribeOptions;
import learnmqtt.wire.Bytes;
import learnmqtt.wire.TopicFilter;

/**
 * One connection's HiveMQ client, in one version of the protocol. What it is told returns at once and is sent in order;
 * what comes of it is seen in the packets, so a future matters where it fails before a packet is written.
 */
interface Caller {
    /** Ends when the broker has taken the client in. */
    CompletableFuture<?> connect();

    /** All filters in one SUBSCRIBE; a subscription identifier is put in later. */
    CompletableFuture<?> subscribe(SubscribeOptions options);

    CompletableFuture<?> unsubscribe(TopicFilter filter, SubscribeOptions options);

    CompletableFuture<?> publish(PublishOptions options, Bytes payload, boolean retain);

    /** Publishes an empty message with QoS 1. */
    CompletableFuture<?> clear(String topic, boolean retain);

    /**
     * Says goodbye.
     *
     * @param will whether the broker is to publish the Will all the same [5 §3.14.2.1]; before MQTT 5 it never does
     */
    CompletableFuture<?> disconnect(boolean will);
}
