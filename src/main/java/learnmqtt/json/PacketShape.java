package learnmqtt.json;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import learnmqtt.json.Json.Elements;
import learnmqtt.json.Json.Members;
import learnmqtt.wire.Bytes;
import learnmqtt.wire.Packet;
import learnmqtt.wire.PublishProperties;
import learnmqtt.wire.TopicFilter;

/**
 * A control packet as members of a JSON object: {@code packet} is its name in the specification; the others have the
 * names that lessons use. A payload that is text is {@code payload}, any other {@code payload-hex}. Passwords are left
 * out. {@code codes} and {@code filters} of SUBACK and UNSUBACK are arrays, and so are the {@code subscriptions} of
 * SUBSCRIBE, with {@code filter} and {@code qos} each.
 */
final class PacketShape {
    private PacketShape() {}

    static Members add(Members members, Packet packet) {
        Members named = members.with("packet", packet.type().name());
        if (packet instanceof Packet.Publish publish) {
            return publish(named, publish);
        }
        if (packet instanceof Packet.Connect connect) {
            return connect(named, connect);
        }
        if (packet instanceof Packet.Connack connack) {
            Members answer = named.with("session", connack.sessionPresent()).with("code", connack.code());
            return expiry(text(answer, "assigned-client", connack.assignedClientId()), connack.sessionExpiry());
        }
        if (packet instanceof Packet.Acknowledgement acknowledgement) {
            return code(named.with("id", acknowledgement.id()), acknowledgement.code());
        }
        if (packet instanceof Packet.Subscribe subscribe) {
            Elements subscriptions = new Elements(subscribe.subscriptions().stream()
                    .<Json>map(entry -> Json.EMPTY
                            .with("filter", entry.filter().toString())
                            .with("qos", entry.qos().level()))
                    .toList());
            return named.with("id", subscribe.id()).with("subscriptions", subscriptions);
        }
        if (packet instanceof Packet.Suback suback) {
            return answers(named.with("id", suback.id()), suback.codes(), suback.filters());
        }
        if (packet instanceof Packet.Unsubscribe unsubscribe) {
            return named.with("id", unsubscribe.id()).with("filters", filters(unsubscribe.filters()));
        }
        if (packet instanceof Packet.Unsuback unsuback) {
            return answers(named.with("id", unsuback.id()), unsuback.codes(), unsuback.filters());
        }
        if (packet instanceof Packet.Disconnect disconnect) {
            return expiry(code(named, disconnect.code()), disconnect.sessionExpiry());
        }
        return packet instanceof Packet.Auth auth
                ? text(named.with("code", auth.code()), "method", auth.method())
                : named;
    }

    private static Members publish(Members members, Packet.Publish publish) {
        Members sent = payload(members.with("topic", publish.topic().toString()), "payload", publish.payload())
                .with("qos", publish.qos().level())
                .with("retain", publish.retain())
                .with("dup", publish.dup());
        if (publish.id().isPresent()) {
            sent = sent.with("id", publish.id().getAsInt());
        }
        PublishProperties properties = publish.properties();
        sent = expiry(sent, properties.expiry());
        sent = text(sent, "response-topic", properties.responseTopic());
        sent = text(sent, "content-type", properties.contentType());
        if (properties.correlation().isPresent()) {
            sent = payload(sent, "correlation", properties.correlation().get());
        }
        for (var property : properties.user()) {
            sent = sent.with("user." + property.getKey(), property.getValue());
        }
        return sent;
    }

    private static Members connect(Members members, Packet.Connect connect) {
        Members asked = members.with("version", connect.version().toString())
                .with("client-id", connect.clientId())
                .with("clean", connect.clean())
                .with("keepalive", connect.keepAlive());
        asked = expiry(text(asked, "user", connect.user()), connect.sessionExpiry());
        if (connect.will().isEmpty()) {
            return asked;
        }
        var will = connect.will().get();
        return payload(asked.with("will-topic", will.topic().toString()), "will-payload", will.payload())
                .with("will-qos", will.qos().level())
                .with("will-retain", will.retain());
    }

    private static Members answers(Members members, List<Integer> codes, List<TopicFilter> filters) {
        Elements numbers =
                new Elements(codes.stream().map(code -> EventShape.number(code)).toList());
        return members.with("codes", numbers).with("filters", filters(filters));
    }

    private static Elements filters(List<TopicFilter> filters) {
        return Json.texts(filters.stream().map(TopicFilter::toString).toList());
    }

    private static Members payload(Members members, String name, Bytes payload) {
        return payload.isText() ? members.with(name, payload.text()) : members.with(name + "-hex", payload.hex());
    }

    private static Members text(Members members, String name, Optional<String> value) {
        return value.map(text -> members.with(name, text)).orElse(members);
    }

    private static Members code(Members members, OptionalInt code) {
        return code.isPresent() ? members.with("code", code.getAsInt()) : members;
    }

    private static Members expiry(Members members, OptionalLong seconds) {
        return seconds.isPresent() ? members.with("expiry", seconds.getAsLong()) : members;
    }
}
