package learnmqtt.client;

import static learnmqtt.mosquitto.PropertyName.CONTENT_TYPE;
import static learnmqtt.mosquitto.PropertyName.CORRELATION_DATA;
import static learnmqtt.mosquitto.PropertyName.MAXIMUM_PACKET_SIZE;
import static learnmqtt.mosquitto.PropertyName.MESSAGE_EXPIRY_INTERVAL;
import static learnmqtt.mosquitto.PropertyName.PAYLOAD_FORMAT_INDICATOR;
import static learnmqtt.mosquitto.PropertyName.REASON_STRING;
import static learnmqtt.mosquitto.PropertyName.REQUEST_PROBLEM_INFORMATION;
import static learnmqtt.mosquitto.PropertyName.REQUEST_RESPONSE_INFORMATION;
import static learnmqtt.mosquitto.PropertyName.RESPONSE_TOPIC;
import static learnmqtt.mosquitto.PropertyName.SESSION_EXPIRY_INTERVAL;
import static learnmqtt.mosquitto.PropertyName.TOPIC_ALIAS_MAXIMUM;
import static learnmqtt.mosquitto.PropertyName.WILL_DELAY_INTERVAL;

import com.hivemq.client.mqtt.MqttClientBuilder;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.Mqtt5AsyncClient;
import com.hivemq.client.mqtt.mqtt5.datatypes.Mqtt5UserProperties;
import com.hivemq.client.mqtt.mqtt5.message.auth.Mqtt5SimpleAuth;
import com.hivemq.client.mqtt.mqtt5.message.connect.Mqtt5Connect;
import com.hivemq.client.mqtt.mqtt5.message.connect.Mqtt5ConnectRestrictions;
import com.hivemq.client.mqtt.mqtt5.message.disconnect.Mqtt5Disconnect;
import com.hivemq.client.mqtt.mqtt5.message.disconnect.Mqtt5DisconnectReasonCode;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5PayloadFormatIndicator;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5Publish;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5WillPublish;
import com.hivemq.client.mqtt.mqtt5.message.subscribe.Mqtt5RetainHandling;
import com.hivemq.client.mqtt.mqtt5.message.subscribe.Mqtt5Subscribe;
import com.hivemq.client.mqtt.mqtt5.message.subscribe.Mqtt5Subscription;
import com.hivemq.client.mqtt.mqtt5.message.unsubscribe.Mqtt5Unsubscribe;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import learnmqtt.mosquitto.ConnectOptions;
import learnmqtt.mosquitto.PropertyList;
import learnmqtt.mosquitto.PublishOptions;
import learnmqtt.mosquitto.SubscribeOptions;
import learnmqtt.mosquitto.WillOptions;
import learnmqtt.wire.Bytes;
import learnmqtt.wire.Qos;
import learnmqtt.wire.TopicFilter;
import learnmqtt.wire.TopicName;
import learnmqtt.wire.Will;
import org.jspecify.annotations.Nullable;

/** MQTT 5. */
final class ModernCaller implements Caller {
    private static final long LARGEST_PACKET = 268_435_460; // [5 §2.1.4]
    private static final long NO_EXPIRY = -1;

    private final Mqtt5AsyncClient client;
    private final Mqtt5Connect connect;
    private final PropertyList disconnect;

    ModernCaller(MqttClientBuilder builder, ConnectOptions options) {
        client = builder.useMqttVersion5().buildAsync();
        disconnect = options.disconnectProperties();
        connect = Mqtt5Connect.builder()
                .cleanStart(options.clean())
                .keepAlive(options.keepAlive())
                .sessionExpiryInterval(options.sessionExpiry().orElse(0))
                .restrictions(restrictions(options))
                .userProperties(user(options.properties()))
                .simpleAuth(auth(options).orElse(null))
                .willPublish(options.will().map(ModernCaller::will).orElse(null))
                .build();
    }

    /** A password alone is possible, too [5 §3.1.2.9]. */
    private static Optional<Mqtt5SimpleAuth> auth(ConnectOptions options) {
        return options.user()
                .map(user -> ModernConnection.login(user, options.password()))
                .or(() -> options.password()
                        .map(secret -> Mqtt5SimpleAuth.builder()
                                .password(secret.toArray())
                                .build()));
    }

    /** The client sends no topic aliases of its own accord. */
    private static Mqtt5ConnectRestrictions restrictions(ConnectOptions options) {
        PropertyList properties = options.properties();
        return Mqtt5ConnectRestrictions.builder()
                .receiveMaximum(options.receiveMaximum())
                .sendMaximum(options.sendMaximum())
                .sendTopicAliasMaximum(0)
                .topicAliasMaximum((int) properties.number(TOPIC_ALIAS_MAXIMUM).orElse(0))
                .maximumPacketSize(
                        (int) Math.min(properties.number(MAXIMUM_PACKET_SIZE).orElse(LARGEST_PACKET), LARGEST_PACKET))
                .requestProblemInformation(
                        properties.number(REQUEST_PROBLEM_INFORMATION).orElse(1) != 0)
                .requestResponseInformation(
                        properties.number(REQUEST_RESPONSE_INFORMATION).orElse(0) != 0)
                .build();
    }

    private static Mqtt5UserProperties user(PropertyList properties) {
        return ModernConnection.user(properties.user());
    }

    private static Mqtt5WillPublish will(WillOptions will) {
        Will message = will.message();
        return publish(message.topic(), message.payload(), message.qos(), message.retain(), will.properties())
                .asWill()
                .extendAsWill()
                .delayInterval(will.properties().number(WILL_DELAY_INTERVAL).orElse(0))
                .build();
    }

    private static Mqtt5Publish publish(
            TopicName topic, Bytes payload, Qos qos, boolean retain, PropertyList properties) {
        return Mqtt5Publish.builder()
                .topic(topic.text())
                .payload(payload.toArray())
                .qos(ClassicConnection.qos(qos))
                .retain(retain)
                .userProperties(user(properties))
                .messageExpiryInterval(
                        properties.number(MESSAGE_EXPIRY_INTERVAL).orElse(NO_EXPIRY))
                .payloadFormatIndicator(format(properties))
                .contentType(properties.text(CONTENT_TYPE).orElse(null))
                .responseTopic(properties.text(RESPONSE_TOPIC).orElse(null))
                .correlationData(
                        properties.binary(CORRELATION_DATA).map(Bytes::toArray).orElse(null))
                .build();
    }

    private static @Nullable Mqtt5PayloadFormatIndicator format(PropertyList properties) {
        OptionalLong format = properties.number(PAYLOAD_FORMAT_INDICATOR);
        return format.isEmpty() ? null : Mqtt5PayloadFormatIndicator.fromCode((int) format.getAsLong());
    }

    @Override
    public CompletableFuture<?> connect() {
        return client.connect(connect);
    }

    @Override
    public CompletableFuture<?> subscribe(SubscribeOptions options) {
        return client.subscribe(Mqtt5Subscribe.builder()
                .addSubscriptions(options.filters().stream()
                        .map(filter -> Mqtt5Subscription.builder()
                                .topicFilter(filter.text())
                                .qos(ClassicConnection.qos(options.qos()))
                                .retainAsPublished(options.retainAsPublished())
                                .retainHandling(Mqtt5RetainHandling.values()[options.retainHandling()])
                                .build()))
                .userProperties(user(options.subscribeProperties()))
                .build());
    }

    @Override
    public CompletableFuture<?> unsubscribe(TopicFilter filter, SubscribeOptions options) {
        return client.unsubscribe(Mqtt5Unsubscribe.builder()
                .topicFilter(filter.text())
                .userProperties(user(options.unsubscribeProperties()))
                .build());
    }

    @Override
    public CompletableFuture<?> publish(PublishOptions options, Bytes payload, boolean retain) {
        return client.publish(publish(options.topic(), payload, options.qos(), retain, options.properties()));
    }

    @Override
    public CompletableFuture<?> clear(String topic, boolean retain) {
        return client.publish(Mqtt5Publish.builder()
                .topic(topic)
                .qos(MqttQos.AT_LEAST_ONCE)
                .retain(retain)
                .build());
    }

    @Override
    public CompletableFuture<?> disconnect(boolean will) {
        var message = Mqtt5Disconnect.builder()
                .reasonCode(
                        will
                                ? Mqtt5DisconnectReasonCode.DISCONNECT_WITH_WILL_MESSAGE
                                : Mqtt5DisconnectReasonCode.NORMAL_DISCONNECTION)
                .userProperties(user(disconnect))
                .reasonString(disconnect.text(REASON_STRING).orElse(null));
        OptionalLong expiry = disconnect.number(SESSION_EXPIRY_INTERVAL);
        return client.disconnect(
                expiry.isEmpty()
                        ? message.build()
                        : message.sessionExpiryInterval(expiry.getAsLong()).build());
    }
}
