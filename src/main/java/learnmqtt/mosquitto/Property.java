package learnmqtt.mosquitto;

import learnmqtt.wire.Bytes;

/** A property that {@code -D} sets, with its value. */
public sealed interface Property {
    PropertyName name();

    /** A number, not negative. */
    @SuppressWarnings("JavaLangClash") // never without Property in front
    record Number(PropertyName name, long value) implements Property {}

    record Text(PropertyName name, String value) implements Property {}

    record Binary(PropertyName name, Bytes value) implements Property {}

    /** A user property [5 §3.3.2.3.7]. */
    record Pair(String key, String value) implements Property {
        @Override
        public PropertyName name() {
            return PropertyName.USER_PROPERTY;
        }
    }
}
