package learnmqtt.mosquitto;

import java.util.List;
import java.util.Map;

/** A value of JSON, as lenient and as exact as Mosquitto's: bytes in strings, names that come more than once. */
sealed interface JsonValue {
    /** {@code null}, {@code true} or {@code false}. */
    record Word(String word) implements JsonValue {}

    record Numeral(double value) implements JsonValue {}

    /** As {@link Octets}. */
    record Text(String octets) implements JsonValue {}

    record Elements(List<JsonValue> values) implements JsonValue {
        public Elements {
            values = List.copyOf(values);
        }
    }

    /** The names as {@link Octets}. */
    record Members(List<Map.Entry<String, JsonValue>> entries) implements JsonValue {
        public Members {
            entries = List.copyOf(entries);
        }
    }
}
