package learnmqtt.wire;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Writes down a timeline for a test; an event comes 10 ms after the one before unless {@link #at} says otherwise. */
public final class Wire {
    private final List<Event> events = new ArrayList<>();
    private final Map<String, Long> connections = new HashMap<>();
    private long connection;
    private long millis;

    public static Wire timeline() {
        return new Wire();
    }

    /** The next event happens at this time, or at that of the last one if that is later. */
    public Wire at(long newMillis) {
        millis = Math.max(millis - 10, newMillis - 10);
        return this;
    }

    public Wire add(Event event) {
        events.add(event);
        return this;
    }

    /** CONNECT and CONNACK, clean. */
    public Wire connect(String client) {
        return connect(client, true, false);
    }

    public Wire connect(String client, boolean clean, boolean sessionPresent) {
        return connecting(client, clean).accepted(client, sessionPresent);
    }

    public Wire connecting(String client, boolean clean) {
        return connecting(
                client,
                new Packet.Connect(
                        MqttVersion.V3_1_1,
                        client,
                        clean,
                        60,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        OptionalLong.empty()));
    }

    public Wire connecting(String name, Packet.Connect connect) {
        opened();
        connections.put(name, connection);
        return from(name, connect);
    }

    public Wire opened() {
        connection++;
        return add(new Event.Opened(next(), connection));
    }

    public Wire accepted(String client, boolean sessionPresent) {
        return to(client, new Packet.Connack(sessionPresent, 0, Optional.empty(), OptionalLong.empty()));
    }

    public Wire refused(String client, int code) {
        return to(client, new Packet.Connack(false, code, Optional.empty(), OptionalLong.empty()));
    }

    /** SUBSCRIBE and SUBACK with QoS 0. */
    public Wire subscribe(String client, String... filters) {
        return subscribe(client, Qos.AT_MOST_ONCE, filters);
    }

    public Wire subscribe(String client, Qos qos, String... filters) {
        return subscribing(client, qos, filters)
                .to(
                        client,
                        new Packet.Suback(
                                1,
                                Arrays.stream(filters)
                                        .map(filter -> qos.level())
                                        .toList(),
                                filters(filters)));
    }

    public Wire subscribing(String client, Qos qos, String... filters) {
        List<Subscription> entries = filters(filters).stream()
                .map(filter -> new Subscription(filter, qos))
                .toList();
        return from(client, new Packet.Subscribe(1, entries));
    }

    public Wire unsubscribe(String client, String... filters) {
        return from(client, new Packet.Unsubscribe(2, filters(filters)))
                .to(client, new Packet.Unsuback(2, List.of(), filters(filters)));
    }

    public Wire publish(String client, String topic, String payload) {
        return from(client, publish(topic, payload, Qos.AT_MOST_ONCE, false));
    }

    public Wire publish(String client, String topic, String payload, Qos qos, boolean retain) {
        return from(client, publish(topic, payload, qos, retain));
    }

    public Wire deliver(String client, String topic, String payload) {
        return to(client, publish(topic, payload, Qos.AT_MOST_ONCE, false));
    }

    public Wire deliver(String client, String topic, String payload, Qos qos, boolean retain) {
        return to(client, publish(topic, payload, qos, retain));
    }

    /** A PUBLISH with QoS 0, and its delivery to everyone who is subscribed by now. */
    public Wire send(String client, String topic, String payload) {
        publish(client, topic, payload);
        Standing standing = new Standing(history().clients());
        history().events().forEach(standing::accept);
        standing.subscriptions().stream()
                .filter(held -> held.subscription().filter().matches(new TopicName(topic)))
                .map(Standing.Held::client)
                .distinct()
                .forEach(subscriber -> deliver(subscriber, topic, payload));
        return this;
    }

    public static Packet.Publish publish(String topic, String payload, Qos qos, boolean retain) {
        return new Packet.Publish(
                new TopicName(topic),
                Bytes.of(payload),
                qos,
                retain,
                false,
                qos == Qos.AT_MOST_ONCE ? OptionalInt.empty() : OptionalInt.of(7),
                PublishProperties.NONE);
    }

    /** DISCONNECT, and the client closes. */
    public Wire disconnect(String client) {
        return from(client, new Packet.Disconnect(OptionalInt.empty(), OptionalLong.empty()))
                .closed(client, Event.Party.CLIENT, true);
    }

    /** The client is gone without a word. */
    public Wire lost(String client) {
        return closed(client, Event.Party.CLIENT, false);
    }

    public Wire closed(String client, Event.Party by, boolean clean) {
        return add(new Event.Closed(
                next(), connections.getOrDefault(client, 0L), by, clean, Event.Ending.FINISHED, Optional.empty()));
    }

    /** The tap refused a packet of the client. */
    public Wire refused(String client, Cause cause, Map<String, String> facts) {
        return add(new Event.Closed(
                next(),
                connections.getOrDefault(client, 0L),
                Event.Party.TAP,
                false,
                Event.Ending.MALFORMED,
                Optional.of(new Explanation(cause, Event.Party.CLIENT, facts))));
    }

    public Wire http(String body) {
        opened();
        return add(new Event.HttpRequest(next(), connection, "POST", "/", Bytes.of(body), 160, 111));
    }

    public Wire failure(String exception, int code, String message) {
        return add(new Event.ClientFailure(next(), exception, OptionalInt.of(code), message));
    }

    public Wire failure(String exception, String message) {
        return add(new Event.ClientFailure(next(), exception, OptionalInt.empty(), message));
    }

    /** An exception from inside the client library. */
    public Wire refusal(String exception, String thrownIn, String message) {
        return add(new Event.ClientFailure(
                next(), exception, OptionalInt.empty(), message, Optional.of(thrownIn), Optional.empty()));
    }

    public Wire from(String client, Packet packet) {
        return add(new Event.Passed(
                next(),
                connections.getOrDefault(client, 0L),
                Direction.FROM_CLIENT,
                packet,
                Bytes.of("16 bytes of MQTT")));
    }

    public Wire to(String client, Packet packet) {
        return add(new Event.Passed(
                next(),
                connections.getOrDefault(client, 0L),
                Direction.TO_CLIENT,
                packet,
                Bytes.of("16 bytes of MQTT")));
    }

    public List<Event> events() {
        return List.copyOf(events);
    }

    /** How many events there are: the number of the next. */
    public int size() {
        return events.size();
    }

    /** The history, viewed at the time of its last event. */
    public History history() {
        return historyAt(Math.max(millis, 0));
    }

    public History historyAt(long nowMillis) {
        return History.of(events, Duration.ofMillis(nowMillis));
    }

    private static List<TopicFilter> filters(String... filters) {
        return Arrays.stream(filters).map(TopicFilter::new).toList();
    }

    private Duration next() {
        millis += 10;
        return Duration.ofMillis(millis);
    }
}
