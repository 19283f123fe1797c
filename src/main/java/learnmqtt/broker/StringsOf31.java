package learnmqtt.broker;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.mqtt.MqttDecoder;

/**
 * Lets a client of MQTT 3.1 say in its flags that a user name or a password follows, and then end the packet: the length
 * decides [3.1 §3.1]. {@link MqttDecoder} would wait for what never comes, so it gets flags that say what is there. Looks
 * at the first packet, then goes: the tap passes only whole ones, and such as the standard allows.
 */
final class StringsOf31 extends ChannelInboundHandlerAdapter {
    private static final String PROTOCOL = "\0\6MQIsdp\3";
    private static final int WILL = 0x04;
    private static final int USER = 0x80;
    private static final int PASSWORD = 0x40;

    @Override
    public void channelRead(ChannelHandlerContext context, Object packet) {
        context.pipeline().remove(this);
        context.fireChannelRead(packet instanceof ByteBuf bytes ? amended(bytes) : packet);
    }

    private static ByteBuf amended(ByteBuf packet) {
        ByteBuf rest = packet.slice();
        rest.skipBytes(1);
        int length = 0;
        int more = 0x80;
        for (int shift = 0; more != 0; shift += 7) {
            int digit = rest.readByte();
            length |= (digit & 0x7f) << shift;
            more = digit & 0x80;
        }
        rest.writerIndex(rest.readerIndex() + length);
        if (rest.readableBytes() < PROTOCOL.length()
                || !PROTOCOL.equals(rest.readSlice(PROTOCOL.length()).toString(US_ASCII))) {
            return packet;
        }
        int at = rest.readerIndex();
        int flags = rest.readByte();
        rest.skipBytes(2); // Keep Alive
        skipString(rest); // Client Identifier
        if ((flags & WILL) != 0) {
            skipString(rest);
            skipString(rest);
        }
        int there = flags;
        for (int flag : new int[] {USER, PASSWORD}) {
            if (!rest.isReadable()) {
                there &= ~flag;
            } else if ((flags & flag) != 0) {
                skipString(rest);
            }
        }
        if (there == flags) {
            return packet;
        }
        ByteBuf amended = packet.copy().setByte(at, there);
        packet.release();
        return amended;
    }

    private static void skipString(ByteBuf rest) {
        rest.skipBytes(rest.readUnsignedShort());
    }
}
