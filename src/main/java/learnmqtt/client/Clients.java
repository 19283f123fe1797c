package learnmqtt.client;

import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.MqttClientExecutorConfig;
import com.hivemq.client.mqtt.MqttClientTransportConfig;
import io.reactivex.schedulers.Schedulers;
import java.net.InetSocketAddress;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import learnmqtt.check.Device;
import learnmqtt.wire.MqttVersion;

/**
 * Makes the clients of one cast. One thread carries all their connections. It ends when the last of them is closed;
 * whoever made this closes it then.
 */
final class Clients implements AutoCloseable {
    private static final int TCP_SECONDS = 3;
    private static final int CONNACK_SECONDS = 5;

    private final ExecutorService network = Daemons.one("cast-network");
    private final MqttClientExecutorConfig threads;
    private final MqttClientTransportConfig transport;

    /** @param answers where the answers of the broker are handled */
    Clients(InetSocketAddress broker, Executor answers) {
        threads = MqttClientExecutorConfig.builder()
                .nettyExecutor(network)
                .nettyThreads(1)
                .applicationScheduler(Schedulers.from(answers))
                .build();
        Schedulers.shutdown(); // the threads that RxJava starts by itself; nothing here uses them
        transport = MqttClientTransportConfig.builder()
                .serverAddress(broker)
                .socketConnectTimeout(TCP_SECONDS, TimeUnit.SECONDS)
                .mqttConnectTimeout(CONNACK_SECONDS, TimeUnit.SECONDS)
                .build();
    }

    Connection of(Device device) {
        var builder = MqttClient.builder()
                .identifier(device.name())
                .executorConfig(threads)
                .transportConfig(transport);
        return device.connect().version() == MqttVersion.V5
                ? new ModernConnection(builder, device.connect())
                : new ClassicConnection(builder, device.connect());
    }

    /** Lets the thread go, which carries no connection any more. */
    @Override
    public void close() {
        network.shutdown();
    }

    /** Waits until the thread is gone. */
    boolean awaitEnd(long milliseconds) throws InterruptedException {
        return network.awaitTermination(milliseconds, TimeUnit.MILLISECONDS);
    }
}
