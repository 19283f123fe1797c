package learnmqtt.broker;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.mqtt.MqttConnectMessage;
import io.netty.handler.codec.mqtt.MqttMessage;
import io.netty.handler.codec.mqtt.MqttMessageIdVariableHeader;
import io.netty.handler.codec.mqtt.MqttProperties.MqttPropertyType;
import io.netty.handler.codec.mqtt.MqttPubReplyMessageVariableHeader;
import io.netty.handler.codec.mqtt.MqttPublishMessage;
import io.netty.handler.codec.mqtt.MqttReasonCodeAndPropertiesVariableHeader;
import io.netty.handler.codec.mqtt.MqttReasonCodes;
import io.netty.handler.codec.mqtt.MqttSubscribeMessage;
import io.netty.handler.codec.mqtt.MqttUnsubscribeMessage;
import io.netty.handler.timeout.IdleStateEvent;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One client's connection: hears its control packets and sees to it that each is answered. */
final class Connection extends SimpleChannelInboundHandler<MqttMessage> {
    private final Handshake handshake;
    private final Exchange exchange;
    private final Sessions sessions;
    private final Access access;
    private final Figures figures;
    private @Nullable Accepted accepted;
    private boolean over;

    /** What there is once CONNECT was answered with success. */
    private record Accepted(Session session, PacketWriter writer, Publications publications, Requests requests) {}

    Connection(Handshake handshake, Exchange exchange, Sessions sessions, Access access, Figures figures) {
        this.handshake = handshake;
        this.exchange = exchange;
        this.sessions = sessions;
        this.access = access;
        this.figures = figures;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, MqttMessage packet) {
        if (over) {
            return;
        }
        figures.count(Figures.Kind.PACKETS_RECEIVED);
        try {
            Throwable malformed = packet.decoderResult().cause();
            if (malformed != null) {
                if (accepted == null) {
                    handshake.refuse(context.channel(), malformed);
                }
                throw new ProtocolError(
                        malformed instanceof TooLongFrameException
                                ? MqttReasonCodes.Disconnect.PACKET_TOO_LARGE
                                : MqttReasonCodes.Disconnect.MALFORMED_PACKET);
            }
            Accepted to = accepted;
            if (to == null) {
                connect(context, packet);
            } else {
                handle(packet, to);
            }
        } catch (ProtocolError error) {
            fail(context, error.reason());
        }
    }

    private void connect(ChannelHandlerContext context, MqttMessage packet) throws ProtocolError {
        if (!(packet instanceof MqttConnectMessage connect)) {
            throw new ProtocolError(MqttReasonCodes.Disconnect.PROTOCOL_ERROR);
        }
        figures.count(Figures.Kind.CONNECT_RECEIVED);
        Handshake.requireNames(connect.payload());
        boolean isMqtt5 = connect.variableHeader().version() == 5;
        PacketWriter writer = new PacketWriter(
                context.channel(), isMqtt5, connect.variableHeader().properties(), figures);
        Optional<Session> session = handshake.answer(this, context.channel(), connect, writer);
        if (session.isPresent()) {
            Session own = session.get();
            accepted = new Accepted(
                    own,
                    writer,
                    new Publications(own, writer, exchange, access, figures),
                    new Requests(own, writer, exchange, access));
            long most =
                    Properties.number(connect.variableHeader().properties(), MqttPropertyType.RECEIVE_MAXIMUM, 65_535);
            own.outbox().connected(writer, (int) most);
        } else {
            over = true;
            writer.close();
        }
    }

    private void handle(MqttMessage packet, Accepted to) throws ProtocolError {
        switch (packet.fixedHeader().messageType()) {
            case PUBLISH -> to.publications().publish((MqttPublishMessage) packet);
            case PUBREL -> to.publications().release(packetId(packet));
            case PUBACK -> to.session().outbox().puback(packetId(packet));
            case PUBCOMP -> to.session().outbox().pubcomp(packetId(packet));
            case PUBREC -> pubrec(packet, to);
            case SUBSCRIBE -> to.requests().subscribe((MqttSubscribeMessage) packet);
            case UNSUBSCRIBE -> to.requests().unsubscribe((MqttUnsubscribeMessage) packet);
            case PINGREQ -> to.writer().pingresp();
            case DISCONNECT -> disconnect(packet, to);
            default -> throw new ProtocolError(MqttReasonCodes.Disconnect.PROTOCOL_ERROR);
        }
    }

    private static int packetId(MqttMessage packet) {
        return ((MqttMessageIdVariableHeader) packet.variableHeader()).messageId();
    }

    private static void pubrec(MqttMessage packet, Accepted to) throws ProtocolError {
        int packetId = packetId(packet);
        boolean refused = packet.variableHeader() instanceof MqttPubReplyMessageVariableHeader reply
                && (reply.reasonCode() & 0x80) != 0;
        boolean known = to.session().outbox().pubrec(packetId, refused);
        if (!refused) {
            to.writer().pubrel(packetId, known ? Reasons.SUCCESS : Reasons.PACKET_IDENTIFIER_NOT_FOUND);
        }
    }

    private void disconnect(MqttMessage packet, Accepted to) throws ProtocolError {
        Session session = to.session();
        boolean withWill = false;
        if (packet.variableHeader() instanceof MqttReasonCodeAndPropertiesVariableHeader header) {
            withWill = header.reasonCode() != Reasons.SUCCESS;
            long before = session.expirySeconds();
            long expiry = Properties.number(header.properties(), MqttPropertyType.SESSION_EXPIRY_INTERVAL, before);
            if (before == 0 && expiry != 0) {
                throw new ProtocolError(MqttReasonCodes.Disconnect.PROTOCOL_ERROR); // [5 §3.14.2.2.2]
            }
            session.expireAfter(expiry);
        }
        if (!withWill) {
            var unused = session.takeWill(); // [3.1.1 MQTT-3.14.4-3, 5 MQTT-3.14.4-3]
        }
        leave();
        to.writer().close();
    }

    /** Another connection of the same client has come. */
    void takenOver() {
        over = true;
        if (accepted != null) {
            accepted.publications().end();
            accepted.writer().disconnect(MqttReasonCodes.Disconnect.SESSION_TAKEN_OVER);
        }
    }

    /** Its client would not be let in any more. */
    void expelled() {
        if (accepted != null) {
            var unused = accepted.session().takeWill();
            leave();
            accepted.writer().disconnect(MqttReasonCodes.Disconnect.NOT_AUTHORIZED);
        }
    }

    /** The broker ends. */
    void stop() {
        over = true;
        if (accepted != null) {
            accepted.writer().disconnect(MqttReasonCodes.Disconnect.SERVER_SHUTTING_DOWN);
        }
    }

    private void fail(ChannelHandlerContext context, MqttReasonCodes.Disconnect reason) {
        leave();
        if (accepted == null) { // a CONNACK that refuses goes out first
            PacketWriter.close(context.channel());
        } else {
            accepted.writer().disconnect(reason);
        }
    }

    private void leave() {
        if (!over && accepted != null) {
            accepted.publications().end();
            sessions.disconnected(accepted.session());
        }
        over = true;
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event instanceof IdleStateEvent) {
            fail(context, MqttReasonCodes.Disconnect.KEEP_ALIVE_TIMEOUT); // [3.1.1 MQTT-3.1.2-24, 5 MQTT-3.1.2-22]
        }
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
        if (!over && accepted != null) {
            accepted.session().outbox().pump();
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        leave();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        fail(context, MqttReasonCodes.Disconnect.UNSPECIFIED_ERROR);
    }
}
