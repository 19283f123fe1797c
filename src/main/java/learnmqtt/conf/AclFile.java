package learnmqtt.conf;

import java.util.ArrayList;
import java.util.List;
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

    private AclFile(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    /**
     * Reads the lines of such a file.
     *
     * @throws ConfigurationException for the first line that cannot be meant
     */
    public static AclFile parse(List<String> lines) {
        List<Rule> rules = new ArrayList<>();
        Optional<String> user = Optional.of("");
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            String[] words = line.split("\\s+", 2);
            if (words.length < 2) {
                throw new ConfigurationException(i + 1, Problem.Kind.ACL_NOTHING, Map.of("word", words[0]));
            }
            switch (words[0]) {
                case "user" -> user = Optional.of(words[1]);
                case "topic" -> rules.add(rule(user, words[1], i + 1));
                case "pattern" -> rules.add(rule(Optional.empty(), words[1], i + 1));
                default -> throw new ConfigurationException(i + 1, Problem.Kind.ACL_WORD, Map.of("word", words[0]));
            }
        }
        return new AclFile(rules);
    }

    private static Rule rule(Optional<String> user, String text, int line) {
        String[] words = text.split("\\s+", 2);
        Access access = Access.READWRITE;
        String filter = text;
        if (words.length == 2) {
            for (Access one : Access.values()) {
                if (one.name().toLowerCase(java.util.Locale.ROOT).equals(words[0])) {
                    access = one;
                    filter = words[1];
                }
            }
        }
        try {
            return new Rule(user, access, new TopicFilter(filter).text());
        } catch (IllegalArgumentException notFilter) {
            throw new ConfigurationException(line, Problem.Kind.ACL_FILTER, Map.of("filter", filter));
        }
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
