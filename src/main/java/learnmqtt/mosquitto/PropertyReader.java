package learnmqtt.mosquitto;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import learnmqtt.mosquitto.PropertyName.Form;
import learnmqtt.mosquitto.UsageProblem.Kind;
import learnmqtt.wire.Bytes;

/** Collects what {@code -D PACKET NAME VALUE} says, packet by packet. */
final class PropertyReader {
    /** What {@code -D} can speak of, by the word that is typed. */
    enum Place {
        CONNECT(
                PropertyName.SESSION_EXPIRY_INTERVAL,
                PropertyName.AUTHENTICATION_METHOD,
                PropertyName.AUTHENTICATION_DATA,
                PropertyName.REQUEST_PROBLEM_INFORMATION,
                PropertyName.REQUEST_RESPONSE_INFORMATION,
                PropertyName.RECEIVE_MAXIMUM,
                PropertyName.TOPIC_ALIAS_MAXIMUM,
                PropertyName.MAXIMUM_PACKET_SIZE),
        PUBLISH(
                PropertyName.PAYLOAD_FORMAT_INDICATOR,
                PropertyName.MESSAGE_EXPIRY_INTERVAL,
                PropertyName.CONTENT_TYPE,
                PropertyName.RESPONSE_TOPIC,
                PropertyName.CORRELATION_DATA,
                PropertyName.TOPIC_ALIAS),
        SUBSCRIBE(PropertyName.SUBSCRIPTION_IDENTIFIER),
        UNSUBSCRIBE,
        DISCONNECT(PropertyName.SESSION_EXPIRY_INTERVAL, PropertyName.REASON_STRING),
        WILL(
                PropertyName.PAYLOAD_FORMAT_INDICATOR,
                PropertyName.MESSAGE_EXPIRY_INTERVAL,
                PropertyName.CONTENT_TYPE,
                PropertyName.RESPONSE_TOPIC,
                PropertyName.CORRELATION_DATA,
                PropertyName.WILL_DELAY_INTERVAL);

        @SuppressWarnings("ImmutableEnumChecker") // never changed
        private final Set<PropertyName> names;

        Place(PropertyName... names) {
            this.names = EnumSet.of(PropertyName.USER_PROPERTY, names);
        }

        Set<PropertyName> names() {
            return names;
        }

        String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final Set<PropertyName> FLAGS = EnumSet.of(
            PropertyName.PAYLOAD_FORMAT_INDICATOR,
            PropertyName.REQUEST_PROBLEM_INFORMATION,
            PropertyName.REQUEST_RESPONSE_INFORMATION);
    private static final Set<PropertyName> AUTHENTICATION =
            EnumSet.of(PropertyName.AUTHENTICATION_METHOD, PropertyName.AUTHENTICATION_DATA);
    private static final Set<PropertyName> NOT_ZERO = EnumSet.of(
            PropertyName.RECEIVE_MAXIMUM,
            PropertyName.MAXIMUM_PACKET_SIZE,
            PropertyName.TOPIC_ALIAS,
            PropertyName.SUBSCRIPTION_IDENTIFIER);

    private final Map<Place, PropertyList> lists = new EnumMap<>(Place.class);

    /** Those of a packet, in the order of the command line. */
    PropertyList list(Place place) {
        return lists.getOrDefault(place, PropertyList.NONE);
    }

    boolean isEmpty() {
        return lists.isEmpty();
    }

    /** Adds one that an option of its own set. */
    void add(Place place, Property property) {
        lists.put(place, list(place).with(property));
    }

    /** Reads the words behind {@code -D}. */
    void take(Arguments arguments) throws UsageException {
        String option = arguments.typed();
        if (arguments.left() < 3) {
            throw new UsageException(Kind.PROPERTY_INCOMPLETE, Map.of("option", option));
        }
        String packet = arguments.next();
        Place place = place(packet);
        String typed = arguments.next();
        PropertyName name =
                PropertyName.of(typed).orElseThrow(() -> new UsageException(Kind.PROPERTY_NAME, Map.of("name", typed)));
        if (!place.names().contains(name)) {
            throw new UsageException(Kind.PROPERTY_PLACE, Map.of("name", name.text(), "packet", place.text()));
        }
        if (AUTHENTICATION.contains(name)) {
            throw new UsageException(Kind.PROPERTY_AUTHENTICATION, Map.of("name", name.text()));
        }
        if (name == PropertyName.USER_PROPERTY && arguments.left() < 2) {
            throw new UsageException(Kind.PROPERTY_INCOMPLETE, Map.of("option", option));
        }
        add(place, property(name, arguments));
    }

    private static Place place(String packet) throws UsageException {
        for (Place place : Place.values()) {
            if (place.text().equalsIgnoreCase(packet)) {
                return place;
            }
        }
        throw new UsageException(Kind.PROPERTY_PACKET, Map.of("packet", packet));
    }

    private static Property property(PropertyName name, Arguments arguments) throws UsageException {
        Form form = name.form();
        String value = arguments.value(name);
        if (form.isNumber()) {
            return new Property.Number(name, number(name, value));
        }
        if (form == Form.BINARY) {
            Arguments.requireLength(name.text(), value);
            return new Property.Binary(name, Bytes.of(value));
        }
        Arguments.requireText(name.text(), value);
        if (form == Form.PAIR) {
            String second = arguments.value(name);
            Arguments.requireText(name.text(), second);
            return new Property.Pair(value, second);
        }
        if (name == PropertyName.RESPONSE_TOPIC) {
            Arguments.topicName(name.text(), value); // without wildcards [5 MQTT-3.3.2-14]
        }
        return new Property.Text(name, value);
    }

    private static long number(PropertyName name, String value) throws UsageException {
        long number = Numbers.whole(value);
        boolean fits = number >= (NOT_ZERO.contains(name) ? 1 : 0)
                && number <= (FLAGS.contains(name) ? 1 : name.form().largest());
        if (!fits) {
            throw new UsageException(Kind.PROPERTY_RANGE, Map.of("name", name.text(), "value", value));
        }
        return number;
    }

    /** @throws UsageException if a property that may come once comes twice */
    void requireEachOnce() throws UsageException {
        for (Map.Entry<Place, PropertyList> list : lists.entrySet()) {
            Set<PropertyName> seen = new HashSet<>();
            for (Property property : list.getValue().entries()) {
                if (!seen.add(property.name()) && property.name() != PropertyName.USER_PROPERTY) {
                    throw new UsageException(
                            Kind.PROPERTY_TWICE,
                            Map.of(
                                    "name", property.name().text(),
                                    "packet", list.getKey().text()));
                }
            }
        }
    }
}
