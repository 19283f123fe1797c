package learnmqtt.broker;

import static io.netty.handler.codec.mqtt.MqttMessageType.PUBREL;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.mqtt.MqttConnAckMessage;
import io.netty.handler.codec.mqtt.MqttConnAckVariableHeader;
import io.netty.handler.codec.mqtt.MqttConnectReturnCode;
import io.netty.handler.codec.mqtt.MqttEncoder;
import io.netty.handler.codec.mqtt.MqttFixedHeader;
import io.netty.handler.codec.mqtt.MqttMessage;
import io.netty.handler.codec.mqtt.MqttMessageIdAndPropertiesVariableHeader;
import io.netty.handler.codec.mqtt.MqttMessageType;
import io.netty.handler.codec.mqtt.MqttProperties;
import io.netty.handler.codec.mqtt.MqttProperties.IntegerProperty;
import io.netty.handler.codec.mqtt.MqttProperties.MqttPropertyType;
import io.netty.handler.codec.mqtt.MqttPubReplyMessageVariableHeader;
import io.netty.handler.codec.mqtt.MqttPublishMessage;
import io.netty.handler.codec.mqtt.MqttPublishVariableHeader;
import io.netty.handler.codec.mqtt.MqttQoS;
import io.netty.handler.codec.mqtt.MqttReasonCodeAndPropertiesVariableHeader;
import io.netty.handler.codec.mqtt.MqttReasonCodes;
import io.netty.handler.codec.mqtt.MqttSubAckMessage;
import io.netty.handler.codec.mqtt.MqttSubAckPayload;
import io.netty.handler.codec.mqtt.MqttUnsubAckMessage;
import io.netty.handler.codec.mqtt.MqttUnsubAckPayload;
import io.netty.util.AttributeKey;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes control packets to one client, in its version of MQTT. What is written at once is sent at once. */
@SuppressWarnings("FutureReturnValueIgnored") // what fails shows as an exception or an end of the channel
final class PacketWriter {
    private static final int MOST_ALIASES = 100;
    private static final int LONGEST_ALIASED = 1_000;
    private static final int LARGE = 16 << 10;
    private static final int ANSWER = 64;
    private static final int MOST_UNREAD = 64 << 10;

    private final Channel channel;
    private final Figures figures;
    private final boolean isMqtt5;
    private final long maximumPacketSize;
    private final int aliasMaximum;
    private final Map<String, Integer> aliases = new HashMap<>();
    private boolean flushes;
    private long unread;

    /** @param connect the properties of the client's CONNECT */
    PacketWriter(Channel channel, boolean isMqtt5, MqttProperties connect, Figures figures) {
        this.channel = channel;
        this.figures = figures;
        this.isMqtt5 = isMqtt5;
        this.maximumPacketSize = Properties.number(connect, MqttPropertyType.MAXIMUM_PACKET_SIZE, Long.MAX_VALUE);
        this.aliasMaximum =
                (int) Math.min(MOST_ALIASES, Properties.number(connect, MqttPropertyType.TOPIC_ALIAS_MAXIMUM, 0));
    }

    boolean isMqtt5() {
        return isMqtt5;
    }

    /** Whether the client reads as fast as it is written to. */
    boolean isWritable() {
        return channel.isWritable();
    }

    /** Whether the client takes a CONNACK with these properties. */
    boolean takes(MqttProperties properties) {
        return takes(connackOf(MqttConnectReturnCode.CONNECTION_ACCEPTED, false, properties));
    }

    /** Writes nothing if the client takes no packet that long [5 MQTT-3.1.2-24]. */
    void connack(MqttConnectReturnCode code, boolean sessionPresent, MqttProperties properties) {
        MqttMessage packet = connackOf(code, sessionPresent, properties);
        if (takes(packet)) {
            write(packet);
        }
    }

    private static MqttMessage connackOf(
            MqttConnectReturnCode code, boolean sessionPresent, MqttProperties properties) {
        return new MqttConnAckMessage(
                header(MqttMessageType.CONNACK), new MqttConnAckVariableHeader(code, sessionPresent, properties));
    }

    /** Returns false if the client takes no packet that long; then it gets none [5 MQTT-3.1.2-24, MQTT-3.1.2-25]. */
    boolean publish(Delivery delivery, int packetId, boolean dup) {
        Message message = delivery.message();
        String topic = message.topic().text();
        MqttProperties properties = isMqtt5 ? message.propertiesNow() : MqttProperties.NO_PROPERTIES;
        if (isMqtt5) {
            delivery.identifiers()
                    .forEach(identifier -> properties.add(
                            new IntegerProperty(MqttPropertyType.SUBSCRIPTION_IDENTIFIER.value(), identifier)));
            topic = alias(message.topic().text(), properties);
        }
        MqttPublishMessage packet = new MqttPublishMessage(
                new MqttFixedHeader(
                        MqttMessageType.PUBLISH, dup, MqttQoS.valueOf(delivery.qos()), delivery.retain(), 0),
                new MqttPublishVariableHeader(topic, packetId, properties),
                Unpooled.wrappedBuffer(message.payload().toArray()));
        if (!takes(packet)) {
            packet.release();
            return false;
        }
        if (Properties.has(properties, MqttPropertyType.TOPIC_ALIAS)) {
            aliases.putIfAbsent(message.topic().text(), aliases.size() + 1);
        }
        write(packet);
        if (message.payload().length() > LARGE) {
            channel.flush(); // or copies for all its subscribers would be made before the first is sent
        }
        figures.count(Figures.Kind.PUBLISH_SENT);
        figures.add(Figures.Kind.PAYLOAD_SENT, message.payload().length());
        return true;
    }

    /** The first topics get an alias each, as many as the client takes [5 §3.3.2.3.4]. Returns the name to send. */
    private String alias(String topic, MqttProperties properties) {
        Integer known = aliases.get(topic);
        if (known == null && (aliases.size() >= aliasMaximum || topic.length() > LONGEST_ALIASED)) {
            return topic;
        }
        int alias = known == null ? aliases.size() + 1 : known;
        properties.add(new IntegerProperty(MqttPropertyType.TOPIC_ALIAS.value(), alias));
        return known == null ? topic : "";
    }

    private boolean takes(MqttMessage packet) {
        return maximumPacketSize == Long.MAX_VALUE || size(packet) <= maximumPacketSize;
    }

    private static long size(MqttMessage packet) {
        EmbeddedChannel scales = new EmbeddedChannel(MqttEncoder.INSTANCE);
        scales.attr(AttributeKey.valueOf("NETTY_CODEC_MQTT_VERSION"))
                .set(io.netty.handler.codec.mqtt.MqttVersion.MQTT_5);
        scales.writeOutbound(packet instanceof MqttPublishMessage publish ? publish.retainedDuplicate() : packet);
        long size = 0;
        for (ByteBuf part = scales.readOutbound(); part != null; part = scales.readOutbound()) {
            size += part.readableBytes();
            part.release();
        }
        scales.finishAndReleaseAll();
        return size;
    }

    /** PUBACK, PUBREC or PUBCOMP. */
    void acknowledge(MqttMessageType type, int packetId, byte reason) {
        answer(new MqttMessage(header(type), acknowledgement(packetId, reason)), 0);
    }

    void pubrel(int packetId, byte reason) {
        answer(
                new MqttMessage(
                        new MqttFixedHeader(PUBREL, false, MqttQoS.AT_LEAST_ONCE, false, 0),
                        acknowledgement(packetId, reason)),
                0);
    }

    /**
     * For a request that has so many filters, and is not to be done if the client takes no SUBACK or UNSUBACK as long as
     * its own: without that answer it cannot go on. All others are shorter than the CONNACK that it took.
     *
     * @throws ProtocolError if that is so [5 MQTT-3.1.2-24]
     */
    void requireRoomForCodes(int count) throws ProtocolError {
        if (!takes(subackOf(1, Collections.nCopies(count, 0)))) {
            throw new ProtocolError(MqttReasonCodes.Disconnect.PACKET_TOO_LARGE);
        }
    }

    void suback(int packetId, List<Integer> codes) {
        answer(subackOf(packetId, codes), codes.size());
    }

    private static MqttMessage subackOf(int packetId, List<Integer> codes) {
        return new MqttSubAckMessage(header(MqttMessageType.SUBACK), withId(packetId), new MqttSubAckPayload(codes));
    }

    void unsuback(int packetId, List<Short> codes) {
        answer(
                new MqttUnsubAckMessage(
                        header(MqttMessageType.UNSUBACK), withId(packetId), new MqttUnsubAckPayload(codes)),
                codes.size());
    }

    void pingresp() {
        answer(MqttMessage.PINGRESP, 0);
    }

    /** Ends the connection, from MQTT 5 on with a DISCONNECT that says why. */
    void disconnect(MqttReasonCodes.Disconnect reason) {
        if (isMqtt5) {
            write(new MqttMessage(
                    header(MqttMessageType.DISCONNECT),
                    new MqttReasonCodeAndPropertiesVariableHeader(reason.byteValue(), MqttProperties.NO_PROPERTIES)));
        }
        close();
    }

    /** Ends the connection after what was written. */
    void close() {
        close(channel);
    }

    /** Ends a connection after what was written to it. */
    static void close(Channel channel) {
        channel.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(ChannelFutureListener.CLOSE);
    }

    /**
     * Answers are written whether or not the client reads, but not without end: for one that asks and asks and does not
     * read, the connection ends.
     */
    private void answer(MqttMessage packet, int codes) {
        if (channel.isWritable()) {
            unread = 0;
        } else if (unread > MOST_UNREAD) {
            channel.close();
            return;
        } else {
            unread += ANSWER + codes;
        }
        write(packet);
    }

    private void write(MqttMessage packet) {
        figures.count(Figures.Kind.PACKETS_SENT);
        channel.write(packet);
        if (!flushes) {
            flushes = true;
            channel.eventLoop().execute(() -> {
                flushes = false;
                channel.flush();
            });
        }
    }

    private static MqttPubReplyMessageVariableHeader acknowledgement(int packetId, byte reason) {
        return new MqttPubReplyMessageVariableHeader(packetId, reason, MqttProperties.NO_PROPERTIES);
    }

    private static MqttMessageIdAndPropertiesVariableHeader withId(int packetId) {
        return new MqttMessageIdAndPropertiesVariableHeader(packetId, MqttProperties.NO_PROPERTIES);
    }

    private static MqttFixedHeader header(MqttMessageType type) {
        return new MqttFixedHeader(type, false, MqttQoS.AT_MOST_ONCE, false, 0);
    }
}
