package learnmqtt.broker;

import io.netty.handler.codec.mqtt.MqttReasonCodes;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a session still has to deliver, in order: what waits, and what was sent and is not yet acknowledged
 * [3.1.1 §4.4, §4.6, 5 §4.4, §4.6, §4.9]. On a new connection the unacknowledged ones come again, before all else, on a
 * live one never. Not thread-safe.
 */
final class Outbox {
    /** How many messages with QoS 1 or 2 may be unacknowledged at once, if the client takes that many. */
    static final int WINDOW = 20;

    /** How many messages wait at most; further ones are dropped. */
    static final int LONGEST = 1000;

    private final Map<Integer, Sent> unacknowledged = new LinkedHashMap<>();
    private final Deque<Integer> again = new ArrayDeque<>(); // those of them not sent on this connection yet
    private final Deque<Delivery> waiting = new ArrayDeque<>();
    private final Figures figures;
    private final Holding memory;
    private @Nullable PacketWriter writer;
    private int window = WINDOW;
    private int lastPacketId;
    private boolean pumping;

    /** @param released whether PUBREC has come and PUBREL was sent */
    record Sent(Delivery delivery, boolean released) {}

    /** @param memory what waits and what is unacknowledged is taken from it */
    Outbox(Figures figures, Holding memory) {
        this.figures = figures;
        this.memory = memory;
    }

    /** Sends a message, now or as soon as the client takes it; without a connection those with QoS 0 are dropped. */
    void add(Delivery delivery) {
        boolean takes = (delivery.qos() > 0 || writer != null)
                && !isFull()
                && memory.take(delivery.message().cost());
        if (takes) {
            waiting.add(delivery);
            pump();
        } else {
            figures.count(Figures.Kind.PUBLISH_DROPPED);
        }
    }

    /** What was sent and is not acknowledged, by packet identifier, in the order in which it was sent. */
    Map<Integer, Sent> unacknowledged() {
        return Collections.unmodifiableMap(unacknowledged);
    }

    /** What waits, in order. */
    Collection<Delivery> waiting() {
        return Collections.unmodifiableCollection(waiting);
    }

    /** Something that was sent before this broker began; the client will get it again, if there is room for it. */
    void restore(int packetId, Delivery delivery, boolean released) {
        if (memory.take(delivery.message().cost())) {
            unacknowledged.put(packetId, new Sent(delivery, released));
            lastPacketId = packetId;
        }
    }

    /** Whether as many messages wait as may; further ones are dropped. */
    boolean isFull() {
        return waiting.size() >= LONGEST;
    }

    /**
     * A client has come for it: sends what was not acknowledged again, and what waits, as far as the client takes it.
     *
     * @param receiveMaximum how many unacknowledged messages the client takes
     */
    void connected(PacketWriter client, int receiveMaximum) {
        writer = client;
        window = Math.min(WINDOW, receiveMaximum);
        again.clear();
        again.addAll(unacknowledged.keySet());
        pump();
    }

    /** The client is gone; messages with QoS 0 do not wait for it. */
    void disconnected() {
        writer = null;
        waiting.removeIf(delivery -> {
            boolean goes = delivery.qos() == 0;
            if (goes) {
                memory.give(delivery.message().cost());
            }
            return goes;
        });
    }

    /** PUBACK has come. */
    void puback(int packetId) throws ProtocolError {
        require(packetId, sent -> sent.delivery().qos() == 1);
        done(packetId);
    }

    /**
     * PUBREC has come.
     *
     * @param refused with a reason code of 0x80 or more: then that is all [5 MQTT-4.3.3-4]
     * @return whether there is such a message
     */
    boolean pubrec(int packetId, boolean refused) throws ProtocolError {
        require(packetId, sent -> sent.delivery().qos() == 2);
        if (refused) {
            done(packetId);
            return false;
        }
        again.remove(packetId);
        return unacknowledged.computeIfPresent(packetId, (id, sent) -> new Sent(sent.delivery(), true)) != null;
    }

    /** PUBCOMP has come. */
    void pubcomp(int packetId) throws ProtocolError {
        require(packetId, Sent::released);
        done(packetId);
    }

    private void done(int packetId) {
        forget(packetId);
        pump();
    }

    private void forget(int packetId) {
        again.remove(packetId);
        Sent sent = unacknowledged.remove(packetId);
        if (sent != null) {
            memory.give(sent.delivery().message().cost());
        }
    }

    /** What was not sent needs no acknowledgement, but a message is acknowledged as its QoS wants [3.1.1 §4.3, 5 §4.3]. */
    private void require(int packetId, Predicate<Sent> fits) throws ProtocolError {
        Sent sent = unacknowledged.get(packetId);
        if (sent != null && !fits.test(sent)) {
            throw new ProtocolError(MqttReasonCodes.Disconnect.PROTOCOL_ERROR);
        }
    }

    /** Sends what is to come again and what waits, as far as the client takes it. */
    void pump() {
        if (pumping) {
            return; // it may be what is sent that makes the client take more
        }
        pumping = true;
        try {
            send();
        } finally {
            pumping = false;
        }
    }

    private void send() {
        while (writer != null && writer.isWritable()) {
            Delivery next = waiting.peek();
            if (!again.isEmpty() && hasRoom()) {
                sendAgain(writer, again.element());
            } else if (again.isEmpty() && next != null && (next.qos() == 0 || hasRoom())) {
                send(writer, waiting.remove());
            } else {
                return;
            }
        }
    }

    /** Whether the client takes one more message that it has to acknowledge [5 MQTT-3.3.4-9]. */
    private boolean hasRoom() {
        return unacknowledged.size() - again.size() < window;
    }

    /** What the client takes no more, since it takes less than on its last connection, is as if it had been sent. */
    private void sendAgain(PacketWriter client, int packetId) {
        again.remove(packetId);
        Sent sent = Objects.requireNonNull(unacknowledged.get(packetId), "what comes again is unacknowledged");
        if (sent.released()) {
            client.pubrel(packetId, Reasons.SUCCESS);
        } else if (!client.publish(sent.delivery(), packetId, true)) {
            forget(packetId); // [5 MQTT-3.1.2-25]
        }
    }

    private void send(PacketWriter client, Delivery next) {
        int packetId = next.qos() == 0 ? 0 : freePacketId();
        boolean sent = !next.message().isExpired() && client.publish(next, packetId, false);
        if (sent && packetId > 0) {
            unacknowledged.put(packetId, new Sent(next, false));
        } else {
            memory.give(next.message().cost());
        }
    }

    private int freePacketId() {
        do {
            lastPacketId = lastPacketId % 65_535 + 1;
        } while (unacknowledged.containsKey(lastPacketId));
        return lastPacketId;
    }
}
