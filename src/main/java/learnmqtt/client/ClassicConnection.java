package learnmqtt.client;

import com.hivemq.client.mqtt.MqttClientBuilder;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt3.Mqtt3AsyncClient;
import com.hivemq.client.mqtt.mqtt3.message.auth.Mqtt3SimpleAuth;
import com.hivemq.client.mqtt.mqtt3.message.connect.Mqtt3Connect;
import com.hivemq.client.mqtt.mqtt3.message.publish.Mqtt3Publish;
import com.hivemq.client.mqtt.mqtt3.message.subscribe.Mqtt3Subscribe;
import com.hivemq.client.mqtt.mqtt3.message.unsubscribe.Mqtt3Unsubscribe;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import learnmqtt.check.Action;
import learnmqtt.wire.Bytes;
import learnmqtt.wire.Qos;
import learnmqtt.wire.TopicName;
import learnmqtt.wire.Will;

/** A client of MQTT 3.1.1. */
final class ClassicConnection implements Connection {
    private final Mqtt3AsyncClient client;
    private final Mqtt3Connect connect;

    ClassicConnection(MqttClientBuilder builder, Action.Connect settings) {
        client = builder.useMqttVersion3().buildAsync();
        connect = connect(settings);
    }

    private static Mqtt3Connect connect(Action.Connect settings) {
        return Mqtt3Connect.builder()
                .cleanSession(settings.clean())
                .keepAlive(settings.keepAlive())
                .simpleAuth(settings.user()
                        .map(user -> login(user, settings.password()))
                        .orElse(null))
                .willPublish(settings.will().map(ClassicConnection::will).orElse(null))
                .build();
    }

    static Mqtt3SimpleAuth login(String user, Optional<Bytes> password) {
        var login = Mqtt3SimpleAuth.builder().username(user);
        return password.map(secret -> login.password(secret.toArray()).build()).orElseGet(login::build);
    }

    static Mqtt3Publish will(Will will) {
        return Mqtt3Publish.builder()
                .topic(will.topic().text())
                .payload(will.payload().toArray())
                .qos(qos(will.qos()))
                .retain(will.retain())
                .build();
    }

    static MqttQos qos(Qos qos) {
        return MqttQos.values()[qos.level()];
    }

    @Override
    public CompletableFuture<?> connect() {
        return client.connect(connect);
    }

    @Override
    public CompletableFuture<?> subscribe(Action.Subscribe subscribe) {
        return client.subscribe(Mqtt3Subscribe.builder()
                .topicFilter(subscribe.filter().text())
                .qos(qos(subscribe.qos()))
                .build());
    }

    @Override
    public CompletableFuture<?> unsubscribe(Action.Unsubscribe unsubscribe) {
        return client.unsubscribe(Mqtt3Unsubscribe.builder()
                .topicFilter(unsubscribe.filter().text())
                .build());
    }

    @Override
    public CompletableFuture<?> publish(TopicName topic, Bytes payload, Action.Publish publish) {
        return client.publish(Mqtt3Publish.builder()
                .topic(topic.text())
                .payload(payload.toArray())
                .qos(qos(publish.qos()))
                .retain(publish.retain())
                .build());
    }

    @Override
    public CompletableFuture<?> disconnect(Action.Disconnect disconnect) {
        return client.disconnect();
    }

    @Override
    public boolean isConnected() {
        return client.getState().isConnected();
    }
}
