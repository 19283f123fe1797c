package learnmqtt.broker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import learnmqtt.wire.TopicName;

/** All subscriptions, as a tree with a node for each level of their filters. Not thread-safe. */
final class Subscriptions {
    private final Node root = new Node();
    private int count;

    private static final class Node {
        final Map<String, Node> below = new HashMap<>();
        final Map<Session, Subscription> here = new LinkedHashMap<>();
        final Map<String, Share> shares = new LinkedHashMap<>();

        boolean isEmpty() {
            return below.isEmpty() && here.isEmpty() && shares.isEmpty();
        }
    }

    /** How many there are. */
    int count() {
        return count;
    }

    /** Adds a subscription, in place of an older one of the same session with the same filter. */
    void add(Session session, Subscription subscription) {
        Node node = root;
        for (String level : levels(subscription)) {
            node = node.below.computeIfAbsent(level, unused -> new Node());
        }
        Optional<String> share = subscription.share();
        Object older = share.isPresent()
                ? node.shares
                        .computeIfAbsent(share.get(), unused -> new Share())
                        .put(session, subscription)
                : node.here.put(session, subscription);
        count += older == null ? 1 : 0;
    }

    void remove(Session session, Subscription subscription) {
        count -= remove(root, session, subscription, levels(subscription), 0) ? 1 : 0;
    }

    private static boolean remove(Node node, Session session, Subscription subscription, String[] levels, int at) {
        if (at == levels.length) {
            return subscription
                    .share()
                    .map(name -> leave(node, name, session))
                    .orElseGet(() -> node.here.remove(session) != null);
        }
        Node next = node.below.get(levels[at]);
        if (next == null) {
            return false;
        }
        boolean removed = remove(next, session, subscription, levels, at + 1);
        if (next.isEmpty()) {
            node.below.remove(levels[at]);
        }
        return removed;
    }

    private static boolean leave(Node node, String name, Session session) {
        Share share = node.shares.get(name);
        boolean removed = share != null && share.remove(session);
        if (share != null && share.isEmpty()) {
            node.shares.remove(name);
        }
        return removed;
    }

    /** Calls {@code each} for whoever gets a message with this topic; of each shared subscription, for one session. */
    void matching(TopicName topic, BiConsumer<Session, Subscription> each) {
        List<Node> found = new ArrayList<>();
        String[] levels = topic.levels();
        collect(root, levels, 0, topic.text().startsWith("$"), found);
        for (Node node : found) {
            node.here.forEach(each);
            node.shares
                    .values()
                    .forEach(share -> share.next().ifPresent(one -> each.accept(one.session(), one.subscription())));
        }
    }

    /** Wildcards at the first level match no topic that begins with {@code $} [3.1.1 MQTT-4.7.2-1]. */
    private static void collect(Node node, String[] levels, int at, boolean noWildcard, List<Node> found) {
        boolean wildcards = at > 0 || !noWildcard;
        Node rest = node.below.get("#");
        if (rest != null && wildcards) {
            found.add(rest);
        }
        if (at == levels.length) {
            found.add(node);
            return;
        }
        Node exact = node.below.get(levels[at]);
        if (exact != null) {
            collect(exact, levels, at + 1, noWildcard, found);
        }
        Node any = node.below.get("+");
        if (any != null && wildcards) {
            collect(any, levels, at + 1, noWildcard, found);
        }
    }

    private static String[] levels(Subscription subscription) {
        return subscription.topics().text().split("/", -1);
    }
}
