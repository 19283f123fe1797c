package learnmqtt.check;

import java.util.Locale;
import java.util.Map;

/**
 * A mistake with its name and the facts that a sentence about it needs.
 *
 * @param facts what the message's placeholders stand for, such as {@code expected} and {@code seen}, ready to be shown
 */
public record Diagnosis(Id id, Map<String, String> facts) {
    public Diagnosis {
        facts = Map.copyOf(facts);
    }

    /** Which fact says that a mistake has its own words for this case. */
    static final String VARIANT = "variant";

    /**
     * Which of the messages of {@code diagnosis} says it: the id's, or one with more fitting words that begins with the
     * id, such as {@code nothing-yet.PUBLISH}.
     */
    public String messageKey() {
        String variant = facts.get(VARIANT);
        return variant == null ? id.toString() : id + "." + variant;
    }

    /** The names of all mistakes; a lesson writes {@code TOPIC_CASE} as {@code topic-case}. */
    public enum Id {
        NOTHING_YET,
        NOT_CONNECTED,
        CONNECT_REFUSED,
        WRONG_PORT,
        CLIENT_ID,
        CLIENT_ID_TAKEN,
        GIVEN_MISSING,
        TOPIC_CASE,
        TOPIC_LEADING_SLASH,
        TOPIC_TRAILING_SLASH,
        TOPIC_SPACE,
        TOPIC_LEVELS,
        TOPIC_DIFFERS,
        FILTER_DOES_NOT_MATCH,
        WILDCARD_IN_PUBLISH,
        PAYLOAD_CASE,
        PAYLOAD_DIFFERS,
        QOS_TOO_LOW,
        QOS_DOWNGRADED,
        RETAIN_MISSING,
        RETAIN_UNWANTED,
        PUBLISHED_BEFORE_SUBSCRIBED,
        NO_SUBSCRIBER,
        NOT_DELIVERED,
        CLEAN_SESSION,
        NO_DISCONNECT,
        TOO_LATE,
        TOO_MANY,
        TOO_FEW,
        FORBIDDEN_EVENT,
        OUT_OF_ORDER,
        VALUE_DIFFERS,
        STUCK_IN_CALLBACK,
        CLIENT_FAILED;

        /** The name as lessons and messages write it. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
