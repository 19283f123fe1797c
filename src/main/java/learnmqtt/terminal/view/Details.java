package learnmqtt.terminal.view;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import learnmqtt.terminal.text.Ink;
import learnmqtt.wire.Bytes;
import learnmqtt.wire.Packet;
import learnmqtt.wire.PublishProperties;
import learnmqtt.wire.Qos;
import learnmqtt.wire.Subscription;
import learnmqtt.wire.TopicFilter;
import learnmqtt.wire.Will;

/** What is worth saying about a packet, in the order of importance; what is as usual is left out. */
final class Details {
    private final List<Detail> details = new ArrayList<>();
    private final Excerpt excerpt;

    private Details(Excerpt excerpt) {
        this.excerpt = excerpt;
    }

    static List<Detail> of(Packet packet, Excerpt excerpt) {
        Details details = new Details(excerpt);
        details.take(packet);
        return details.details;
    }

    private void take(Packet packet) {
        if (packet instanceof Packet.Publish publish) {
            publish(publish);
        } else if (packet instanceof Packet.Connect connect) {
            connect(connect);
        } else if (packet instanceof Packet.Connack connack) {
            connack(connack);
        } else if (packet instanceof Packet.Acknowledgement acknowledgement) {
            small("id", "#" + acknowledgement.id(), acknowledgement.id());
            code(acknowledgement.code());
        } else if (packet instanceof Packet.Subscribe subscribe) {
            for (Subscription subscription : subscribe.subscriptions()) {
                filter(subscription.filter());
                qos(subscription.qos());
            }
        } else if (packet instanceof Packet.Suback suback) {
            answers(suback.filters(), suback.codes(), true);
        } else if (packet instanceof Packet.Unsubscribe unsubscribe) {
            unsubscribe.filters().forEach(this::filter);
        } else if (packet instanceof Packet.Unsuback unsuback) {
            answers(unsuback.filters(), unsuback.codes(), false);
        } else if (packet instanceof Packet.Disconnect disconnect) {
            code(disconnect.code());
            expiry("session-expiry", disconnect.sessionExpiry());
        } else if (packet instanceof Packet.Auth auth) {
            auth.method().ifPresent(method -> details.add(Detail.of("method", Ink.PLAIN, Visible.value(method))));
            code(OptionalInt.of(auth.code()));
        }
    }

    private void publish(Packet.Publish publish) {
        details.add(Detail.of("topic", Ink.TOPIC, Visible.value(publish.topic().text())));
        payload("payload", publish.payload());
        qos(publish.qos());
        publish.id().ifPresent(id -> small("id", "#" + id, id));
        if (publish.retain()) {
            details.add(Detail.flag("retain", "retain"));
        }
        if (publish.dup()) {
            details.add(Detail.flag("dup", "dup"));
        }
        PublishProperties properties = publish.properties();
        expiry("expiry", properties.expiry());
        properties.topicAlias().ifPresent(alias -> small("alias", "alias=" + alias, alias));
        properties
                .responseTopic()
                .ifPresent(topic -> small("response", "response-topic=" + Visible.value(topic), Visible.value(topic)));
        properties.correlation().ifPresent(bytes -> {
            String data = excerpt.of(bytes);
            small("correlation", "correlation=" + data, data);
        });
        properties
                .contentType()
                .ifPresent(type -> small("content", "content-type=" + Visible.value(type), Visible.value(type)));
        properties.user().forEach(entry -> {
            String text = Visible.line(entry.getKey() + "=" + entry.getValue());
            small("user", "user." + text, text);
        });
    }

    private void connect(Packet.Connect connect) {
        small("version", "v" + connect.version(), connect.version());
        if (connect.clean()) {
            small("clean", "clean", "");
        } else {
            details.add(Detail.flag("keeps", "clean=false"));
        }
        small("keepalive", "k" + connect.keepAlive(), connect.keepAlive());
        connect.user().ifPresent(user -> small("username", "user=" + Visible.value(user), Visible.value(user)));
        if (connect.password().isPresent()) {
            small("password", "password", "");
        }
        connect.will().ifPresent(this::will);
        expiry("session-expiry", connect.sessionExpiry());
    }

    private void will(Will will) {
        String topic = Visible.value(will.topic().text());
        details.add(new Detail("will", Ink.TOPIC, "will=" + topic, topic));
        payload("payload", will.payload());
        qos(will.qos());
        if (will.retain()) {
            details.add(Detail.flag("retain", "retain"));
        }
    }

    private void connack(Packet.Connack connack) {
        if (connack.code() == 0) {
            details.add(Detail.of("accepted", Ink.GOOD, "accepted"));
        } else {
            ReasonCode code = ReasonCode.ofConnack(connack.code());
            details.add(new Detail("refused", Ink.BAD, "refused: " + code.sign(), code.value()));
        }
        if (connack.sessionPresent()) {
            details.add(Detail.flag("session", "session present"));
        }
        connack.assignedClientId().ifPresent(id -> small("assigned", "client=" + Visible.value(id), Visible.value(id)));
        expiry("session-expiry", connack.sessionExpiry());
    }

    private void answers(List<TopicFilter> filters, List<Integer> codes, boolean granted) {
        for (int i = 0; i < Math.max(filters.size(), codes.size()); i++) {
            if (i < filters.size()) {
                filter(filters.get(i));
            }
            int code = i < codes.size() ? codes.get(i) : 0;
            if (i < codes.size() && granted && code <= 2) {
                qos(Qos.of(code));
            } else if (code == 0x80) {
                details.add(new Detail("refused", Ink.BAD, "refused (code 0x80)", "0x80"));
            } else if (code != 0) {
                code(OptionalInt.of(code));
            }
        }
    }

    private void filter(TopicFilter filter) {
        details.add(Detail.of("filter", Ink.TOPIC, Visible.value(filter.text())));
    }

    private void payload(String key, Bytes payload) {
        details.add(Detail.of(key, Ink.STRING, excerpt.of(payload)));
    }

    private void qos(Qos qos) {
        small("qos", "q" + qos.level(), qos.level());
    }

    private void code(OptionalInt code) {
        if (code.isPresent() && code.getAsInt() != 0) {
            ReasonCode reason = ReasonCode.of(code.getAsInt());
            Ink ink = code.getAsInt() >= 0x80 ? Ink.BAD : Ink.WARNING;
            details.add(new Detail("code", ink, reason.sign(), reason.value()));
        }
    }

    private void expiry(String key, OptionalLong seconds) {
        seconds.ifPresent(value -> small(key, key + "=" + value + "s", value));
    }

    private void small(String key, String sign, Object value) {
        details.add(Detail.small(key, sign, value));
    }
}
