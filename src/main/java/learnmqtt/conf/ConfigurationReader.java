package learnmqtt.conf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import learnmqtt.check.Nearest;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code mosquitto.conf} as Mosquitto 2.0 does. What this broker does not do is refused by its name and line,
 * never passed over; all such lines are reported, not only the first.
 */
public final class ConfigurationReader {
    /** Those that Mosquitto 2.0 calls deprecated, of those that are taken here. */
    private static final Set<String> OUTDATED = Set.of("allow_duplicate_messages", "bind_address", "port");

    private final List<Problem> problems = new ArrayList<>();
    private final List<String> outdated = new ArrayList<>();
    private final ListenerDraft first = new ListenerDraft(0);
    private final List<ListenerDraft> others = new ArrayList<>();
    private final ListenerDraft files = new ListenerDraft(0);
    private final LoggingDraft logging = new LoggingDraft();
    private final PersistenceDraft persistence = new PersistenceDraft();
    private ListenerDraft current = first;
    private @Nullable Boolean anonymous;
    private boolean localOnly = true;
    private @Nullable String passwordFile;
    private @Nullable String aclFile;
    private int longestKeepAlive = 65_535;

    private ConfigurationReader() {}

    /**
     * The configuration that these lines ask for.
     *
     * @throws ConfigurationException if something cannot be meant, or is not done here
     */
    public static BrokerConfiguration read(List<String> lines) {
        ConfigurationReader reader = new ConfigurationReader();
        for (int i = 0; i < lines.size(); i++) {
            Line.of(i + 1, lines.get(i)).ifPresent(reader::take);
        }
        return reader.finish();
    }

    private void take(Line line) {
        if (!line.hasNoTab(line.name(), problems)) {
            return;
        }
        Optional<Option> option = Options.named(line.name());
        if (option.isEmpty()) {
            problems.add(unknown(line));
            return;
        }
        if (OUTDATED.contains(line.name())) {
            outdated.add(line.name());
        }
        switch (option.get().use()) {
            case SUPPORTED -> apply(line);
            case WITHOUT_EFFECT -> requireHarmless(line, option.get());
            case REFUSED -> problems.add(line.problem(Problem.Kind.NOT_HERE));
        }
    }

    private static Problem unknown(Line line) {
        String nearest = Nearest.to(
                line.name(), Options.list().stream().map(Option::name).toList());
        return Nearest.isClose(line.name(), nearest)
                ? line.problem(Problem.Kind.UNKNOWN_NEAREST, Map.of("nearest", nearest))
                : line.problem(Problem.Kind.UNKNOWN);
    }

    private void requireHarmless(Line line, Option option) {
        Optional<String> word = line.word(problems);
        if (word.isPresent() && !option.takes(word.get())) {
            Map<String, String> facts = Map.of("value", word.get(), "values", String.join(", ", option.harmless()));
            problems.add(line.problem(Problem.Kind.VALUE_NOT_HERE, facts));
        }
    }

    private void apply(Line line) {
        switch (line.name()) {
            case "listener" -> listener(line);
            case "port" -> {
                localOnly = false;
                line.number(1, 65_535, problems).ifPresent(port -> first.put(line, "" + port, problems));
            }
            case "bind_address" -> {
                localOnly = false;
                line.text(problems).ifPresent(text -> first.put(line, text, problems));
            }
            case "cafile", "certfile", "keyfile" ->
                line.text(problems).ifPresent(text -> current.put(line, text, problems));
            case "require_certificate" ->
                line.flag(problems).ifPresent(required -> current.requireCertificate(line, required));
            case "max_connections" ->
                line.number(-1, 65_535, problems).ifPresent(most -> current.maxConnections(line, most));
            case "max_keepalive" -> line.number(10, 65_535, problems).ifPresent(most -> longestKeepAlive = most);
            case "allow_anonymous" -> line.flag(problems).ifPresent(allowed -> anonymous = allowed);
            case "password_file" -> file(line).ifPresent(name -> passwordFile = name);
            case "acl_file" -> file(line).ifPresent(name -> aclFile = name);
            case "persistence", "retained_persistence" -> line.flag(problems).ifPresent(persistence::wanted);
            case "persistence_location" -> file(line).ifPresent(persistence::location);
            case "persistence_file" -> file(line).ifPresent(persistence::file);
            case "autosave_interval" -> persistence.autosave(line, problems);
            case "log_dest" -> logging.destination(line, problems);
            case "log_type" -> logging.type(line, problems);
            case "log_timestamp" -> line.flag(problems).ifPresent(logging::timestamp);
            case "connection_messages" -> line.flag(problems).ifPresent(logging::connections);
            default -> throw new IllegalStateException(line.name() + " is supported, but not here");
        }
    }

    private Optional<String> file(Line line) {
        Optional<String> name = line.text(problems);
        name.ifPresent(text -> files.put(line, text, problems));
        return name;
    }

    private void listener(Line line) {
        localOnly = false;
        ListenerDraft listener = new ListenerDraft(line.number());
        others.add(listener);
        current = listener;
        if (line.words().size() > 1 && line.words().get(0).equals("0")) {
            Map<String, String> socket = Map.of("value", line.rest(), "values", "1…65535 ADDRESS");
            problems.add(line.problem(Problem.Kind.VALUE_NOT_HERE, socket));
            return;
        }
        line.number(1, 65_535, problems).ifPresent(port -> listener.put("port", "" + port));
        line.words().stream()
                .skip(1)
                .findFirst()
                .filter(address -> line.hasNoTab(address, problems))
                .ifPresent(address -> listener.put("bind_address", address));
    }

    /** The listener without a line of its own is there if something was told of it, or nothing of any other. */
    private BrokerConfiguration finish() {
        List<ListenerDraft> drafts = new ArrayList<>(others);
        if (first.isTold() || others.isEmpty()) {
            drafts.add(first);
        }
        List<Listener> listeners =
                drafts.stream().map(draft -> draft.finish(problems)).toList();
        if (problems.isEmpty()) {
            problems.addAll(Collisions.of(drafts, listeners));
        }
        if (!problems.isEmpty()) {
            problems.sort((one, other) -> Integer.compare(one.line(), other.line()));
            throw new ConfigurationException(problems);
        }
        boolean open = localOnly || (anonymous != null && anonymous);
        return new BrokerConfiguration(
                listeners,
                localOnly,
                open,
                Optional.ofNullable(passwordFile),
                Optional.ofNullable(aclFile),
                longestKeepAlive,
                persistence.finish(),
                logging.finish(),
                outdated);
    }
}
