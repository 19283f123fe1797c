package learnmqtt.conf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import learnmqtt.wire.TopicFilter;
import learnmqtt.wire.TopicName;

/**
 * Who may read and write which topics, in the form of Mosquitto's {@code acl_file}: lines {@code topic [read|write|
 * readwrite|deny] FILTER} for clients without a user name, the same after {@code user NAME} for that user, and {@code
 * pattern …} for everybody, with {@code %c} for the client identifier and {@code %u} for the user name; patterns are
 * nothing for a client with {@code +} or {@code #} in one of them. What no line allows is forbidden; {@code deny} goes
 * before what allows. Immutable.
 */
public final class AclFile {
    private static final Pattern NAMES = Pattern.compile("%[cu]");

    private final List<Rule> rules;
    private final List<Problem> remarks;

    private enum Access {
        READ,
        WRITE,
        READWRITE,
        DENY
    }

    /** @param user whom it is for: empty text for clients without a user name, absent for everybody */
    private record Rule(Optional<String> user, Access access, String filter) {
        /** Topics do not begin with {@code $share/}: a filter that does would stand for what follows, and opens nothing. */
        Optional<TopicFilter> filterFor(String userName, String clientId) {
            return textFor(userName, clientId).map(TopicFilter::new).filter(one -> !one.isShared());
        }

        private Optional<String> textFor(String userName, String clientId) {
            if (user.isPresent()) {
                return user.get().equals(userName) ? Optional.of(filter) : Optional.empty();
            }
            boolean unfit = (filter.contains("%u") && userName.isEmpty()) || hasWildcard(userName + clientId);
            return unfit ? Optional.empty() : Optional.of(filled(userName, clientId));
        }

        /** Such a name would open more than its own topics. */
        private static boolean hasWildcard(String names) {
            return names.contains("+") || names.contains("#");
        }

        /** What stands in one name for the other is left as it is. */
        private String filled(String userName, String clientId) {
            return NAMES.matcher(filter)
                    .replaceAll(name -> Matcher.quoteReplacement(name.group().equals("%c") ? clientId : userName));
        }

        boolean allows(Access what) {
            return access == what || access == Access.READWRITE;
        }
    }

    private AclFile(List<Rule> rules, List<Problem> remarks) {
        this.rules = List.copyOf(rules);
        this.remarks = List.copyOf(remarks);
    }

    /**
     * Reads the lines of such a file.
     *
     * @throws ConfigurationException for the first line that cannot be meant
     */
    public static AclFile parse(List<String> lines) {
        List<Rule> rules = new ArrayList<>();
        List<Problem> remarks = new ArrayList<>();
        Optional<String> user = Optional.of("");
        for (int i = 0; i < lines.size(); i++) {
            Optional<AclLine> told = AclLine.of(i + 1, lines.get(i));
            if (told.isEmpty()) {
                continue;
            }
            AclLine line = told.get();
            switch (line.word()) {
                case "user" -> user = Optional.of(line.rest());
                case "topic" -> rules.add(rule(user, line));
                case "pattern" -> {
                    rules.add(rule(Optional.empty(), line));
                    line.remark().ifPresent(remarks::add);
                }
                default ->
                    throw new ConfigurationException(line.number(), Problem.Kind.ACL_WORD, Map.of("word", line.word()));
            }
        }
        return new AclFile(rules, remarks);
    }

    private static Rule rule(Optional<String> user, AclLine line) {
        Access access = line.access().map(word -> access(word, line)).orElse(Access.READWRITE);
        try {
            return new Rule(user, access, new TopicFilter(line.rest()).text());
        } catch (IllegalArgumentException notFilter) {
            throw new ConfigurationException(line.number(), Problem.Kind.ACL_FILTER, Map.of("filter", line.rest()));
        }
    }

    private static Access access(String word, AclLine line) {
        return Arrays.stream(Access.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() -> new ConfigurationException(
                        line.number(), Problem.Kind.ACL_ACCESS, Map.of("word", line.word(), "access", word)));
    }

    /** What is allowed, and yet hardly meant, in the order of the lines. */
    public List<Problem> remarks() {
        return remarks;
    }

    /** Whether this client gets messages of that topic. */
    public boolean mayRead(String user, String clientId, TopicName topic) {
        return may(Access.READ, user, clientId, topic);
    }

    /** Whether this client may publish to that topic. */
    public boolean mayWrite(String user, String clientId, TopicName topic) {
        return may(Access.WRITE, user, clientId, topic);
    }

    private boolean may(Access what, String user, String clientId, TopicName topic) {
        boolean allowed = false;
        for (Rule rule : rules) {
            if (rule.filterFor(user, clientId)
                    .filter(filter -> filter.matches(topic))
                    .isPresent()) {
                if (rule.access() == Access.DENY) {
                    return false;
                }
                allowed |= rule.allows(what);
            }
        }
        return allowed;
    }

    /** Whether anything that the client may read could come of a subscription. */
    public boolean maySubscribe(String user, String clientId, TopicFilter wanted) {
        boolean allowed = false;
        for (Rule rule : rules) {
            Optional<TopicFilter> filter = rule.filterFor(user, clientId);
            if (filter.isPresent()) {
                if (rule.access() == Access.DENY && Overlap.covers(filter.get(), wanted)) {
                    return false;
                }
                allowed |= rule.allows(Access.READ) && Overlap.exists(filter.get(), wanted);
            }
        }
        return allowed;
    }
}
