package learnmqtt.broker;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import learnmqtt.wire.TopicName;

/**
 * All subscriptions, as a tree with a node for each level of their filters. A filter may have 65,536 levels: nothing
 * here goes down the tree by calling itself. Not thread-safe.
 */
final class Subscriptions {
    private final Node root = new Node();
    private int count;
    private int shared;

    private static final class Node {
        private static final int FEW = 2;

        final Map<Session, Subscription> here = new LinkedHashMap<>(FEW);
        Map<String, Node> below = Map.of();
        Map<String, Share> shares = Map.of();

        Node under(String level) {
            if (below.isEmpty()) {
                below = new HashMap<>(FEW);
            }
            return below.computeIfAbsent(level, unused -> new Node());
        }

        Share share(String name) {
            if (shares.isEmpty()) {
                shares = new LinkedHashMap<>(FEW);
            }
            return shares.computeIfAbsent(name, unused -> new Share());
        }

        boolean isEmpty() {
            return below.isEmpty() && here.isEmpty() && shares.isEmpty();
        }
    }

    /** How many there are. */
    int count() {
        return count;
    }

    /** How many of them are shared. */
    int sharedCount() {
        return shared;
    }

    /** Adds a subscription, in place of an older one of the same session with the same filter. */
    void add(Session session, Subscription subscription) {
        Node node = root;
        for (String level : subscription.filter().topicLevels()) {
            node = node.under(level);
        }
        Optional<String> share = subscription.filter().share();
        Object older = share.isPresent()
                ? node.share(share.get()).put(session, subscription)
                : node.here.put(session, subscription);
        count += older == null ? 1 : 0;
        shared += older == null && share.isPresent() ? 1 : 0;
    }

    void remove(Session session, Subscription subscription) {
        String[] levels = subscription.filter().topicLevels();
        Deque<Node> path = new ArrayDeque<>();
        Node node = root;
        for (String level : levels) {
            path.push(node);
            Node next = node.below.get(level);
            if (next == null) {
                return;
            }
            node = next;
        }
        Node last = node;
        boolean removed = subscription
                .filter()
                .share()
                .map(name -> leave(last, name, session))
                .orElseGet(() -> last.here.remove(session) != null);
        count -= removed ? 1 : 0;
        shared -= removed && subscription.filter().isShared() ? 1 : 0;
        for (int i = levels.length - 1; i >= 0 && node.isEmpty(); i--) {
            node = path.pop();
            node.below.remove(levels[i]);
        }
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
        for (Node node : matching(topic.levels(), topic.text().startsWith("$"))) {
            node.here.forEach(each);
            node.shares
                    .values()
                    .forEach(share -> share.next().ifPresent(one -> each.accept(one.session(), one.subscription())));
        }
    }

    /**
     * The nodes where matching filters end, level by level.
     *
     * @param reserved whether the topic begins with {@code $}: wildcards at the first level do not match it
     *     [3.1.1 MQTT-4.7.2-1]
     */
    private List<Node> matching(String[] levels, boolean reserved) {
        List<Node> found = new ArrayList<>();
        List<Node> reached = List.of(root);
        for (int i = 0; i <= levels.length && !reached.isEmpty(); i++) {
            boolean wildcards = i > 0 || !reserved;
            List<Node> next = new ArrayList<>();
            for (Node node : reached) {
                if (wildcards) {
                    addUnder(node, "#", found);
                }
                if (i == levels.length) {
                    found.add(node);
                } else {
                    addUnder(node, levels[i], next);
                    if (wildcards) {
                        addUnder(node, "+", next);
                    }
                }
            }
            reached = next;
        }
        return found;
    }

    private static void addUnder(Node node, String level, List<Node> to) {
        Node below = node.below.get(level);
        if (below != null) {
            to.add(below);
        }
    }
}
