package learnmqtt.tap;

import static learnmqtt.tap.Property.*;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import learnmqtt.wire.Cause;
import learnmqtt.wire.MqttVersion;
import learnmqtt.wire.Packet;
import learnmqtt.wire.Qos;
import learnmqtt.wire.Subscription;
import learnmqtt.wire.TopicFilter;

/**
 * Decodes SUBSCRIBE, SUBACK, UNSUBSCRIBE and UNSUBACK of one connection [3.1.1 §3.8 to §3.11, 5 §3.8 to §3.11];
 * remembers the filters asked for until they are acknowledged.
 */
final class SubscriptionPackets {
    private static final Set<Property> OF_SUBSCRIBE = Set.of(SUBSCRIPTION_IDENTIFIER, USER_PROPERTY);
    private static final Set<Property> OF_UNSUBSCRIBE = Set.of(USER_PROPERTY);
    private static final Set<Property> OF_ACKNOWLEDGEMENT = Set.of(REASON_STRING, USER_PROPERTY);
    /** More requests than this without an answer are not remembered, so that nobody can fill memory with them. */
    private static final int MOST_REQUESTS = 1000;

    private final MqttVersion version;
    private final Map<Integer, List<TopicFilter>> requested = new HashMap<>();

    SubscriptionPackets(MqttVersion version) {
        this.version = version;
    }

    Packet.Subscribe subscribe(Fields fields) throws Refusal {
        int id = fields.packetId();
        if (version == MqttVersion.V5) {
            Properties.read(fields, OF_SUBSCRIBE);
        }
        List<Subscription> entries = new ArrayList<>();
        while (fields.hasMore()) {
            TopicFilter filter = Topics.filter(fields.text("Topic Filter"), version);
            entries.add(new Subscription(filter, qos(fields.oneByte("Requested QoS"), filter)));
        }
        if (entries.isEmpty()) {
            throw Refusal.of(Cause.NO_FILTER);
        }
        remember(id, entries.stream().map(Subscription::filter).toList());
        return new Packet.Subscribe(id, entries);
    }

    Packet.Unsubscribe unsubscribe(Fields fields) throws Refusal {
        int id = fields.packetId();
        if (version == MqttVersion.V5) {
            Properties.read(fields, OF_UNSUBSCRIBE);
        }
        List<TopicFilter> filters = new ArrayList<>();
        while (fields.hasMore()) {
            filters.add(Topics.filter(fields.text("Topic Filter"), version));
        }
        if (filters.isEmpty()) {
            throw Refusal.of(Cause.NO_FILTER);
        }
        remember(id, filters);
        return new Packet.Unsubscribe(id, filters);
    }

    Packet.Suback suback(Fields fields) throws Refusal {
        int id = fields.packetId();
        return new Packet.Suback(id, codes(fields), filters(id));
    }

    Packet.Unsuback unsuback(Fields fields) throws Refusal {
        int id = fields.packetId();
        if (version != MqttVersion.V5) {
            fields.requireEnd();
            return new Packet.Unsuback(id, List.of(), filters(id));
        }
        return new Packet.Unsuback(id, codes(fields), filters(id));
    }

    private List<Integer> codes(Fields fields) throws Refusal {
        if (version == MqttVersion.V5) {
            Properties.read(fields, OF_ACKNOWLEDGEMENT);
        }
        List<Integer> codes = new ArrayList<>();
        while (fields.hasMore()) {
            codes.add(fields.oneByte("Return Code"));
        }
        return codes;
    }

    private Qos qos(int options, TopicFilter filter) throws Refusal {
        int level = options & 3;
        if (level == 3) {
            throw Refusal.of(Cause.REQUESTED_QOS_3);
        }
        if (options > (version == MqttVersion.V5 ? 0x3f : 3)) {
            throw Refusal.of(Cause.OPTIONS_RESERVED);
        }
        if ((options & 0x30) == 0x30) {
            throw Refusal.of(Cause.RETAIN_HANDLING_3);
        }
        if ((options & 4) != 0 && filter.isShared()) {
            throw Refusal.of(Cause.SHARED_NO_LOCAL);
        }
        return Qos.of(level);
    }

    private void remember(int id, List<TopicFilter> filters) {
        if (requested.size() < MOST_REQUESTS) {
            requested.put(id, filters);
        }
    }

    private List<TopicFilter> filters(int id) {
        List<TopicFilter> filters = requested.remove(id);
        return filters == null ? List.of() : filters;
    }
}
