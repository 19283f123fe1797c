package learnmqtt.check;

import java.util.List;
import java.util.function.Function;
import learnmqtt.wire.Event;
import learnmqtt.wire.Packet;
import learnmqtt.wire.TopicFilter;
import org.jspecify.annotations.Nullable;

/** Reads SUBSCRIBE, SUBACK, UNSUBSCRIBE and UNSUBACK, whose filters, QoS and codes belong together entry by entry. */
final class EntryReader {
    private EntryReader() {}

    /** How many entries the packet has that are compared one at a time; 0 for other events. */
    static int count(Event event) {
        if (!(event instanceof Event.Passed passed)) {
            return 0;
        }
        if (passed.packet() instanceof Packet.Subscribe subscribe) {
            return subscribe.subscriptions().size();
        } else if (passed.packet() instanceof Packet.Suback suback) {
            return suback.codes().size();
        } else if (passed.packet() instanceof Packet.Unsubscribe unsubscribe) {
            return unsubscribe.filters().size();
        } else if (passed.packet() instanceof Packet.Unsuback unsuback) {
            return Math.max(unsuback.codes().size(), unsuback.filters().size());
        }
        return 0;
    }

    static @Nullable String read(Key key, Packet packet, int entry) {
        if (packet instanceof Packet.Subscribe subscribe) {
            return switch (key) {
                case ID -> Integer.toString(subscribe.id());
                case FILTER -> subscribe.subscriptions().get(entry).filter().text();
                case LEVELS -> levels(subscribe.subscriptions().get(entry).filter());
                case QOS ->
                    Integer.toString(subscribe.subscriptions().get(entry).qos().level());
                default -> null;
            };
        } else if (packet instanceof Packet.Suback suback) {
            return switch (key) {
                case ID -> Integer.toString(suback.id());
                case FILTER -> filter(suback.filters(), entry, TopicFilter::text);
                case LEVELS -> filter(suback.filters(), entry, EntryReader::levels);
                case CODE -> Integer.toString(suback.codes().get(entry));
                case QOS ->
                    suback.codes().get(entry) < 0x80
                            ? Integer.toString(suback.codes().get(entry))
                            : null;
                default -> null;
            };
        } else if (packet instanceof Packet.Unsubscribe unsubscribe) {
            return switch (key) {
                case ID -> Integer.toString(unsubscribe.id());
                case FILTER -> filter(unsubscribe.filters(), entry, TopicFilter::text);
                case LEVELS -> filter(unsubscribe.filters(), entry, EntryReader::levels);
                default -> null;
            };
        } else if (packet instanceof Packet.Unsuback unsuback) {
            return switch (key) {
                case ID -> Integer.toString(unsuback.id());
                case FILTER -> filter(unsuback.filters(), entry, TopicFilter::text);
                case LEVELS -> filter(unsuback.filters(), entry, EntryReader::levels);
                case CODE ->
                    entry < unsuback.codes().size()
                            ? Integer.toString(unsuback.codes().get(entry))
                            : null;
                default -> null;
            };
        }
        return null;
    }

    private static @Nullable String filter(List<TopicFilter> filters, int entry, Function<TopicFilter, String> read) {
        return entry < filters.size() ? read.apply(filters.get(entry)) : null;
    }

    private static String levels(TopicFilter filter) {
        return Integer.toString(filter.levels());
    }
}
