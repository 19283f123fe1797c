package learnmqtt.client;

import com.hivemq.client.mqtt.MqttClientBuilder;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt3.Mqtt3AsyncClient;
import com.hivemq.client.mqtt.mqtt3.message.connect.Mqtt3Connect;
import com.hivemq.client.mqtt.mqtt3.message.connect.Mqtt3ConnectRestrictions;
import com.hivemq.client.mqtt.mqtt3.message.publish.Mqtt3Publish;
import com.hivemq.client.mqtt.mqtt3.message.subscribe.Mqtt3Subscribe;
import com.hivemq.client.mqtt.mqtt3.message.subscribe.Mqtt3Subscription;
import com.hivemq.client.mqtt.mqtt3.message.unsubscribe.Mqtt3Unsubscribe;
import java.util.concurrent.CompletableFuture;
import learnmqtt.mosquitto.ConnectOptions;
import learnmqtt.mosquitto.PublishOptions;
import learnmqtt.mosquitto.SubscribeOptions;
import learnmqtt.wire.Bytes;
import learnmqtt.wire.TopicFilter;

/** MQTT 3.1.1. */
final class ClassicCaller implements Caller {
    private final Mqtt3AsyncClient client;
    private final Mqtt3Connect connect;

    ClassicCaller(MqttClientBuilder builder, ConnectOptions options) {
        client = builder.useMqttVersion3().buildAsync();
        connect = Mqtt3Connect.builder()
                .cleanSession(options.clean())
                .keepAlive(options.keepAlive())
                .restrictions(Mqtt3ConnectRestrictions.builder()
                        .sendMaximum(options.sendMaximum())
                        .build())
                .simpleAuth(options.user()
                        .map(user -> ClassicConnection.login(user, options.password()))
                        .orElse(null))
                .willPublish(options.will()
                        .map(will -> ClassicConnection.will(will.message()))
                        .orElse(null))
                .build();
    }

    @Override
    public CompletableFuture<?> connect() {
        return client.connect(connect);
    }

    @Override
    public CompletableFuture<?> subscribe(SubscribeOptions options) {
        return client.subscribe(Mqtt3Subscribe.builder()
                .addSubscriptions(options.filters().stream()
                        .map(filter -> Mqtt3Subscription.builder()
                                .topicFilter(filter.text())
                                .qos(ClassicConnection.qos(options.qos()))
                                .build()))
                .build());
    }

    @Override
    public CompletableFuture<?> unsubscribe(TopicFilter filter, SubscribeOptions options) {
        return client.unsubscribe(
                Mqtt3Unsubscribe.builder().topicFilter(filter.text()).build());
    }

    @Override
    public CompletableFuture<?> publish(PublishOptions options, Bytes payload, boolean retain) {
        return client.publish(Mqtt3Publish.builder()
                .topic(options.topic().text())
                .payload(payload.toArray())
                .qos(ClassicConnection.qos(options.qos()))
                .retain(retain)
                .build());
    }

    @Override
    public CompletableFuture<?> clear(String topic, boolean retain) {
        return client.publish(Mqtt3Publish.builder()
                .topic(topic)
                .qos(MqttQos.AT_LEAST_ONCE)
                .retain(retain)
                .build());
    }

    @Override
    public CompletableFuture<?> disconnect(boolean will) {
        return client.disconnect();
    }
}
