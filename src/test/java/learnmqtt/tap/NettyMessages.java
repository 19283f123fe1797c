package learnmqtt.tap;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.mqtt.MqttConnectReturnCode;
import io.netty.handler.codec.mqtt.MqttEncoder;
import io.netty.handler.codec.mqtt.MqttFixedHeader;
import io.netty.handler.codec.mqtt.MqttMessage;
import io.netty.handler.codec.mqtt.MqttMessageBuilders;
import io.netty.handler.codec.mqtt.MqttMessageIdVariableHeader;
import io.netty.handler.codec.mqtt.MqttMessageType;
import io.netty.handler.codec.mqtt.MqttProperties;
import io.netty.handler.codec.mqtt.MqttProperties.BinaryProperty;
import io.netty.handler.codec.mqtt.MqttProperties.IntegerProperty;
import io.netty.handler.codec.mqtt.MqttProperties.MqttPropertyType;
import io.netty.handler.codec.mqtt.MqttProperties.StringProperty;
import io.netty.handler.codec.mqtt.MqttProperties.UserProperty;
import io.netty.handler.codec.mqtt.MqttPubReplyMessageVariableHeader;
import io.netty.handler.codec.mqtt.MqttQoS;
import io.netty.handler.codec.mqtt.MqttReasonCodeAndPropertiesVariableHeader;
import io.netty.handler.codec.mqtt.MqttSubscriptionOption;
import java.util.Random;
import learnmqtt.wire.Direction;
import learnmqtt.wire.MqttVersion;

/** Random packets that are right, written by Netty's encoder. */
final class NettyMessages {
    private static final String[] TEXTS = {"a", "home/kitchen/temp", "집/주방/온도", "with space", "/", "x".repeat(300)};

    private final Random random;
    private final MqttVersion version;

    NettyMessages(Random random, MqttVersion version) {
        this.random = random;
        this.version = version;
    }

    byte[] connect() {
        var builder = MqttMessageBuilders.connect()
                .protocolVersion(NettyDecoder.version(version))
                .clientId("id" + random.nextInt(100))
                .cleanSession(random.nextBoolean())
                .keepAlive(random.nextInt(65_536));
        if (random.nextBoolean()) {
            builder.willFlag(true)
                    .willTopic(text())
                    .willMessage(payload())
                    .willQoS(qos())
                    .willRetain(random.nextBoolean());
        }
        if (random.nextBoolean()) {
            builder.hasUser(true).username(text()).hasPassword(true).password(payload());
        }
        if (version == MqttVersion.V5 && random.nextBoolean()) {
            builder.properties(properties(MqttPropertyType.SESSION_EXPIRY_INTERVAL));
        }
        return encode(builder.build());
    }

    byte[] packet(Direction direction) {
        boolean five = version == MqttVersion.V5;
        if (direction == Direction.FROM_CLIENT) {
            return switch (random.nextInt(five ? 7 : 5)) {
                case 0 -> encode(subscribe());
                case 1 ->
                    encode(MqttMessageBuilders.unsubscribe()
                            .messageId(id())
                            .addTopicFilter(text())
                            .addTopicFilter("#")
                            .build());
                case 2 -> encode(MqttMessage.PINGREQ);
                case 3 -> encode(publish());
                case 5 -> encode(coded(MqttMessageType.AUTH, MqttPropertyType.AUTHENTICATION_METHOD));
                default -> encode(reply());
            };
        }
        return switch (random.nextInt(five ? 7 : 5)) {
            case 0 ->
                encode(MqttMessageBuilders.subAck()
                        .packetId(id())
                        .addGrantedQoses(qos(), MqttQoS.FAILURE, qos())
                        .build());
            case 1 -> encode(unsuback());
            case 2 -> encode(MqttMessage.PINGRESP);
            case 3 -> encode(publish());
            case 5 -> encode(coded(MqttMessageType.DISCONNECT, MqttPropertyType.REASON_STRING));
            case 6 -> encode(connack());
            default -> encode(reply());
        };
    }

    private MqttMessage connack() {
        MqttProperties properties = properties(MqttPropertyType.SESSION_EXPIRY_INTERVAL);
        properties.add(new StringProperty(MqttPropertyType.ASSIGNED_CLIENT_IDENTIFIER.value(), text()));
        return MqttMessageBuilders.connAck()
                .returnCode(MqttConnectReturnCode.CONNECTION_ACCEPTED)
                .sessionPresent(random.nextBoolean())
                .properties(properties)
                .build();
    }

    private MqttMessage subscribe() {
        var builder = MqttMessageBuilders.subscribe().messageId(id());
        for (int i = random.nextInt(4); i >= 0; i--) {
            if (version == MqttVersion.V5) {
                builder.addSubscription(
                        text(),
                        new MqttSubscriptionOption(
                                qos(),
                                random.nextBoolean(),
                                random.nextBoolean(),
                                MqttSubscriptionOption.RetainedHandlingPolicy.valueOf(random.nextInt(3))));
            } else {
                builder.addSubscription(qos(), text());
            }
        }
        return builder.build();
    }

    private MqttMessage unsuback() {
        if (version == MqttVersion.V5) {
            return MqttMessageBuilders.unsubAck()
                    .packetId(id())
                    .addReasonCodes((short) 0, (short) 0x11)
                    .build();
        }
        return new MqttMessage(header(MqttMessageType.UNSUBACK), MqttMessageIdVariableHeader.from(id()));
    }

    private MqttMessage publish() {
        var builder = MqttMessageBuilders.publish()
                .topicName(text())
                .qos(qos())
                .retained(random.nextBoolean())
                .messageId(id())
                .payload(Unpooled.wrappedBuffer(payload()));
        if (version == MqttVersion.V5) {
            MqttProperties properties = properties(MqttPropertyType.PUBLICATION_EXPIRY_INTERVAL);
            properties.add(new StringProperty(MqttPropertyType.CONTENT_TYPE.value(), text()));
            properties.add(new StringProperty(MqttPropertyType.RESPONSE_TOPIC.value(), text()));
            properties.add(new BinaryProperty(MqttPropertyType.CORRELATION_DATA.value(), payload()));
            builder.properties(properties);
        }
        return builder.build();
    }

    private MqttMessage reply() {
        MqttMessageType type =
                switch (random.nextInt(4)) {
                    case 0 -> MqttMessageType.PUBACK;
                    case 1 -> MqttMessageType.PUBREC;
                    case 2 -> MqttMessageType.PUBREL;
                    default -> MqttMessageType.PUBCOMP;
                };
        MqttProperties properties = new MqttProperties();
        properties.add(new StringProperty(MqttPropertyType.REASON_STRING.value(), text()));
        return new MqttMessage(
                header(type),
                new MqttPubReplyMessageVariableHeader(
                        id(), (byte) (random.nextBoolean() ? 0 : 0x92), random.nextBoolean() ? properties : null));
    }

    private MqttMessage coded(MqttMessageType type, MqttPropertyType property) {
        MqttProperties properties = new MqttProperties();
        properties.add(new StringProperty(property.value(), text()));
        return new MqttMessage(header(type), new MqttReasonCodeAndPropertiesVariableHeader((byte) 0x18, properties));
    }

    private MqttProperties properties(MqttPropertyType interval) {
        MqttProperties properties = new MqttProperties();
        properties.add(new IntegerProperty(interval.value(), random.nextInt()));
        properties.add(new UserProperty("k", text()));
        properties.add(new UserProperty("k", text()));
        return properties;
    }

    private static MqttFixedHeader header(MqttMessageType type) {
        MqttQoS qos = type == MqttMessageType.PUBREL ? MqttQoS.AT_LEAST_ONCE : MqttQoS.AT_MOST_ONCE;
        return new MqttFixedHeader(type, false, qos, false, 0);
    }

    private byte[] encode(MqttMessage message) {
        EmbeddedChannel channel = new EmbeddedChannel(MqttEncoder.INSTANCE);
        try {
            channel.writeOutbound(MqttMessageBuilders.connect()
                    .protocolVersion(NettyDecoder.version(version))
                    .clientId("first")
                    .build());
            ((ByteBuf) channel.readOutbound()).release();
            channel.writeOutbound(message);
            ByteBuf encoded = channel.readOutbound();
            try {
                return ByteBufUtil.getBytes(encoded);
            } finally {
                encoded.release();
            }
        } finally {
            channel.finishAndReleaseAll();
        }
    }

    private String text() {
        return TEXTS[random.nextInt(TEXTS.length)];
    }

    private byte[] payload() {
        byte[] payload = new byte[random.nextInt(200)];
        random.nextBytes(payload);
        return payload;
    }

    private MqttQoS qos() {
        return MqttQoS.valueOf(random.nextInt(3));
    }

    private int id() {
        return 1 + random.nextInt(65_535);
    }
}
