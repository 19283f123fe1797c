package learnmqtt.client;

import com.hivemq.client.mqtt.MqttClientBuilder;
import com.hivemq.client.mqtt.mqtt5.Mqtt5AsyncClient;
import com.hivemq.client.mqtt.mqtt5.datatypes.Mqtt5UserProperties;
import com.hivemq.client.mqtt.mqtt5.datatypes.Mqtt5UserProperty;
import com.hivemq.client.mqtt.mqtt5.message.auth.Mqtt5SimpleAuth;
import com.hivemq.client.mqtt.mqtt5.message.connect.Mqtt5Connect;
import com.hivemq.client.mqtt.mqtt5.message.connect.Mqtt5ConnectRestrictions;
import com.hivemq.client.mqtt.mqtt5.message.disconnect.Mqtt5Disconnect;
import com.hivemq.client.mqtt.mqtt5.message.disconnect.Mqtt5DisconnectReasonCode;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5Publish;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5WillPublish;
import com.hivemq.client.mqtt.mqtt5.message.subscribe.Mqtt5Subscribe;
import com.hivemq.client.mqtt.mqtt5.message.unsubscribe.Mqtt5Unsubscribe;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import learnmqtt.check.Action;
import learnmqtt.wire.Bytes;
import learnmqtt.wire.PublishProperties;
import learnmqtt.wire.TopicName;
import learnmqtt.wire.Will;

/** A client of MQTT 5. */
final class ModernConnection implements Connection {
    /** Who reads the wire shall find the topic in every message. */
    private static final Mqtt5ConnectRestrictions NO_ALIASES =
            Mqtt5ConnectRestrictions.builder().sendTopicAliasMaximum(0).build();

    private static final long NO_EXPIRY = -1;

    private final Mqtt5AsyncClient client;
    private final Mqtt5Connect connect;

    ModernConnection(MqttClientBuilder builder, Action.Connect settings) {
        client = builder.useMqttVersion5().buildAsync();
        connect = connect(settings);
    }

    private static Mqtt5Connect connect(Action.Connect settings) {
        return Mqtt5Connect.builder()
                .cleanStart(settings.clean())
                .keepAlive(settings.keepAlive())
                .sessionExpiryInterval(settings.sessionExpiry().orElse(0))
                .restrictions(NO_ALIASES)
                .simpleAuth(settings.user()
                        .map(user -> login(user, settings.password()))
                        .orElse(null))
                .willPublish(settings.will().map(ModernConnection::will).orElse(null))
                .build();
    }

    static Mqtt5SimpleAuth login(String user, Optional<Bytes> password) {
        var login = Mqtt5SimpleAuth.builder().username(user);
        return password.map(secret -> login.password(secret.toArray()).build()).orElseGet(login::build);
    }

    static Mqtt5UserProperties user(List<Map.Entry<String, String>> entries) {
        return Mqtt5UserProperties.of(entries.stream()
                .map(entry -> Mqtt5UserProperty.of(entry.getKey(), entry.getValue()))
                .toList());
    }

    private static Mqtt5WillPublish will(Will will) {
        return Mqtt5WillPublish.builder()
                .topic(will.topic().text())
                .payload(will.payload().toArray())
                .qos(ClassicConnection.qos(will.qos()))
                .retain(will.retain())
                .build();
    }

    @Override
    public CompletableFuture<?> connect() {
        return client.connect(connect);
    }

    @Override
    public CompletableFuture<?> subscribe(Action.Subscribe subscribe) {
        return client.subscribe(Mqtt5Subscribe.builder()
                .topicFilter(subscribe.filter().text())
                .qos(ClassicConnection.qos(subscribe.qos()))
                .build());
    }

    @Override
    public CompletableFuture<?> unsubscribe(Action.Unsubscribe unsubscribe) {
        return client.unsubscribe(Mqtt5Unsubscribe.builder()
                .topicFilter(unsubscribe.filter().text())
                .build());
    }

    @Override
    public CompletableFuture<?> publish(TopicName topic, Bytes payload, Action.Publish publish) {
        PublishProperties properties = publish.properties();
        return client.publish(Mqtt5Publish.builder()
                .topic(topic.text())
                .payload(payload.toArray())
                .qos(ClassicConnection.qos(publish.qos()))
                .retain(publish.retain())
                .messageExpiryInterval(properties.expiry().orElse(NO_EXPIRY))
                .responseTopic(properties.responseTopic().orElse(null))
                .correlationData(properties.correlation().map(Bytes::toArray).orElse(null))
                .contentType(properties.contentType().orElse(null))
                .userProperties(user(properties.user()))
                .build());
    }

    @Override
    public CompletableFuture<?> disconnect(Action.Disconnect disconnect) {
        return client.disconnect(Mqtt5Disconnect.builder()
                .reasonCode(
                        disconnect.code().orElse(0) == 4
                                ? Mqtt5DisconnectReasonCode.DISCONNECT_WITH_WILL_MESSAGE
                                : Mqtt5DisconnectReasonCode.NORMAL_DISCONNECTION)
                .build());
    }

    @Override
    public boolean isConnected() {
        return client.getState().isConnected();
    }
}
