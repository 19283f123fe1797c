package learnmqtt.mosquitto;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The one list of options: what the parser takes, help shows, completion offers and {@code docs/mosquitto.md} tells.
 * An option's sentences are in the message file {@code mosquitto}: {@code option.ID} says what it does, and where it
 * differs from Mosquitto {@code differs.ID} how, where it is refused {@code refused.ID} why.
 */
public enum Option {
    HOST(Group.CONNECTION, "HOST", "-h", "--host"),
    PORT(Group.CONNECTION, Support.DIFFERS, "PORT", "-p", "--port"),
    URL(Group.CONNECTION, Support.DIFFERS, "URL", "-L", "--url"),
    CLIENT_ID(Group.CONNECTION, "ID", "-i", "--id"),
    ID_PREFIX(Group.CONNECTION, "PREFIX", "-I", "--id-prefix"),
    USER(Group.CONNECTION, "USER", "-u", "--username"),
    PASSWORD(Group.CONNECTION, Support.DIFFERS, "PASSWORD", "-P", "--pw"),
    KEEP_ALIVE(Group.CONNECTION, "SECONDS", "-k", "--keepalive"),
    PERSISTENT(Group.CONNECTION, "", "-c", "--disable-clean-session"),
    SESSION_EXPIRY(Group.CONNECTION, "SECONDS", "-x"),
    VERSION(Group.CONNECTION, Support.DIFFERS, "VERSION", "-V", "--protocol-version"),
    PROPERTY(Group.CONNECTION, Support.DIFFERS, "PACKET NAME VALUE", "-D", "--property"),
    BIND_ADDRESS(Group.CONNECTION, "ADDRESS", "-A"),
    MAX_INFLIGHT(Group.CONNECTION, "N", "-M"),
    NO_DELAY(Group.CONNECTION, Support.DIFFERS, "", "--nodelay"),

    TOPIC_NAME(Group.MESSAGE, Support.DIFFERS, "TOPIC", "-t", "--topic"),
    MESSAGE(Group.MESSAGE, Support.DIFFERS, "TEXT", "-m", "--message"),
    FILE(Group.MESSAGE, "FILE", "-f", "--file"),
    WHOLE_INPUT(Group.MESSAGE, "", "-s", "--stdin-file"),
    LINES(Group.MESSAGE, Support.DIFFERS, "", "-l", "--stdin-line"),
    NOTHING(Group.MESSAGE, "", "-n", "--null-message"),
    MESSAGE_QOS(Group.MESSAGE, "QOS", "-q", "--qos"),
    RETAIN(Group.MESSAGE, "", "-r", "--retain"),
    REPEAT(Group.MESSAGE, "N", "--repeat"),
    REPEAT_DELAY(Group.MESSAGE, "SECONDS", "--repeat-delay"),

    TOPIC_FILTER(Group.SUBSCRIPTION, Support.DIFFERS, "FILTER", "-t", "--topic"),
    SUBSCRIPTION_QOS(Group.SUBSCRIPTION, "QOS", "-q", "--qos"),
    UNSUBSCRIBE(Group.SUBSCRIPTION, Support.DIFFERS, "FILTER", "-U", "--unsubscribe"),
    RETAIN_AS_PUBLISHED(Group.SUBSCRIPTION, "", "--retain-as-published"),
    RETAIN_HANDLING(Group.SUBSCRIPTION, Support.DIFFERS, "WHEN", "--retain-handling"),
    COUNT(Group.SUBSCRIPTION, "N", "-C"),
    TIMEOUT(Group.SUBSCRIPTION, "SECONDS", "-W"),
    EXIT_AFTER_SUBACK(Group.SUBSCRIPTION, "", "-E"),
    NO_RETAINED(Group.SUBSCRIPTION, "", "-R"),
    RETAINED_ONLY(Group.SUBSCRIPTION, "", "--retained-only"),
    REMOVE_RETAINED(Group.SUBSCRIPTION, Support.DIFFERS, "", "--remove-retained"),
    FILTER_OUT(Group.SUBSCRIPTION, "FILTER", "-T", "--filter-out"),
    RANDOM_FILTER(Group.SUBSCRIPTION, Support.DIFFERS, "PERCENT", "--random-filter"),

    VERBOSE(Group.OUTPUT, "", "-v", "--verbose"),
    FORMAT(Group.OUTPUT, Support.DIFFERS, "FORMAT", "-F"),
    NO_LINE_END(Group.OUTPUT, "", "-N"),
    PRETTY(Group.OUTPUT, "", "--pretty"),

    WILL_TOPIC(Group.WILL, "TOPIC", "--will-topic"),
    WILL_PAYLOAD(Group.WILL, "TEXT", "--will-payload"),
    WILL_QOS(Group.WILL, "QOS", "--will-qos"),
    WILL_RETAIN(Group.WILL, "", "--will-retain"),

    CAFILE(Group.TLS, "FILE", "--cafile"),
    CAPATH(Group.TLS, Support.DIFFERS, "FOLDER", "--capath"),
    CERTIFICATE(Group.TLS, Support.DIFFERS, "FILE", "--cert"),
    KEY(Group.TLS, "FILE", "--key"),
    KEY_FORM(Group.TLS, Support.DIFFERS, "FORM", "--keyform"),
    INSECURE(Group.TLS, "", "--insecure"),
    TLS_VERSION(Group.TLS, Support.DIFFERS, "VERSION", "--tls-version"),
    CIPHERS(Group.TLS, Support.DIFFERS, "NAMES", "--ciphers"),
    SYSTEM_CERTIFICATES(Group.TLS, Support.DIFFERS, "", "--tls-use-os-certs"),
    NO_TLS(Group.TLS, Support.DIFFERS, "", "--no-tls"),

    DEBUG(Group.PROGRAM, "", "-d", "--debug"),
    QUIET(Group.PROGRAM, Support.DIFFERS, "", "--quiet"),
    LANGUAGE(Group.PROGRAM, Support.DIFFERS, "en|ko", "--lang"),
    HELP(Group.PROGRAM, Support.DIFFERS, "", "--help"),
    PROGRAM_VERSION(Group.PROGRAM, Support.DIFFERS, "", "--version"),

    PSK(Group.REFUSED, Support.REFUSED, "KEY", "--psk"),
    PSK_IDENTITY(Group.REFUSED, Support.REFUSED, "NAME", "--psk-identity"),
    TLS_ALPN(Group.REFUSED, Support.REFUSED, "PROTOCOL", "--tls-alpn"),
    TLS_ENGINE(Group.REFUSED, Support.REFUSED, "ENGINE", "--tls-engine"),
    TLS_ENGINE_PASSWORD(Group.REFUSED, Support.REFUSED, "SHA1", "--tls-engine-kpass-sha1"),
    PROXY(Group.REFUSED, Support.REFUSED, "URL", "--proxy"),
    UNIX(Group.REFUSED, Support.REFUSED, "PATH", "--unix"),
    SRV(Group.REFUSED, Support.REFUSED, "", "-S"),
    OPTIONS_FILE(Group.REFUSED, Support.REFUSED, "FILE", "-o"),
    TLS_KEY_LOG(Group.REFUSED, Support.REFUSED, "FILE", "--tls-keylog"),
    WEB_SOCKETS(Group.REFUSED, Support.REFUSED, "", "--ws"),
    MESSAGE_RATE(Group.REFUSED_SUB, Support.REFUSED, "", "--message-rate"),
    WATCH(Group.REFUSED_SUB, Support.REFUSED, "", "-w", "--watch");

    /** Under which heading of the help an option stands, and who takes it. */
    public enum Group {
        MESSAGE(Program.PUB),
        SUBSCRIPTION(Program.SUB),
        OUTPUT(Program.SUB),
        CONNECTION(Program.PUB, Program.SUB),
        WILL(Program.PUB, Program.SUB),
        TLS(Program.PUB, Program.SUB),
        PROGRAM(Program.PUB, Program.SUB),
        REFUSED(Program.PUB, Program.SUB),
        REFUSED_SUB(Program.SUB);

        @SuppressWarnings("ImmutableEnumChecker") // List.of
        private final List<Program> programs;

        Group(Program... programs) {
            this.programs = List.of(programs);
        }
    }

    /** How ours and Mosquitto's compare. */
    public enum Support {
        SAME,
        DIFFERS,
        REFUSED
    }

    private final Group group;
    private final Support support;
    private final String operands;

    @SuppressWarnings("ImmutableEnumChecker") // List.of
    private final List<String> names;

    Option(Group group, String operands, String... names) {
        this(group, Support.SAME, operands, names);
    }

    Option(Group group, Support support, String operands, String... names) {
        this.group = group;
        this.support = support;
        this.operands = operands;
        this.names = List.of(names);
    }

    public Group group() {
        return group;
    }

    public Support support() {
        return support;
    }

    /** As it stands in the keys of messages, such as {@code client-id}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** As typed, the shortest first. */
    public List<String> names() {
        return names;
    }

    /** What stands for its values in help, such as {@code HOST}; empty if it takes none. */
    public String operands() {
        return operands;
    }

    public boolean takesValue() {
        return !operands.isEmpty();
    }

    public boolean isFor(Program program) {
        return group.programs.contains(program);
    }

    /** The options of a program, refused ones included, in the order of the help. */
    public static Stream<Option> of(Program program) {
        return Arrays.stream(Group.values())
                .flatMap(group -> Arrays.stream(values()).filter(option -> option.group == group))
                .filter(option -> option.isFor(program));
    }

    /** The option that {@code typed} is; empty if the program has none of exactly that name. */
    static Optional<Option> find(Program program, String typed) {
        for (Option option : values()) {
            if (option.isFor(program) && option.names.contains(typed)) {
                return Optional.of(option);
            }
        }
        return Optional.empty();
    }
}
