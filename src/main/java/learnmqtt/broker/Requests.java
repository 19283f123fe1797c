package learnmqtt.broker;

import static learnmqtt.broker.Exchange.Subscribed.NEW;
import static learnmqtt.broker.Exchange.Subscribed.REFUSED;

import io.netty.handler.codec.mqtt.MqttProperties.MqttPropertyType;
import io.netty.handler.codec.mqtt.MqttReasonCodes;
import io.netty.handler.codec.mqtt.MqttSubscribeMessage;
import io.netty.handler.codec.mqtt.MqttSubscriptionOption.RetainedHandlingPolicy;
import io.netty.handler.codec.mqtt.MqttTopicSubscription;
import io.netty.handler.codec.mqtt.MqttUnsubscribeMessage;
import java.util.ArrayList;
import java.util.List;
import learnmqtt.wire.TopicFilter;

/**
 * Answers one client's SUBSCRIBE and UNSUBSCRIBE [3.1.1 §3.8 to §3.11, 5 §3.8 to §3.11]. One that cannot be answered
 * changes nothing.
 */
final class Requests {
    private static final int FAILURE = 0x80;

    private final Session session;
    private final PacketWriter writer;
    private final Exchange exchange;
    private final Access access;

    Requests(Session session, PacketWriter writer, Exchange exchange, Access access) {
        this.session = session;
        this.writer = writer;
        this.exchange = exchange;
        this.access = access;
    }

    /** SUBSCRIBE has come. SUBACK goes before the retained messages. */
    void subscribe(MqttSubscribeMessage packet) throws ProtocolError {
        int identifier = (int) Properties.number(
                packet.idAndPropertiesVariableHeader().properties(), MqttPropertyType.SUBSCRIPTION_IDENTIFIER, 0);
        List<Subscription> asked = new ArrayList<>();
        for (MqttTopicSubscription one : packet.payload().topicSubscriptions()) {
            asked.add(new Subscription(filter(one.topicFilter()), one.option(), identifier));
        }
        writer.requireRoomForCodes(asked.size());
        List<Integer> codes = new ArrayList<>();
        List<Subscription> wantRetained = new ArrayList<>();
        for (Subscription subscription : asked) {
            boolean allowed = access.maySubscribe(session, subscription.filter());
            Exchange.Subscribed done = allowed ? exchange.subscribe(session, subscription) : REFUSED;
            if (done == REFUSED) {
                codes.add(refusal(allowed ? Reasons.QUOTA_EXCEEDED : Reasons.NOT_AUTHORIZED));
            } else {
                codes.add(subscription.qos());
                if (wantsRetained(subscription, done == NEW)) {
                    wantRetained.add(subscription);
                }
            }
        }
        writer.suback(packet.variableHeader().messageId(), codes);
        wantRetained.forEach(subscription -> exchange.sendRetained(session, subscription));
    }

    private int refusal(byte reason) {
        return writer.isMqtt5() ? Byte.toUnsignedInt(reason) : FAILURE;
    }

    /** UNSUBSCRIBE has come. */
    void unsubscribe(MqttUnsubscribeMessage packet) throws ProtocolError {
        List<TopicFilter> asked = new ArrayList<>();
        for (String text : packet.payload().topics()) {
            asked.add(filter(text));
        }
        writer.requireRoomForCodes(asked.size());
        List<Short> codes = new ArrayList<>();
        for (TopicFilter filter : asked) {
            boolean gone = exchange.unsubscribe(session, filter);
            codes.add((short) (gone ? Reasons.SUCCESS : Reasons.NO_SUBSCRIPTION_EXISTED));
        }
        writer.unsuback(packet.variableHeader().messageId(), codes);
    }

    /** Retain Handling 0 means always, 1 only for a new subscription, 2 never; a shared one gets none [5 §3.8.3.1]. */
    private static boolean wantsRetained(Subscription subscription, boolean isNew) {
        RetainedHandlingPolicy policy = subscription.options().retainHandling();
        boolean wanted = policy == RetainedHandlingPolicy.SEND_AT_SUBSCRIBE
                || (policy == RetainedHandlingPolicy.SEND_AT_SUBSCRIBE_IF_NOT_YET_EXISTS && isNew);
        return wanted && !subscription.filter().isShared();
    }

    /** What looks like half a shared subscription is a filter as any other before MQTT 5 [3.1.1 §4.7, 5 §4.8.2]. */
    private TopicFilter filter(String text) throws ProtocolError {
        try {
            if (Texts.isOdd(text)) {
                throw new IllegalArgumentException("a control character");
            }
            TopicFilter filter = new TopicFilter(text);
            if (writer.isMqtt5() && text.startsWith("$share/") && !filter.isShared()) {
                throw new IllegalArgumentException("a shared subscription is $share/NAME/FILTER");
            }
            return filter;
        } catch (IllegalArgumentException notFilter) {
            throw new ProtocolError(MqttReasonCodes.Disconnect.TOPIC_FILTER_INVALID);
        }
    }
}
