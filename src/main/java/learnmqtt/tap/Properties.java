package learnmqtt.tap;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import learnmqtt.wire.Bytes;
import learnmqtt.wire.Cause;

/** The properties of one MQTT 5 packet; none of them is there in a packet of an earlier version [5 §2.2.2]. */
final class Properties {
    private final Map<Property, Object> values = new EnumMap<>(Property.class);
    private final List<Map.Entry<String, String>> user = new ArrayList<>();

    /** No property. */
    Properties() {}

    /**
     * Reads the property length and the properties.
     *
     * @param allowed those that this packet may carry
     */
    static Properties read(Fields packet, Set<Property> allowed) throws Refusal {
        return read(packet, allowed, Set.of());
    }

    /** @param repeatable those that may come more than once, besides the User Property */
    static Properties read(Fields packet, Set<Property> allowed, Set<Property> repeatable) throws Refusal {
        Properties properties = new Properties();
        int length = packet.variableByteInteger("Property Length");
        Fields fields = packet.part(length, "Properties");
        while (fields.hasMore()) {
            int id = fields.variableByteInteger("Property Identifier");
            Property property = Property.of(id);
            if (property == null || !allowed.contains(property)) {
                String name = property == null ? String.format("0x%02X", id) : property.toString();
                throw Refusal.of(Cause.PROPERTY_MISPLACED).with("property", name);
            }
            properties.read(property, fields, repeatable.contains(property));
        }
        return properties;
    }

    OptionalLong number(Property property) {
        return values.get(property) instanceof Long number ? OptionalLong.of(number) : OptionalLong.empty();
    }

    OptionalInt smallNumber(Property property) {
        return values.get(property) instanceof Long number ? OptionalInt.of(number.intValue()) : OptionalInt.empty();
    }

    Optional<String> text(Property property) {
        return values.get(property) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    Optional<Bytes> binary(Property property) {
        return values.get(property) instanceof Bytes bytes ? Optional.of(bytes) : Optional.empty();
    }

    /** The user properties in their order. */
    List<Map.Entry<String, String>> user() {
        return user;
    }

    private void read(Property property, Fields fields, boolean repeatable) throws Refusal {
        String name = property.toString();
        Object value =
                switch (property.type()) {
                    case FLAG -> (long) fields.oneByte(name);
                    case TWO_BYTES -> (long) fields.twoBytes(name);
                    case FOUR_BYTES -> fields.fourBytes(name);
                    case VARIABLE_BYTE_INTEGER -> (long) fields.variableByteInteger(name);
                    case TEXT -> fields.text(name);
                    case BINARY -> fields.binary(name);
                    case PAIR -> Map.entry(fields.text(name), fields.text(name));
                };
        if (value instanceof Long number) {
            requireInRange(property, number);
        }
        if (value instanceof Map.Entry<?, ?> pair) {
            user.add(Map.entry((String) pair.getKey(), (String) pair.getValue()));
        } else if (values.put(property, value) != null && !repeatable) {
            throw Refusal.of(Cause.PROPERTY_TWICE).with("property", name);
        }
    }

    private static void requireInRange(Property property, long number) throws Refusal {
        boolean tooGreat = property.type() == Property.Type.FLAG && number > 1;
        if (tooGreat || (number == 0 && property.neverZero())) {
            throw Refusal.of(Cause.PROPERTY_VALUE).with("property", property).with("value", number);
        }
    }
}
