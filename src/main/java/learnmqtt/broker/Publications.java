package learnmqtt.broker;

import io.netty.buffer.ByteBufUtil;
import io.netty.handler.codec.mqtt.MqttMessageType;
import io.netty.handler.codec.mqtt.MqttProperties;
import io.netty.handler.codec.mqtt.MqttProperties.MqttPropertyType;
import io.netty.handler.codec.mqtt.MqttPublishMessage;
import io.netty.handler.codec.mqtt.MqttReasonCodes;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import learnmqtt.wire.Bytes;
import learnmqtt.wire.TopicName;

/**
 * Takes what one client publishes. A message with QoS 2 goes to its subscribers when PUBREL has come
 * [3.1.1 §4.3.3, 5 §4.3.3]. One that the client may not publish is acknowledged all the same [3.1.1 MQTT-3.3.5-2] and
 * goes nowhere, from MQTT 5 on with the reason.
 */
final class Publications {
    private final Session session;
    private final PacketWriter writer;
    private final Exchange exchange;
    private final Access access;
    private final Figures figures;
    private final Map<Integer, String> aliases = new HashMap<>();

    Publications(Session session, PacketWriter writer, Exchange exchange, Access access, Figures figures) {
        this.session = session;
        this.writer = writer;
        this.exchange = exchange;
        this.access = access;
        this.figures = figures;
    }

    /** PUBLISH has come. */
    void publish(MqttPublishMessage packet) throws ProtocolError {
        figures.count(Figures.Kind.PUBLISH_RECEIVED);
        figures.add(Figures.Kind.PAYLOAD_RECEIVED, packet.payload().readableBytes());
        TopicName topic = topic(packet);
        int packetId = packet.variableHeader().packetId();
        Message message = Message.of(
                topic,
                Bytes.of(ByteBufUtil.getBytes(packet.payload())),
                packet.fixedHeader().qosLevel().value(),
                packet.fixedHeader().isRetain(),
                packet.variableHeader().properties(),
                session.clientId());
        boolean allowed = access.mayWrite(session, topic);
        switch (message.qos()) {
            case 0 -> {
                if (allowed) {
                    exchange.publish(message);
                }
            }
            case 1 -> writer.acknowledge(MqttMessageType.PUBACK, packetId, publishOnce(message, allowed));
            default -> writer.acknowledge(MqttMessageType.PUBREC, packetId, hold(packetId, message, allowed));
        }
    }

    private byte publishOnce(Message message, boolean allowed) throws ProtocolError {
        if (!allowed) {
            return Reasons.NOT_AUTHORIZED;
        }
        if (!exchange.takes(message)) {
            return quotaExceeded();
        }
        return exchange.publish(message) ? Reasons.SUCCESS : Reasons.NO_MATCHING_SUBSCRIBERS;
    }

    /** PUBREL has come. */
    void release(int packetId) {
        Optional<Message> message = session.release(packetId);
        message.ifPresent(exchange::publish);
        writer.acknowledge(
                MqttMessageType.PUBCOMP,
                packetId,
                message.isPresent() ? Reasons.SUCCESS : Reasons.PACKET_IDENTIFIER_NOT_FOUND);
    }

    /** Before MQTT 5 nothing says that it is not allowed: PUBREL will come, and is answered like any other. */
    private byte hold(int packetId, Message message, boolean allowed) throws ProtocolError {
        if (!allowed) {
            return Reasons.NOT_AUTHORIZED;
        }
        if (!exchange.takes(message) || !session.hold(packetId, message)) {
            return quotaExceeded();
        }
        if (session.incoming() > Outbox.WINDOW && writer.isMqtt5()) {
            throw new ProtocolError(MqttReasonCodes.Disconnect.RECEIVE_MAXIMUM_EXCEEDED);
        }
        return Reasons.SUCCESS;
    }

    /** Before MQTT 5 a message is acknowledged, or the connection ends [3.1.1 §4.8]. */
    private byte quotaExceeded() throws ProtocolError {
        if (writer.isMqtt5()) {
            return Reasons.QUOTA_EXCEEDED;
        }
        throw new ProtocolError(MqttReasonCodes.Disconnect.QUOTA_EXCEEDED);
    }

    private void assign(int alias, String topic) throws ProtocolError {
        String before = Optional.ofNullable(aliases.put(alias, topic)).orElse("");
        session.messages().give(2L * before.length());
        if (!session.messages().take(2L * topic.length())) {
            aliases.remove(alias);
            throw new ProtocolError(MqttReasonCodes.Disconnect.QUOTA_EXCEEDED);
        }
    }

    /** The connection has ended; a Topic Alias ends with it [5 §3.3.2.3.4]. */
    void end() {
        aliases.values().forEach(topic -> session.messages().give(2L * topic.length()));
        aliases.clear();
    }

    private TopicName topic(MqttPublishMessage packet) throws ProtocolError {
        String text = packet.variableHeader().topicName();
        MqttProperties properties = packet.variableHeader().properties();
        long alias = Properties.number(properties, MqttPropertyType.TOPIC_ALIAS, -1);
        if (alias >= 0) {
            if (alias == 0 || alias > Handshake.ALIASES) {
                throw new ProtocolError(MqttReasonCodes.Disconnect.TOPIC_ALIAS_INVALID);
            }
            if (text.isEmpty()) {
                text = Optional.ofNullable(aliases.get((int) alias)).orElse("");
            } else {
                assign((int) alias, text);
            }
        }
        if (text.isEmpty()) {
            throw new ProtocolError(MqttReasonCodes.Disconnect.PROTOCOL_ERROR);
        }
        if (Texts.isOdd(text)) {
            throw new ProtocolError(MqttReasonCodes.Disconnect.TOPIC_NAME_INVALID);
        }
        try {
            return new TopicName(text);
        } catch (IllegalArgumentException notTopic) {
            throw new ProtocolError(MqttReasonCodes.Disconnect.TOPIC_NAME_INVALID);
        }
    }
}
