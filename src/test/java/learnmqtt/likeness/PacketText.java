package learnmqtt.likeness;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import learnmqtt.wire.PacketType;

/**
 * A packet of a client as text, all of it; properties of different names are put in order [5 §2.2.2.2], but those of
 * PUBLISH, which come out at the other end as they are.
 */
final class PacketText {
    private final ByteBuffer rest;
    private final boolean modern;
    private final StringBuilder text = new StringBuilder();

    private PacketText(byte[] packet, boolean modern) {
        this.rest = ByteBuffer.wrap(packet);
        this.modern = modern;
    }

    /** @param modern whether it is one of MQTT 5 */
    static String of(byte[] packet, boolean modern) {
        return new PacketText(packet, modern).read();
    }

    private String read() {
        int first = rest.get() & 0xff;
        PacketType type = PacketType.of(first >> 4);
        text.append(type).append(' ').append(first & 15);
        variable();
        switch (type) {
            case CONNECT -> connect();
            case PUBLISH -> {
                field();
                if ((first & 6) != 0) {
                    number();
                }
                properties(false);
            }
            case SUBSCRIBE, UNSUBSCRIBE -> {
                number();
                properties();
            }
            case DISCONNECT -> code();
            default -> {
                if (rest.hasRemaining()) {
                    number();
                    code();
                }
            }
        }
        return text.append(" : ").append(hex(rest.remaining())).toString();
    }

    private void connect() {
        field();
        text.append(" v").append(rest.get());
        int flags = rest.get() & 0xff;
        text.append(" flags ").append(flags);
        number();
        properties();
        text.append(" id ").append(new String(bytes(rest.getShort()), UTF_8).replaceAll("^(pre)\\d+", "$1#"));
        if ((flags & 4) != 0) {
            properties();
            field();
            field();
        }
    }

    private void code() {
        if (rest.hasRemaining()) {
            text.append(" code ").append(rest.get() & 0xff);
            if (rest.hasRemaining()) {
                properties();
            }
        }
    }

    private void properties() {
        properties(true);
    }

    private void properties(boolean anyOrder) {
        if (!modern) {
            return;
        }
        int end = variable() + rest.position();
        List<String> properties = new ArrayList<>();
        while (rest.position() < end) {
            byte id = rest.get();
            String value =
                    switch (id) {
                        case 0x01, 0x17, 0x19, 0x24, 0x25, 0x28, 0x29, 0x2a -> hex(1);
                        case 0x13, 0x21, 0x22, 0x23 -> hex(2);
                        case 0x02, 0x11, 0x18, 0x27 -> hex(4);
                        case 0x0b -> "" + variable();
                        case 0x26 -> hex(rest.getShort()) + "=" + hex(rest.getShort());
                        default -> hex(rest.getShort());
                    };
            properties.add(String.format("%02x=%s", id, value));
        }
        if (anyOrder) {
            properties.sort(Comparator.comparing(property -> property.substring(0, 2)));
        }
        text.append(' ').append(properties);
    }

    private void field() {
        text.append(' ').append(hex(rest.getShort()));
    }

    private void number() {
        text.append(" #").append(rest.getShort() & 0xffff);
    }

    private int variable() {
        int value = 0;
        int shift = 0;
        byte next;
        do {
            next = rest.get();
            value |= (next & 0x7f) << shift;
            shift += 7;
        } while (next < 0);
        return value;
    }

    private String hex(int length) {
        return HexFormat.of().formatHex(bytes(length));
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        rest.get(bytes);
        return bytes;
    }
}
