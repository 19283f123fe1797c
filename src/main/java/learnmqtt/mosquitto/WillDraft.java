package learnmqtt.mosquitto;

import java.util.Map;
import java.util.Optional;
import learnmqtt.mosquitto.PropertyReader.Place;
import learnmqtt.mosquitto.UsageProblem.Kind;
import learnmqtt.wire.Bytes;
import learnmqtt.wire.Qos;
import learnmqtt.wire.TopicName;
import learnmqtt.wire.Will;

/** What the options of the Will have said so far. */
final class WillDraft {
    private Optional<TopicName> topic = Optional.empty();
    private Optional<String> payload = Optional.empty();
    private Qos qos = Qos.AT_MOST_ONCE;
    private boolean retain;

    /** Whether the option was one of the Will. */
    boolean take(Option option, Arguments arguments) throws UsageException {
        switch (option) {
            case WILL_TOPIC -> topic = Optional.of(arguments.topicName(option));
            case WILL_PAYLOAD -> payload = Optional.of(arguments.value(option));
            case WILL_QOS -> qos = arguments.qos(option);
            case WILL_RETAIN -> retain = true;
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Empty without a topic. */
    Optional<WillOptions> finish(PropertyReader properties) throws UsageException {
        if (topic.isEmpty() && (payload.isPresent() || retain)) {
            String option = payload.isPresent() ? "--will-payload" : "--will-retain";
            throw new UsageException(Kind.WILL_TOPIC_MISSING, Map.of("option", option));
        }
        Arguments.requireLength("--will-payload", payload.orElse(""));
        Bytes bytes = Bytes.of(payload.orElse(""));
        return topic.map(name -> new WillOptions(new Will(name, bytes, qos, retain), properties.list(Place.WILL)));
    }
}
