package learnmqtt.tap;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.mqtt.MqttConnAckMessage;
import io.netty.handler.codec.mqtt.MqttConnectMessage;
import io.netty.handler.codec.mqtt.MqttDecoder;
import io.netty.handler.codec.mqtt.MqttMessage;
import io.netty.handler.codec.mqtt.MqttMessageIdVariableHeader;
import io.netty.handler.codec.mqtt.MqttProperties;
import io.netty.handler.codec.mqtt.MqttProperties.MqttPropertyType;
import io.netty.handler.codec.mqtt.MqttPubReplyMessageVariableHeader;
import io.netty.handler.codec.mqtt.MqttPublishMessage;
import io.netty.handler.codec.mqtt.MqttReasonCodeAndPropertiesVariableHeader;
import io.netty.handler.codec.mqtt.MqttSubAckMessage;
import io.netty.handler.codec.mqtt.MqttSubscribeMessage;
import io.netty.handler.codec.mqtt.MqttUnsubAckMessage;
import io.netty.handler.codec.mqtt.MqttUnsubscribeMessage;
import io.netty.util.AttributeKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import learnmqtt.wire.Bytes;
import learnmqtt.wire.MqttVersion;
import learnmqtt.wire.Packet;
import learnmqtt.wire.PacketType;
import learnmqtt.wire.PublishProperties;
import learnmqtt.wire.Qos;
import learnmqtt.wire.Subscription;
import learnmqtt.wire.TopicFilter;
import learnmqtt.wire.TopicName;
import learnmqtt.wire.Will;

/** Reads a packet with Netty's decoder, to compare ours with; borrows no filters and resolves no alias. */
final class NettyDecoder {
    private static final AttributeKey<io.netty.handler.codec.mqtt.MqttVersion> VERSION =
            AttributeKey.valueOf("NETTY_CODEC_MQTT_VERSION");

    private NettyDecoder() {}

    /** Empty where Netty takes the bytes for malformed, or for less or more than one packet. */
    static Optional<Packet> decode(MqttVersion version, byte[] bytes) {
        EmbeddedChannel channel = new EmbeddedChannel(new MqttDecoder(Framer.LONGEST));
        channel.attr(VERSION).set(version(version));
        try {
            channel.writeInbound(Unpooled.wrappedBuffer(bytes));
            MqttMessage message = channel.readInbound();
            if (message == null || message.decoderResult().isFailure()) {
                return Optional.empty();
            }
            return Optional.of(packet(version, message));
        } finally {
            channel.finishAndReleaseAll();
        }
    }

    static io.netty.handler.codec.mqtt.MqttVersion version(MqttVersion version) {
        return switch (version) {
            case V3_1 -> io.netty.handler.codec.mqtt.MqttVersion.MQTT_3_1;
            case V3_1_1 -> io.netty.handler.codec.mqtt.MqttVersion.MQTT_3_1_1;
            case V5 -> io.netty.handler.codec.mqtt.MqttVersion.MQTT_5;
        };
    }

    private static Packet packet(MqttVersion version, MqttMessage message) {
        PacketType type = PacketType.of(message.fixedHeader().messageType().value());
        return switch (type) {
            case CONNECT -> connect((MqttConnectMessage) message);
            case CONNACK -> connack((MqttConnAckMessage) message);
            case PUBLISH -> publish(version, (MqttPublishMessage) message);
            case PUBACK, PUBREC, PUBREL, PUBCOMP ->
                new Packet.Acknowledgement(type, id(message), code(version, message));
            case SUBSCRIBE ->
                new Packet.Subscribe(
                        id(message),
                        ((MqttSubscribeMessage) message)
                                .payload().topicSubscriptions().stream()
                                        .map(one -> new Subscription(
                                                new TopicFilter(one.topicFilter()),
                                                Qos.of(one.qualityOfService().value())))
                                        .toList());
            case SUBACK ->
                new Packet.Suback(
                        id(message),
                        unsigned(((MqttSubAckMessage) message).payload().reasonCodes()),
                        List.of());
            case UNSUBSCRIBE ->
                new Packet.Unsubscribe(
                        id(message),
                        ((MqttUnsubscribeMessage) message)
                                .payload().topics().stream()
                                        .map(TopicFilter::new)
                                        .toList());
            case UNSUBACK -> new Packet.Unsuback(id(message), unsubackCodes(version, message), List.of());
            case PINGREQ, PINGRESP -> new Packet.Ping(type);
            case DISCONNECT ->
                new Packet.Disconnect(
                        version == MqttVersion.V5 ? OptionalInt.of(reason(message)) : OptionalInt.empty(),
                        message.variableHeader() instanceof MqttReasonCodeAndPropertiesVariableHeader header
                                ? expiry(header.properties())
                                : OptionalLong.empty());
            case AUTH -> new Packet.Auth(reason(message), authenticationMethod(message));
        };
    }

    private static Packet connect(MqttConnectMessage message) {
        var header = message.variableHeader();
        var payload = message.payload();
        Optional<Will> will = header.isWillFlag()
                ? Optional.of(new Will(
                        new TopicName(payload.willTopic()),
                        Bytes.of(payload.willMessageInBytes()),
                        Qos.of(header.willQos()),
                        header.isWillRetain()))
                : Optional.empty();
        MqttVersion version =
                switch (header.version()) {
                    case 3 -> MqttVersion.V3_1;
                    case 4 -> MqttVersion.V3_1_1;
                    default -> MqttVersion.V5;
                };
        return new Packet.Connect(
                version,
                payload.clientIdentifier(),
                header.isCleanSession(),
                header.keepAliveTimeSeconds(),
                Optional.ofNullable(payload.userName()),
                Optional.ofNullable(payload.passwordInBytes()).map(Bytes::of),
                will,
                expiry(header.properties()));
    }

    private static Packet connack(MqttConnAckMessage message) {
        var header = message.variableHeader();
        return new Packet.Connack(
                header.isSessionPresent(),
                header.connectReturnCode().byteValue() & 0xff,
                text(header.properties(), MqttPropertyType.ASSIGNED_CLIENT_IDENTIFIER),
                expiry(header.properties()));
    }

    private static Packet publish(MqttVersion version, MqttPublishMessage message) {
        var header = message.variableHeader();
        ByteBuf payload = message.payload();
        int qos = message.fixedHeader().qosLevel().value();
        return new Packet.Publish(
                new TopicName(header.topicName()),
                Bytes.of(ByteBufUtil.getBytes(payload)),
                Qos.of(qos),
                message.fixedHeader().isRetain(),
                message.fixedHeader().isDup(),
                qos == 0 ? OptionalInt.empty() : OptionalInt.of(header.packetId()),
                version == MqttVersion.V5 ? properties(header.properties()) : PublishProperties.NONE);
    }

    private static PublishProperties properties(MqttProperties properties) {
        List<Map.Entry<String, String>> user = new ArrayList<>();
        for (MqttProperties.MqttProperty<?> one : properties.getProperties(MqttPropertyType.USER_PROPERTY.value())) {
            if (one instanceof MqttProperties.UserProperty pair) {
                user.add(Map.entry(pair.value().key, pair.value().value));
            } else if (one instanceof MqttProperties.UserProperties pairs) {
                pairs.value().forEach(pair -> user.add(Map.entry(pair.key, pair.value)));
            }
        }
        OptionalLong alias = number(properties, MqttPropertyType.TOPIC_ALIAS);
        MqttProperties.MqttProperty<?> correlation = properties.getProperty(MqttPropertyType.CORRELATION_DATA.value());
        return new PublishProperties(
                number(properties, MqttPropertyType.PUBLICATION_EXPIRY_INTERVAL),
                alias.isPresent() ? OptionalInt.of((int) alias.getAsLong()) : OptionalInt.empty(),
                text(properties, MqttPropertyType.RESPONSE_TOPIC),
                correlation == null ? Optional.empty() : Optional.of(Bytes.of((byte[]) correlation.value())),
                text(properties, MqttPropertyType.CONTENT_TYPE),
                user);
    }

    private static int id(MqttMessage message) {
        return ((MqttMessageIdVariableHeader) message.variableHeader()).messageId();
    }

    private static OptionalInt code(MqttVersion version, MqttMessage message) {
        if (version != MqttVersion.V5) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(
                message.variableHeader() instanceof MqttPubReplyMessageVariableHeader header
                        ? header.reasonCode() & 0xff
                        : 0);
    }

    private static int reason(MqttMessage message) {
        return message.variableHeader() instanceof MqttReasonCodeAndPropertiesVariableHeader header
                ? header.reasonCode() & 0xff
                : 0;
    }

    private static Optional<String> authenticationMethod(MqttMessage message) {
        return message.variableHeader() instanceof MqttReasonCodeAndPropertiesVariableHeader header
                ? text(header.properties(), MqttPropertyType.AUTHENTICATION_METHOD)
                : Optional.empty();
    }

    private static List<Integer> unsubackCodes(MqttVersion version, MqttMessage message) {
        return version == MqttVersion.V5
                ? ((MqttUnsubAckMessage) message)
                        .payload().unsubscribeReasonCodes().stream()
                                .map(code -> code & 0xff)
                                .toList()
                : List.of();
    }

    private static List<Integer> unsigned(List<Integer> codes) {
        return codes.stream().map(code -> code & 0xff).toList();
    }

    private static OptionalLong expiry(MqttProperties properties) {
        return number(properties, MqttPropertyType.SESSION_EXPIRY_INTERVAL);
    }

    private static OptionalLong number(MqttProperties properties, MqttPropertyType type) {
        MqttProperties.MqttProperty<?> property = properties.getProperty(type.value());
        return property == null
                ? OptionalLong.empty()
                : OptionalLong.of(Integer.toUnsignedLong((Integer) property.value()));
    }

    private static Optional<String> text(MqttProperties properties, MqttPropertyType type) {
        MqttProperties.MqttProperty<?> property = properties.getProperty(type.value());
        return property == null ? Optional.empty() : Optional.of((String) property.value());
    }
}
