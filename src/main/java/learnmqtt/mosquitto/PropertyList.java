package learnmqtt.mosquitto;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import learnmqtt.wire.Bytes;

/** The properties that {@code -D} sets in one packet, in the order of the command line. */
public record PropertyList(List<Property> entries) {
    public static final PropertyList NONE = new PropertyList(List.of());

    public PropertyList {
        entries = List.copyOf(entries);
    }

    public boolean isEmpty() {
        return entries.isEmpty();
    }

    /** The same and one more. */
    public PropertyList with(Property property) {
        List<Property> longer = new ArrayList<>(entries);
        longer.add(property);
        return new PropertyList(longer);
    }

    /** The number of that name; empty if it is not set. */
    public OptionalLong number(PropertyName name) {
        for (Property property : entries) {
            if (property.name() == name && property instanceof Property.Number number) {
                return OptionalLong.of(number.value());
            }
        }
        return OptionalLong.empty();
    }

    /** The text of that name; empty if it is not set. */
    public Optional<String> text(PropertyName name) {
        return values(name, Property.Text.class).map(Property.Text::value).findFirst();
    }

    /** The bytes of that name; empty if they are not set. */
    public Optional<Bytes> binary(PropertyName name) {
        return values(name, Property.Binary.class).map(Property.Binary::value).findFirst();
    }

    /** The user properties; a name may come more than once. */
    public List<Map.Entry<String, String>> user() {
        return values(PropertyName.USER_PROPERTY, Property.Pair.class)
                .map(pair -> Map.entry(pair.key(), pair.value()))
                .toList();
    }

    private <T extends Property> Stream<T> values(PropertyName name, Class<T> type) {
        return entries.stream()
                .filter(property -> property.name() == name)
                .filter(type::isInstance)
                .map(type::cast);
    }
}
