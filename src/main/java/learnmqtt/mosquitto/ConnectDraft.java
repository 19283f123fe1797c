package learnmqtt.mosquitto;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import learnmqtt.mosquitto.PropertyReader.Place;
import learnmqtt.mosquitto.UsageProblem.Kind;
import learnmqtt.wire.Bytes;
import learnmqtt.wire.MqttVersion;

/** What the options of connecting have said so far. */
final class ConnectDraft {
    private static final long NEVER = 0xffff_ffffL;
    private static final int USUAL_WINDOW = 20;

    private final LongSupplier processId;
    private final PropertyReader properties = new PropertyReader();
    private final TlsDraft tls = new TlsDraft();
    private final WillDraft will = new WillDraft();
    private Optional<String> host = Optional.empty();
    private OptionalInt port = OptionalInt.empty();
    private Optional<String> bindAddress = Optional.empty();
    private Optional<String> id = Optional.empty();
    private Optional<String> prefix = Optional.empty();
    private Optional<String> user = Optional.empty();
    private Optional<String> password = Optional.empty();
    private OptionalLong expiry = OptionalLong.empty();
    private MqttVersion version = MqttVersion.V3_1_1;
    private boolean clean = true;
    private int keepAlive = 60;
    private int window = USUAL_WINDOW;
    private boolean debug;
    private boolean quiet;

    ConnectDraft(LongSupplier processId) {
        this.processId = processId;
    }

    PropertyReader properties() {
        return properties;
    }

    MqttVersion version() {
        return version;
    }

    /** Whether the option was one of connecting. */
    boolean take(Option option, Arguments arguments) throws UsageException {
        switch (option) {
            case HOST -> host = Optional.of(arguments.value(option));
            case PORT -> port = OptionalInt.of(arguments.number(option, 1, 65_535, Kind.PORT));
            case BIND_ADDRESS -> bindAddress = Optional.of(arguments.value(option));
            case CLIENT_ID -> id = Optional.of(oneOf(prefix, option, arguments));
            case ID_PREFIX -> prefix = Optional.of(oneOf(id, option, arguments));
            case USER -> user = Optional.of(arguments.value(option));
            case PASSWORD -> password = Optional.of(arguments.value(option));
            case KEEP_ALIVE -> keepAlive = arguments.number(option, 5, 65_535, Kind.KEEP_ALIVE);
            case PERSISTENT -> clean = false;
            case SESSION_EXPIRY -> expiry = OptionalLong.of(expiry(arguments.value(option)));
            case VERSION -> version = version(arguments.value(option));
            case PROPERTY -> {
                properties.take(arguments);
                version = MqttVersion.V5;
            }
            case MAX_INFLIGHT -> {
                int wanted = arguments.number(option, 1, Integer.MAX_VALUE, Kind.COUNT);
                window = wanted > 65_535 ? USUAL_WINDOW : wanted;
            }
            case DEBUG -> debug = true;
            case QUIET -> quiet = true;
            case LANGUAGE -> arguments.value(option); // CommandLineParser.language() has heard it
            case NO_DELAY -> {} // Java's sockets are never told otherwise here
            default -> {
                return tls.take(option, arguments) || will.take(option, arguments);
            }
        }
        return true;
    }

    private static String oneOf(Optional<String> other, Option option, Arguments arguments) throws UsageException {
        if (other.isPresent()) {
            throw new UsageException(Kind.ID_AND_PREFIX);
        }
        return arguments.value(option);
    }

    private static long expiry(String text) throws UsageException {
        if (text.equals("∞")) {
            return NEVER;
        }
        long seconds =
                Numbers.exact(text).orElseThrow(() -> new UsageException(Kind.EXPIRY_NUMBER, Map.of("value", text)));
        if (seconds < -1 || seconds > NEVER) {
            throw new UsageException(Kind.EXPIRY_RANGE, Map.of("value", text));
        }
        return seconds == -1 ? NEVER : seconds;
    }

    private static MqttVersion version(String text) throws UsageException {
        return switch (text) {
            case "mqttv5", "5" -> MqttVersion.V5;
            case "mqttv311", "311" -> MqttVersion.V3_1_1;
            case "mqttv31", "31" -> throw new UsageException(Kind.PROTOCOL_VERSION_3_1);
            default -> throw new UsageException(Kind.PROTOCOL_VERSION, Map.of("value", text));
        };
    }

    /** Takes the value of {@code -L}: {@code mqtt[s]://[USER[:PASSWORD]@]HOST[:PORT]/TOPIC}; returns the topic. */
    String takeUrl(String url) throws UsageException {
        boolean secure = url.toLowerCase(Locale.ROOT).startsWith("mqtts://");
        if (!secure && !url.toLowerCase(Locale.ROOT).startsWith("mqtt://")) {
            throw new UsageException(Kind.URL_SCHEME, Map.of("url", url));
        }
        String rest = url.substring(url.indexOf("://") + 3);
        int slash = rest.indexOf('/');
        if (slash < 0) {
            throw new UsageException(Kind.URL_TOPIC, Map.of("url", url));
        }
        String place = rest.substring(0, slash);
        int at = place.indexOf('@');
        if (at >= 0) {
            String[] login = place.substring(0, at).split(":", 2);
            user = Optional.of(login[0]);
            password = login.length > 1 ? Optional.of(login[1]) : password;
        }
        String[] address = place.substring(at + 1).split(":", 2);
        host = Optional.of(address[0]);
        port = OptionalInt.of(address.length > 1 ? port(address[1]) : secure ? 8883 : 1883);
        if (secure) {
            tls.wanted();
        }
        return rest.substring(slash + 1);
    }

    private static int port(String text) throws UsageException {
        int number = Numbers.integer(text);
        if (number < 1 || number > 65_535) {
            throw new UsageException(Kind.PORT, Map.of("option", "-L", "value", text));
        }
        return number;
    }

    /**
     * All of it.
     *
     * @param receiveMaximum what is said in CONNECT if no property says it
     */
    ConnectOptions finish(OptionalInt receiveMaximum) throws UsageException {
        Optional<WillOptions> last = will.finish(properties);
        Optional<TlsOptions> protection = tls.finish(port);
        requireId();
        requireLogin();
        requireProperties();
        String name = id.orElseGet(
                () -> prefix.map(text -> text + processId.getAsLong()).orElse(""));
        long asked = properties
                .list(Place.CONNECT)
                .number(PropertyName.RECEIVE_MAXIMUM)
                .orElse(Math.min(receiveMaximum.orElse(USUAL_WINDOW), USUAL_WINDOW));
        return new ConnectOptions(
                new Endpoint(
                        host.orElse("localhost"),
                        port.orElse(protection.isPresent() && tls.hasAuthority() ? 8883 : 1883),
                        bindAddress,
                        protection),
                version,
                name.isEmpty() ? Optional.empty() : Optional.of(name),
                clean,
                keepAlive,
                user,
                password.map(Bytes::of),
                last,
                (int) asked,
                window,
                properties.list(Place.CONNECT),
                properties.list(Place.DISCONNECT),
                debug,
                quiet);
    }

    private void requireId() throws UsageException {
        boolean named = id.isPresent(); // a number behind a prefix is another one next time
        if (version == MqttVersion.V5) {
            long seconds = expiry.orElse(clean ? 0 : NEVER);
            if (seconds == NEVER && !named) {
                throw new UsageException(Kind.EXPIRY_NEEDS_ID);
            }
            if (seconds > 0) {
                properties.add(Place.CONNECT, new Property.Number(PropertyName.SESSION_EXPIRY_INTERVAL, seconds));
            }
        }
        if (!clean && (id.isEmpty() && (prefix.isEmpty() || version != MqttVersion.V5))) {
            throw new UsageException(Kind.PERSISTENT_NEEDS_ID);
        }
        if (id.isPresent() && id.get().isEmpty()) {
            throw new UsageException(Kind.ID_EMPTY);
        }
        Arguments.requireText(id.isPresent() ? "-i" : "-I", id.or(() -> prefix).orElse(""));
    }

    private void requireLogin() throws UsageException {
        Arguments.requireText("-u", user.orElse(""));
        Arguments.requireLength("-P", password.orElse(""));
        if (password.isPresent() && user.isEmpty() && version != MqttVersion.V5) {
            throw new UsageException(Kind.PASSWORD_NEEDS_USER);
        }
    }

    private void requireProperties() throws UsageException {
        properties.requireEachOnce();
        if (version != MqttVersion.V5 && !properties.isEmpty()) {
            throw new UsageException(Kind.PROPERTY_VERSION);
        }
    }
}
