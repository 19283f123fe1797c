package learnmqtt.broker;

import io.netty.channel.EventLoop;
import io.netty.handler.codec.mqtt.MqttProperties;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
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
    private final List<Load> loads = Arrays.stream(Figures.Kind.values())
            .filter(kind -> !kind.load().isEmpty())
            .map(Load::new)
            .toList();
    private final long began = System.nanoTime();
    private long last = began;
    private long mostClients;

    SystemTopics(Exchange exchange, Sessions sessions, Figures figures) {
        this.exchange = exchange;
        this.sessions = sessions;
        this.figures = figures;
    }

    /** Publishes now and again, until what it returns is cancelled. */
    Future<?> begin(EventLoop loop) {
        publish();
        return loop.scheduleAtFixedRate(this::publishAgain, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    private void publishAgain() {
        long now = System.nanoTime();
        loads.forEach(load -> load.pass((now - last) / 1e9, figures));
        last = now;
        publish();
    }

    private void publish() {
        Map<String, String> now = new LinkedHashMap<>();
        clients(now);
        messages(now);
        for (Figures.Kind kind : Figures.Kind.values()) {
            if (!kind.topic().isEmpty()) {
                now.put(kind.topic(), "" + figures.of(kind));
            }
        }
        loads.forEach(load -> load.tell(now::put));
        now.forEach(this::publishChanged);
    }

    private void clients(Map<String, String> now) {
        long connected = sessions.connected();
        mostClients = Math.max(mostClients, connected);
        now.put("version", VERSION);
        now.put("uptime", TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began) + " seconds");
        for (String name : List.of("clients/connected", "clients/active")) {
            now.put(name, "" + connected);
        }
        for (String name : List.of("clients/disconnected", "clients/inactive")) {
            now.put(name, "" + (sessions.count() - connected));
        }
        now.put("clients/total", "" + sessions.count());
        now.put("clients/maximum", "" + mostClients);
    }

    /** What is published here is retained, too, and counts. */
    private void messages(Map<String, String> now) {
        int shared = exchange.sharedSubscriptionCount();
        now.put("subscriptions/count", "" + (exchange.subscriptionCount() - shared));
        now.put("shared_subscriptions/count", "" + shared);
        now.put("retained messages/count", "" + exchange.retainedCount());
        Store store = Store.of(exchange.retained(), sessions.kept());
        for (String name : List.of("messages/stored", "store/messages/count")) {
            now.put(name, "" + (store.messages() + published.size()));
        }
        int own = published.values().stream().mapToInt(String::length).sum();
        now.put("store/messages/bytes", "" + (store.bytes() + own));
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
