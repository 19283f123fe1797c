package learnmqtt.mosquitto;

import java.util.List;
import java.util.OptionalInt;
import learnmqtt.wire.Qos;
import learnmqtt.wire.TopicFilter;

/**
 * A command line of {@code sub}, understood.
 *
 * @param filters at least one; all go into one SUBSCRIBE
 * @param qos that of all filters
 * @param retainAsPublished an option of MQTT 5's SUBSCRIBE [5 §3.8.3.1], false before
 * @param retainHandling an option of MQTT 5's SUBSCRIBE: 0, 1, or 2, as after {@code -R}; 0 before MQTT 5
 * @param subscribeProperties those of SUBSCRIBE; empty before MQTT 5
 * @param unsubscribe each goes into an UNSUBSCRIBE of its own, after the SUBSCRIBE
 * @param unsubscribeProperties those of each UNSUBSCRIBE; empty before MQTT 5
 * @param selection which messages are printed, and when it ends
 */
public record SubscribeOptions(
        ConnectOptions connect,
        List<TopicFilter> filters,
        Qos qos,
        boolean retainAsPublished,
        int retainHandling,
        PropertyList subscribeProperties,
        List<TopicFilter> unsubscribe,
        PropertyList unsubscribeProperties,
        Selection selection,
        OutputOptions output) {
    /**
     * Which messages are printed, and when it ends.
     *
     * @param filterOut messages whose topic one of these matches are passed over, and not counted
     * @param count after so many messages it ends; empty: never
     * @param exitAfterSuback whether it ends with the SUBACK
     * @param timeout after so many seconds it ends with exit code 27; empty: never
     * @param noRetained whether messages with RETAIN are passed over, and not counted
     * @param retainedOnly whether it ends at the first message without RETAIN
     * @param removeRetained whether each message with RETAIN is cleared at the broker: an empty one, QoS 1, retained
     * @param chance how many of 1000 messages are printed, drawn by lot; 1000 or more: all
     */
    public record Selection(
            List<TopicFilter> filterOut,
            OptionalInt count,
            boolean exitAfterSuback,
            OptionalInt timeout,
            boolean noRetained,
            boolean retainedOnly,
            boolean removeRetained,
            int chance) {
        public Selection {
            filterOut = List.copyOf(filterOut);
        }
    }

    public SubscribeOptions {
        filters = List.copyOf(filters);
        unsubscribe = List.copyOf(unsubscribe);
        if (filters.isEmpty()) {
            throw new IllegalArgumentException("no topic filter");
        }
    }
}
