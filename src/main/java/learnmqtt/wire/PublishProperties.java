package learnmqtt.wire;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * The MQTT 5 properties of a PUBLISH that lessons speak of [5 §3.3.2.3]; {@link #NONE} before MQTT 5.
 *
 * @param expiry message expiry interval in seconds
 * @param topicAlias the alias as sent; the PUBLISH's topic is the resolved one
 * @param user user properties in the order of the packet; a name may come more than once
 */
public record PublishProperties(
        OptionalLong expiry,
        OptionalInt topicAlias,
        Optional<String> responseTopic,
        Optional<Bytes> correlation,
        Optional<String> contentType,
        List<Map.Entry<String, String>> user) {
    public static final PublishProperties NONE = new PublishProperties(
            OptionalLong.empty(), OptionalInt.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());

    public PublishProperties {
        user = List.copyOf(user);
    }
}
