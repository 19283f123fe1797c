package learnmqtt.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A JSON value [RFC 8259], in the words of its grammar; never changes. */
public sealed interface Json {
    /** An object without members. */
    Members EMPTY = new Members(Map.of());

    /** A string. */
    record Text(String value) implements Json {}

    /** A number. */
    record Numeral(BigDecimal value) implements Json {}

    /** {@code true} or {@code false}. */
    record Flag(boolean value) implements Json {}

    /** {@code null}. */
    record Nothing() implements Json {}

    /** An array. */
    record Elements(List<Json> values) implements Json {
        public Elements {
            values = List.copyOf(values);
        }

        /** The strings among the elements. */
        public List<String> texts() {
            List<String> texts = new ArrayList<>();
            for (Json value : values) {
                if (value instanceof Text text) {
                    texts.add(text.value);
                }
            }
            return texts;
        }
    }

    /** An object; its members keep their order. */
    record Members(Map<String, Json> values) implements Json {
        public Members {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }

        public Optional<Json> get(String name) {
            return Optional.ofNullable(values.get(name));
        }

        /** The string with this name; empty too where the member is something else. */
        public Optional<String> text(String name) {
            return values.get(name) instanceof Text text ? Optional.of(text.value) : Optional.empty();
        }

        /** The object with this name; one without members where there is none. */
        public Members members(String name) {
            return values.get(name) instanceof Members members ? members : EMPTY;
        }

        /** The array with this name; one without elements where there is none. */
        public Elements elements(String name) {
            return values.get(name) instanceof Elements elements ? elements : new Elements(List.of());
        }

        /** The same object with this member, in its old place if it had one. */
        public Members with(String name, Json value) {
            Map<String, Json> changed = new LinkedHashMap<>(values);
            changed.put(name, value);
            return new Members(changed);
        }

        public Members with(String name, String value) {
            return with(name, new Text(value));
        }

        public Members with(String name, long value) {
            return with(name, new Numeral(BigDecimal.valueOf(value)));
        }

        public Members with(String name, boolean value) {
            return with(name, new Flag(value));
        }

        /** The same object without this member. */
        public Members without(String name) {
            Map<String, Json> changed = new LinkedHashMap<>(values);
            changed.remove(name);
            return new Members(changed);
        }
    }

    /** An array of strings. */
    static Elements texts(Collection<String> texts) {
        return new Elements(texts.stream().<Json>map(Text::new).toList());
    }
}
