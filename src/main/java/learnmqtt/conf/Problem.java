package learnmqtt.conf;

import java.util.Locale;
import java.util.Map;

/**
 * What is wrong with one line of a configuration.
 *
 * @param line its number, from 1
 * @param facts what the placeholders of the message stand for, as they were written
 */
public record Problem(int line, Kind kind, Map<String, String> facts) {
    public Problem {
        facts = Map.copyOf(facts);
    }

    /** Each is a message of the area {@code conf}. */
    public enum Kind {
        // any of the files
        TAB,
        BYTE_ORDER_MARK,
        UTF_16,

        // mosquitto.conf
        UNKNOWN,
        UNKNOWN_NEAREST,
        NOT_HERE,
        VALUE_NOT_HERE,
        VALUE_MISSING,
        VALUE_WRONG,
        TWICE,
        LISTENER_TWICE,
        LISTENER_UNNAMED,
        KEY_MISSING,
        CERTIFICATE_MISSING,
        AUTHORITY_MISSING,
        CERTIFICATE_NOT_ASKED,

        // password_file and acl_file
        PASSWORD_LINE,
        ACL_WORD,
        ACL_NOTHING,
        ACL_FILTER,
        ACL_ACCESS,
        ACL_PATTERN;

        /** The key of its message, for example {@code value-missing}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
