package learnmqtt.interop;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.Mqtt5AsyncClient;
import com.hivemq.client.mqtt.mqtt5.Mqtt5Client;
import com.hivemq.client.mqtt.mqtt5.message.auth.Mqtt5SimpleAuth;
import com.hivemq.client.mqtt.mqtt5.message.connect.Mqtt5Connect;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5Publish;
import com.hivemq.client.mqtt.mqtt5.message.publish.Mqtt5WillPublish;
import com.hivemq.client.mqtt.mqtt5.message.subscribe.Mqtt5Subscribe;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import learnmqtt.broker.Sandbox;

/** The HiveMQ client, MQTT 5. */
final class HivePeer implements Peer {
    private static final long DEADLINE = Sandbox.DEADLINE.toMillis();

    private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
    private final Mqtt5AsyncClient client;
    private final boolean sessionPresent;

    HivePeer(int port, Introduction introduction) throws Exception {
        client = Mqtt5Client.builder()
                .serverHost("127.0.0.1")
                .serverPort(port)
                .identifier(introduction.id())
                .buildAsync();
        client.publishes(MqttGlobalPublishFilter.ALL, this::hear);
        sessionPresent = await(client.connect(Mqtt5Connect.builder()
                        .cleanStart(introduction.clean())
                        .sessionExpiryInterval(introduction.clean() ? 0 : 3600)
                        .simpleAuth(introduction
                                .login()
                                .map(login -> Mqtt5SimpleAuth.builder()
                                        .username(login.user())
                                        .password(login.password().getBytes(UTF_8))
                                        .build())
                                .orElse(null))
                        .willPublish(introduction
                                .will()
                                .map(payload -> Mqtt5WillPublish.builder()
                                        .topic("will")
                                        .qos(MqttQos.AT_LEAST_ONCE)
                                        .payload(payload.getBytes(UTF_8))
                                        .retain(true)
                                        .build())
                                .orElse(null))
                        .build()))
                .isSessionPresent();
    }

    private void hear(Mqtt5Publish message) {
        messages.add(message.getTopic() + " " + new String(message.getPayloadAsBytes(), UTF_8) + " q"
                + message.getQos().getCode() + (message.isRetain() ? " retained" : ""));
    }

    private static <T> T await(Future<T> future) throws Exception {
        return future.get(DEADLINE, TimeUnit.MILLISECONDS);
    }

    @Override
    public boolean sessionPresent() {
        return sessionPresent;
    }

    @Override
    public void subscribe(String filter, int qos) throws Exception {
        await(client.subscribe(Mqtt5Subscribe.builder()
                .topicFilter(filter)
                .qos(MqttQos.values()[qos])
                .build()));
    }

    @Override
    public void publish(String topic, String payload, int qos, boolean retain) throws Exception {
        await(client.publish(Mqtt5Publish.builder()
                .topic(topic)
                .payload(payload.getBytes(UTF_8))
                .qos(MqttQos.values()[qos])
                .retain(retain)
                .build()));
    }

    @Override
    public String next() throws InterruptedException {
        return requireNonNull(messages.poll(DEADLINE, TimeUnit.MILLISECONDS), "no message came");
    }

    @Override
    public void disconnect() throws Exception {
        await(client.disconnect());
    }

    @Override
    public void close() {
        if (client.getState().isConnected()) {
            client.disconnect().join();
        }
    }
}
