package learnmqtt.interop;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import learnmqtt.broker.Sandbox;
import org.eclipse.paho.client.mqttv3.IMqttDeliveryToken;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttCallback;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.MqttMessage;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

/** Eclipse Paho for Java, MQTT 3.1.1. */
final class PahoPeer implements Peer, MqttCallback {
    private static final long DEADLINE = Sandbox.DEADLINE.toMillis();

    private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
    private final MqttAsyncClient client;
    private final boolean sessionPresent;

    PahoPeer(int port, Introduction introduction) throws MqttException {
        client = new MqttAsyncClient("tcp://127.0.0.1:" + port, introduction.id(), new MemoryPersistence());
        client.setCallback(this);
        MqttConnectOptions options = new MqttConnectOptions();
        options.setCleanSession(introduction.clean());
        introduction.will().ifPresent(payload -> options.setWill("will", payload.getBytes(UTF_8), 1, true));
        introduction.login().ifPresent(login -> {
            options.setUserName(login.user());
            options.setPassword(login.password().toCharArray());
        });
        var token = client.connect(options);
        try {
            token.waitForCompletion(DEADLINE);
        } catch (MqttException refused) {
            client.close();
            throw refused;
        }
        sessionPresent = token.getSessionPresent();
    }

    @Override
    public boolean sessionPresent() {
        return sessionPresent;
    }

    @Override
    public void subscribe(String filter, int qos) throws MqttException {
        client.subscribe(filter, qos).waitForCompletion(DEADLINE);
    }

    @Override
    public void publish(String topic, String payload, int qos, boolean retain) throws MqttException {
        client.publish(topic, payload.getBytes(UTF_8), qos, retain).waitForCompletion(DEADLINE);
    }

    @Override
    public String next() throws InterruptedException {
        return requireNonNull(messages.poll(DEADLINE, TimeUnit.MILLISECONDS), "no message came");
    }

    @Override
    public void messageArrived(String topic, MqttMessage message) {
        messages.add(topic + " " + new String(message.getPayload(), UTF_8) + " q" + message.getQos()
                + (message.isRetained() ? " retained" : ""));
    }

    @Override
    public void connectionLost(Throwable cause) {}

    @Override
    public void deliveryComplete(IMqttDeliveryToken token) {}

    @Override
    public void disconnect() throws MqttException {
        client.disconnect().waitForCompletion(DEADLINE);
    }

    @Override
    public void close() {
        try {
            if (client.isConnected()) {
                disconnect();
            }
            client.close();
        } catch (MqttException stuck) {
            throw new IllegalStateException(stuck);
        }
    }
}
