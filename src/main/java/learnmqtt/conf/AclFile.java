package learnmqtt.conf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import learnmqtt.wire.Overlap;
import learnmqtt.wire.TopicFilter;
import learnmqtt.wire.TopicName;

/**
 * Who may read and write which topics, in the form of Mosquitto's {@code acl_file}: lines {@code topic [read|write|
 * readwrite|deny] FILTER} for clients without a user name, the same after {@code user NAME} for that user, and {@code
 * pattern …} for everybody, with {@code %c} for the client identifier and {@code %u} for the user name; patterns are
 * nothing for a client with {@code +} or {@code #} in one of them. A client's own lines go before the patterns, and among
 * each of them {@code deny} before what allows; the first that decides counts, wherever it stands in the file. What no
 * line allows is forbidden. Immutable.
 */
public final class AclFile {
    private static final Pattern NAMES = Pattern.compile("%[cu]");

    /** Mosquitto's order, whatever that of the lines is. */
    private static final Comparator<Rule> DECIDING_FIRST =
            Comparator.comparing(Rule::isPattern).thenComparing(Rule::denies, Comparator.reverseOrder());

    private final List<Rule> rules;
    private final List<Problem> remarks;

    private enum Access {
        READ,
        WRITE,
        READWRITE,
        DENY
    }

    /** @param user whom it is for: empty text for clients without a user name, absent for everybody */
    private record Rule(Optional<String> user, Access access, TopicFilter filter) {
        /** Topics do not begin with {@code $share/}: a filter that does would stand for what follows, and opens nothing. */
        Optional<TopicFilter> filterFor(String userName, String clientId) {
            Optional<TopicFilter> own = user.isPresent()
                    ? Optional.of(filter).filter(one -> user.get().equals(userName))
                    : filled(userName, clientId);
            return own.filter(one -> !one.isShared());
        }

        /** Empty for names that would open more than their own topics, or are too long for a filter with them. */
        private Optional<TopicFilter> filled(String userName, String clientId) {
            String text = filter.text();
            if ((text.contains("%u") && userName.isEmpty()) || hasWildcard(userName) || hasWildcard(clientId)) {
                return Optional.empty();
            } else if (!NAMES.matcher(text).find()) {
                return Optional.of(filter);
            }
            // What stands in one name for the other is left as it is.
            return TopicFilter.of(NAMES.matcher(text)
                    .replaceAll(name -> Matcher.quoteReplacement(name.group().equals("%c") ? clientId : userName)));
        }

        private static boolean hasWildcard(String name) {
            return name.contains("+") || name.contains("#");
        }

        boolean allows(Access what) {
            return access == what || access == Access.READWRITE;
        }

        boolean isPattern() {
            return user.isEmpty();
        }

        boolean denies() {
            return access == Access.DENY;
        }
    }

    private AclFile(List<Rule> rules, List<Problem> remarks) {
        this.rules = rules.stream().sorted(DECIDING_FIRST).toList();
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
            return new Rule(user, access, new TopicFilter(line.rest()));
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
        return decide(what, user, clientId, filter -> filter.matches(topic), filter -> filter.matches(topic));
    }

    /** Whether anything that the client may read could come of a subscription. */
    public boolean maySubscribe(String user, String clientId, TopicFilter wanted) {
        return decide(
                Access.READ,
                user,
                clientId,
                filter -> Overlap.covers(filter, wanted),
                filter -> Overlap.exists(filter, wanted));
    }

    /**
     * By the first line that says something about it.
     *
     * @param denied whether a line that denies this filter is one of them
     * @param allowed whether a line that allows this filter is one of them
     */
    private boolean decide(
            Access what, String user, String clientId, Predicate<TopicFilter> denied, Predicate<TopicFilter> allowed) {
        for (Rule rule : rules) {
            Predicate<TopicFilter> said = rule.denies() ? denied : allowed;
            if ((rule.denies() || rule.allows(what))
                    && rule.filterFor(user, clientId).filter(said).isPresent()) {
                return !rule.denies();
            }
        }
        return false;
    }
}
