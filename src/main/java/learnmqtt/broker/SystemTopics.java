package learnmqtt.broker;

import io.netty.channel.EventLoop;
import io.netty.handler.codec.mqtt.MqttProperties;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import learnmqtt.wire.Bytes;
import learnmqtt.wire.TopicName;

/**
 * Publishes the broker's own figures below {@code $SYS/broker/}, with the names that Mosquitto gives them; the standards
 * leave that to each broker [3.1.1 §4.7.2, 5 §4.7.2]. They are retained, and anew every ten seconds where they have changed.
 * Used on the broker's thread.
 */
final class SystemTopics {
    static final String PREFIX = "$SYS/";

    private static final long SECONDS = 10;
    private static final String VERSION = "Learn MQTT";

    private final Exchange exchange;
    private final Sessions sessions;
    private final Figures figures;
    private final Map<String, String> published = new LinkedHashMap<>();
    private final long began = System.nanoTime();
    private long mostClients;

    SystemTopics(Exchange exchange, Sessions sessions, Figures figures) {
        this.exchange = exchange;
        this.sessions = sessions;
        this.figures = figures;
    }

    /** Publishes now and again, until what it returns is cancelled. */
    Future<?> begin(EventLoop loop) {
        publish();
        return loop.scheduleAtFixedRate(this::publish, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    private void publish() {
        Map<String, String> now = new LinkedHashMap<>();
        long connected = sessions.connected();
        mostClients = Math.max(mostClients, connected);
        now.put("version", VERSION);
        now.put("uptime", TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began) + " seconds");
        now.put("clients/connected", "" + connected);
        now.put("clients/disconnected", "" + (sessions.count() - connected));
        now.put("clients/total", "" + sessions.count());
        now.put("clients/maximum", "" + mostClients);
        now.put("subscriptions/count", "" + exchange.subscriptionCount());
        now.put("retained messages/count", "" + exchange.retainedCount());
        for (Figures.Kind kind : Figures.Kind.values()) {
            now.put(kind.topic(), "" + figures.of(kind));
        }
        now.forEach(this::publishChanged);
    }

    private void publishChanged(String name, String value) {
        if (!value.equals(published.put(name, value))) {
            exchange.publish(new Message(
                    new TopicName(PREFIX + "broker/" + name),
                    Bytes.of(value),
                    0,
                    true,
                    MqttProperties.NO_PROPERTIES,
                    Message.NEVER,
                    ""));
        }
    }
}
