package learnmqtt.broker;

import static io.netty.handler.codec.mqtt.MqttConnectReturnCode.CONNECTION_ACCEPTED;
import static io.netty.handler.codec.mqtt.MqttConnectReturnCode.CONNECTION_REFUSED_BAD_AUTHENTICATION_METHOD;
import static io.netty.handler.codec.mqtt.MqttConnectReturnCode.CONNECTION_REFUSED_CLIENT_IDENTIFIER_NOT_VALID;
import static io.netty.handler.codec.mqtt.MqttConnectReturnCode.CONNECTION_REFUSED_IDENTIFIER_REJECTED;
import static io.netty.handler.codec.mqtt.MqttConnectReturnCode.CONNECTION_REFUSED_NOT_AUTHORIZED;
import static io.netty.handler.codec.mqtt.MqttConnectReturnCode.CONNECTION_REFUSED_NOT_AUTHORIZED_5;
import static io.netty.handler.codec.mqtt.MqttConnectReturnCode.CONNECTION_REFUSED_QUOTA_EXCEEDED;
import static io.netty.handler.codec.mqtt.MqttConnectReturnCode.CONNECTION_REFUSED_SERVER_UNAVAILABLE;
import static io.netty.handler.codec.mqtt.MqttConnectReturnCode.CONNECTION_REFUSED_UNACCEPTABLE_PROTOCOL_VERSION;

import io.netty.channel.Channel;
import io.netty.handler.codec.mqtt.MqttConnectMessage;
import io.netty.handler.codec.mqtt.MqttConnectPayload;
import io.netty.handler.codec.mqtt.MqttConnectReturnCode;
import io.netty.handler.codec.mqtt.MqttConnectVariableHeader;
import io.netty.handler.codec.mqtt.MqttIdentifierRejectedException;
import io.netty.handler.codec.mqtt.MqttMessageBuilders.ConnAckPropertiesBuilder;
import io.netty.handler.codec.mqtt.MqttProperties;
import io.netty.handler.codec.mqtt.MqttProperties.MqttPropertyType;
import io.netty.handler.codec.mqtt.MqttReasonCodes;
import io.netty.handler.codec.mqtt.MqttUnacceptableProtocolVersionException;
import io.netty.handler.codec.mqtt.MqttVersion;
import io.netty.handler.timeout.IdleStateHandler;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import learnmqtt.wire.Bytes;
import learnmqtt.wire.TopicName;

/** Answers CONNECT with CONNACK [3.1.1 §3.1, §3.2, 5 §3.1, §3.2]. Used on the broker's thread. */
final class Handshake {
    /** How many Topic Aliases a client may use [5 §3.2.2.3.8]. */
    static final int ALIASES = 10;

    private final Sessions sessions;
    private final Access access;
    private final Figures figures;

    Handshake(Sessions sessions, Access access, Figures figures) {
        this.figures = figures;
        this.sessions = sessions;
        this.access = access;
    }

    /** Answers; with no session the client was refused, or takes no answer, and its connection is to end. */
    Optional<Session> answer(Connection connection, Channel channel, MqttConnectMessage packet, PacketWriter writer) {
        MqttConnectVariableHeader connect = packet.variableHeader();
        MqttConnectPayload payload = packet.payload();
        MqttConnectReturnCode code = judge(connect, payload);
        if (code != CONNECTION_ACCEPTED) {
            writer.connack(code, false, MqttProperties.NO_PROPERTIES);
            return Optional.empty();
        }
        boolean isMqtt5 = connect.version() == 5;
        boolean assigned = payload.clientIdentifier().isEmpty();
        String clientId = assigned ? "auto-" + UUID.randomUUID() : payload.clientIdentifier();
        int asked = connect.keepAliveTimeSeconds();
        int longest = isMqtt5 ? access.longestKeepAlive() : 65_535;
        boolean shorter = asked > longest || (asked == 0 && longest < 65_535);
        int keepAlive = shorter ? longest : asked;
        MqttProperties offers = isMqtt5
                ? offers(
                        assigned ? Optional.of(clientId) : Optional.empty(),
                        shorter ? OptionalInt.of(keepAlive) : OptionalInt.empty())
                : MqttProperties.NO_PROPERTIES;
        if (!writer.takes(offers)) {
            return Optional.empty(); // before anything is remembered of it
        }
        Credentials said = Credentials.of(payload);
        Optional<Will> will = connect.isWillFlag() ? Optional.of(will(clientId, connect, payload)) : Optional.empty();
        Optional<Sessions.Opened> room =
                sessions.open(clientId, connect.isCleanSession(), Quotas.cost(clientId, said, will));
        if (room.isEmpty()) {
            writer.connack(
                    isMqtt5 ? CONNECTION_REFUSED_QUOTA_EXCEEDED : CONNECTION_REFUSED_SERVER_UNAVAILABLE,
                    false,
                    MqttProperties.NO_PROPERTIES);
            return Optional.empty();
        }
        Sessions.Opened opened = room.get();
        Session session = opened.session();
        session.connected(connection, said, will, expiry(connect));
        if (keepAlive > 0) {
            long millis = keepAlive * 1500L; // [3.1.1 MQTT-3.1.2-24, 5 MQTT-3.1.2-22]
            channel.pipeline().addFirst(new IdleStateHandler(millis, 0, 0, TimeUnit.MILLISECONDS));
        }
        boolean tells = connect.version() > MqttVersion.MQTT_3_1.protocolLevel(); // MQTT 3.1 reserves that bit
        writer.connack(code, opened.present() && tells, offers);
        return Optional.of(session);
    }

    /** Ends the connection of a client whose identifier, user name or Will Topic cannot be meant. */
    static void requireNames(MqttConnectPayload payload) throws ProtocolError {
        if (Texts.isOdd(payload.clientIdentifier())
                || Texts.isOdd(payload.userName())
                || Texts.isOdd(payload.willTopic())) {
            throw new ProtocolError(MqttReasonCodes.Disconnect.MALFORMED_PACKET);
        }
    }

    /** Answers a CONNECT that could not even be read, where the standard has a code for that. */
    void refuse(Channel channel, Throwable malformed) {
        PacketWriter writer = new PacketWriter(channel, false, MqttProperties.NO_PROPERTIES, figures);
        if (malformed instanceof MqttUnacceptableProtocolVersionException) { // [3.1.1 MQTT-3.1.2-2]
            writer.connack(CONNECTION_REFUSED_UNACCEPTABLE_PROTOCOL_VERSION, false, MqttProperties.NO_PROPERTIES);
        } else if (malformed instanceof MqttIdentifierRejectedException) {
            writer.connack(CONNECTION_REFUSED_IDENTIFIER_REJECTED, false, MqttProperties.NO_PROPERTIES);
        }
    }

    private MqttConnectReturnCode judge(MqttConnectVariableHeader connect, MqttConnectPayload payload) {
        boolean isMqtt5 = connect.version() == 5;
        if (Properties.has(connect.properties(), MqttPropertyType.AUTHENTICATION_METHOD)) {
            return CONNECTION_REFUSED_BAD_AUTHENTICATION_METHOD;
        }
        boolean mayBeEmpty = isMqtt5 || (connect.version() == 4 && connect.isCleanSession());
        if (payload.clientIdentifier().isEmpty() && !mayBeEmpty) { // [3.1.1 MQTT-3.1.3-8]
            return isMqtt5 ? CONNECTION_REFUSED_CLIENT_IDENTIFIER_NOT_VALID : CONNECTION_REFUSED_IDENTIFIER_REJECTED;
        }
        if (!access.admits(Credentials.of(payload))) {
            return isMqtt5 ? CONNECTION_REFUSED_NOT_AUTHORIZED_5 : CONNECTION_REFUSED_NOT_AUTHORIZED;
        }
        return CONNECTION_ACCEPTED;
    }

    private static Will will(String clientId, MqttConnectVariableHeader connect, MqttConnectPayload payload) {
        MqttProperties properties = payload.willProperties();
        Bytes message = Bytes.of(payload.willMessageInBytes());
        return new Will(
                Message.of(
                        new TopicName(payload.willTopic()),
                        message,
                        connect.willQos(),
                        connect.isWillRetain(),
                        properties,
                        clientId),
                Properties.number(properties, MqttPropertyType.WILL_DELAY_INTERVAL, 0),
                Properties.number(properties, MqttPropertyType.PUBLICATION_EXPIRY_INTERVAL, -1));
    }

    /** In seconds; before MQTT 5 a session ends with its connection or never. */
    private static long expiry(MqttConnectVariableHeader connect) {
        if (connect.version() < 5) {
            return connect.isCleanSession() ? 0 : Session.NEVER;
        }
        return Properties.number(connect.properties(), MqttPropertyType.SESSION_EXPIRY_INTERVAL, 0);
    }

    private static MqttProperties offers(Optional<String> assigned, OptionalInt keepAlive) {
        ConnAckPropertiesBuilder offers = new ConnAckPropertiesBuilder()
                .receiveMaximum(Outbox.WINDOW)
                .maximumPacketSize(EmbeddedBroker.LARGEST_PACKET)
                .retainAvailable(true) // said anyway, and false unless one says so
                .topicAliasMaximum(ALIASES);
        assigned.ifPresent(offers::assignedClientId); // [5 MQTT-3.2.2-16]
        keepAlive.ifPresent(offers::serverKeepAlive); // [5 MQTT-3.2.2-21]
        return offers.build();
    }
}
