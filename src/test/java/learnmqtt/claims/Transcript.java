package learnmqtt.claims;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.mqtt.MqttDecoder;
import io.netty.handler.codec.mqtt.MqttProperties.MqttPropertyType;
import io.netty.handler.codec.mqtt.MqttPublishMessage;
import io.netty.util.AttributeKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import learnmqtt.wire.Bytes;
import learnmqtt.wire.Direction;
import learnmqtt.wire.Event;
import learnmqtt.wire.History;
import learnmqtt.wire.MqttVersion;
import learnmqtt.wire.Packet;
import learnmqtt.wire.PacketType;
import learnmqtt.wire.PublishProperties;

/**
 * What each client received, a line for each: {@code testSub: CONNACK 0; SUBACK 1; PUBLISH debug TESTING qos=1 id=1}.
 * Pings are left out, and so are times and what a broker announces of itself; its packet identifiers are numbered as
 * they come, its figures below {@code $SYS} are dots. {@code CLOSE} ends a connection that the client did not end.
 */
final class Transcript {
    private final Map<String, List<String>> lines = new LinkedHashMap<>();
    private final Map<String, Map<Integer, Integer>> ids = new HashMap<>();
    private final Set<Long> ofMqtt5 = new HashSet<>();

    private Transcript() {}

    /** @param names of the clients, by connection; others are left out */
    static String of(History history, Map<Long, String> names) {
        Transcript transcript = new Transcript();
        history.events().forEach(one -> {
            String name = one.event() instanceof Event.OfConnection of ? names.get(of.connection()) : null;
            if (name != null) {
                transcript.add(name, one.event());
            }
        });
        return transcript.lines.entrySet().stream()
                .map(line -> line.getKey() + ": " + String.join("; ", line.getValue()))
                .collect(Collectors.joining("\n"));
    }

    /** An indented line goes on with the one before. */
    static String normal(String text) {
        return text.strip().replaceAll("\n +", " ");
    }

    private void add(String name, Event event) {
        List<String> line = lines.computeIfAbsent(name, unused -> new ArrayList<>());
        if (event instanceof Event.Passed passed
                && passed.packet() instanceof Packet.Connect connect
                && connect.version() == MqttVersion.V5) {
            ofMqtt5.add(passed.connection());
        } else if (event instanceof Event.Passed passed
                && passed.direction() == Direction.TO_CLIENT
                && passed.packet().type() != PacketType.PINGRESP) {
            line.add(passed.packet().type() + text(passed, ids.computeIfAbsent(name, unused -> new HashMap<>())));
        } else if (event instanceof Event.Closed closed && closed.by() != Event.Party.CLIENT) {
            line.add(closed.by() == Event.Party.TAP ? "CLOSE by=tap" + unusual(closed) : "CLOSE");
        }
    }

    private static String unusual(Event.Closed closed) {
        return closed.how() == Event.Ending.MALFORMED
                ? ""
                : " " + closed.how() + closed.detail().map(why -> " " + why).orElse("");
    }

    private String text(Event.Passed passed, Map<Integer, Integer> ids) {
        Packet packet = passed.packet();
        if (packet instanceof Packet.Connack connack) {
            return " " + connack.code() + (connack.sessionPresent() ? " session" : "")
                    + (connack.assignedClientId().isPresent() ? " assigned" : "");
        } else if (packet instanceof Packet.Publish publish) {
            return " " + publish(publish, ids) + properties(publish.properties())
                    + (ofMqtt5.contains(passed.connection()) ? identifiers(passed.bytes()) : "");
        } else if (packet instanceof Packet.Acknowledgement acknowledgement) {
            int id = acknowledgement.id();
            int shown = packet.type() == PacketType.PUBREL ? number(ids, id) : id;
            return " id=" + shown + code(acknowledgement.code().orElse(0));
        } else if (packet instanceof Packet.Suback suback) {
            return numbers(suback.codes());
        } else if (packet instanceof Packet.Unsuback unsuback) {
            return numbers(unsuback.codes());
        } else if (packet instanceof Packet.Disconnect disconnect) {
            return code(disconnect.code().orElse(0));
        }
        return "";
    }

    private static String publish(Packet.Publish publish, Map<Integer, Integer> ids) {
        String topic = publish.topic().text();
        String payload =
                publish.payload().length() == 0 ? "\"\"" : publish.payload().toString();
        return topic + " " + (topic.startsWith("$SYS/") ? "…" : payload)
                + (publish.qos().level() > 0
                        ? " qos=" + publish.qos().level() + " id="
                                + number(ids, publish.id().orElseThrow())
                        : "")
                + (publish.retain() ? " retain" : "")
                + (publish.dup() ? " dup" : "");
    }

    private static int number(Map<Integer, Integer> ids, int id) {
        return ids.computeIfAbsent(id, unused -> ids.size() + 1);
    }

    private static String properties(PublishProperties properties) {
        StringBuilder text = new StringBuilder();
        properties.expiry().ifPresent(seconds -> text.append(" expiry=").append(seconds));
        properties.topicAlias().ifPresent(alias -> text.append(" alias=").append(alias));
        properties
                .responseTopic()
                .ifPresent(topic -> text.append(" response-topic=").append(topic));
        properties.correlation().ifPresent(data -> text.append(" correlation=").append(data));
        properties.contentType().ifPresent(type -> text.append(" content-type=").append(type));
        properties
                .user()
                .forEach(pair ->
                        text.append(" user.").append(pair.getKey()).append("=").append(pair.getValue()));
        return text.toString();
    }

    /** The Subscription Identifiers, which the timeline does not hold; in no order. */
    private static String identifiers(Bytes bytes) {
        EmbeddedChannel channel = new EmbeddedChannel(new MqttDecoder(1 << 20));
        channel.attr(AttributeKey.<io.netty.handler.codec.mqtt.MqttVersion>valueOf("NETTY_CODEC_MQTT_VERSION"))
                .set(io.netty.handler.codec.mqtt.MqttVersion.MQTT_5);
        channel.writeInbound(Unpooled.wrappedBuffer(bytes.toArray()));
        MqttPublishMessage message = channel.readInbound();
        String text =
                message
                        .variableHeader()
                        .properties()
                        .getProperties(MqttPropertyType.SUBSCRIPTION_IDENTIFIER.value())
                        .stream()
                        .map(property -> " subscription=" + property.value())
                        .sorted()
                        .collect(Collectors.joining());
        message.release();
        channel.finishAndReleaseAll();
        return text;
    }

    private static String code(int code) {
        return code == 0 ? "" : String.format(" 0x%02x", code);
    }

    private static String numbers(List<Integer> codes) {
        return codes.stream()
                .map(code -> code > 2 ? String.format(" 0x%02x", code) : " " + code)
                .collect(Collectors.joining());
    }
}
