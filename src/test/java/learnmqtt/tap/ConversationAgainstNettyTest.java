package learnmqtt.tap;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.Random;
import learnmqtt.wire.Bytes;
import learnmqtt.wire.Direction;
import learnmqtt.wire.MqttVersion;
import learnmqtt.wire.Packet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Our decoder reads what Netty's encoder writes, and takes nothing that Netty's decoder does not take the same way. */
class ConversationAgainstNettyTest {
    private static final int PACKETS = 4000;

    @ParameterizedTest
    @EnumSource(MqttVersion.class)
    void readsWhatNettyWrites(MqttVersion version) throws Refusal {
        Random random = new Random(1);
        NettyMessages messages = new NettyMessages(random, version);
        for (int i = 0; i < PACKETS; i++) {
            Conversation conversation = new Conversation();
            byte[] connect = messages.connect();
            assertEquals(NettyDecoder.decode(version, connect), decode(conversation, Direction.FROM_CLIENT, connect));
            Direction direction = Direction.values()[random.nextInt(2)];
            byte[] packet = messages.packet(direction);
            Packet ours = conversation.decode(direction, packet);
            assertEquals(NettyDecoder.decode(version, packet), Optional.of(ours));
        }
    }

    @ParameterizedTest
    @EnumSource(MqttVersion.class)
    void refusesWhatNettyCannotRead(MqttVersion version) throws Refusal {
        Random random = new Random(2);
        NettyMessages messages = new NettyMessages(random, version);
        int taken = 0;
        for (int i = 0; i < 5 * PACKETS; i++) {
            Conversation conversation = new Conversation();
            conversation.decode(Direction.FROM_CLIENT, messages.connect());
            Direction direction = Direction.values()[random.nextInt(2)];
            byte[] packet = damage(random, messages.packet(direction));
            Optional<Packet> ours = decode(conversation, direction, packet);
            if (ours.isPresent() && !hasUnknownCode(ours.get())) {
                assertEquals(
                        NettyDecoder.decode(version, packet),
                        ours,
                        () -> Bytes.of(packet).hex());
                taken++;
            }
        }
        assertEquals(true, taken > 100 && taken < 4 * PACKETS, () -> "the damage is of both kinds");
    }

    /** We show any code that a broker sends; Netty knows a list of them. */
    private static boolean hasUnknownCode(Packet packet) {
        return packet instanceof Packet.Suback
                || packet instanceof Packet.Unsuback
                || (packet instanceof Packet.Connack connack && connack.code() != 0);
    }

    private static Optional<Packet> decode(Conversation conversation, Direction direction, byte[] packet) {
        try {
            return Optional.of(conversation.decode(direction, packet));
        } catch (Refusal refusal) {
            return Optional.empty();
        }
    }

    /** Changes a byte of the body, so that the length stays true. */
    private static byte[] damage(Random random, byte[] packet) {
        int body = 1;
        while (packet[body] < 0) {
            body++;
        }
        body++;
        if (body < packet.length) {
            int reach = Math.min(packet.length - body, 12);
            packet[body + random.nextInt(reach)] = (byte) random.nextInt(random.nextBoolean() ? 4 : 256);
        }
        return packet;
    }
}
