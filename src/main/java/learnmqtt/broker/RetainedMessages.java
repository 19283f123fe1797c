package learnmqtt.broker;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import learnmqtt.wire.TopicFilter;
import learnmqtt.wire.TopicName;
import org.jspecify.annotations.Nullable;

/**
 * The last retained message of each topic, whatever its QoS [3.1.1 §3.3.1.3, 5 §3.3.1.3], as a tree with a node for each
 * level of their topics. Not thread-safe.
 */
final class RetainedMessages {
    /** How many there are at most. */
    static final int MOST = 10_000;

    private static final int ALL_BELOW = -1;

    private final Node root = new Node();
    private final Quota quota;
    private int count;

    /** No message that is kept expires before that, in the terms of {@link Message#expiresAt}. */
    private long firstExpiry = Message.NEVER;

    private static final class Node {
        Map<String, Node> below = Map.of();

        @Nullable
        Message message;

        Node under(String level) {
            if (below.isEmpty()) {
                below = new LinkedHashMap<>(2);
            }
            return below.computeIfAbsent(level, unused -> new Node());
        }
    }

    /** @param level of the filter, or {@link #ALL_BELOW} */
    private record Reached(Node node, int level) {}

    RetainedMessages(Quota quota) {
        this.quota = quota;
    }

    /**
     * Keeps the message in place of the one before; one without a payload only removes that, and so does one for which
     * there is no room [3.1.1 MQTT-3.3.1-7].
     */
    void keep(Message message) {
        if (message.payload().length() == 0 || !takes(message)) {
            remove(message.topic());
            return;
        }
        Node node = root;
        for (String level : message.topic().levels()) {
            node = node.under(level);
        }
        quota.give(cost(node.message));
        quota.take(cost(message));
        count += node.message == null ? 1 : 0;
        node.message = message;
        note(message);
    }

    /** Whether there is room to keep it, once what has expired is gone [5 §3.3.2.3.3]. */
    boolean takes(Message message) {
        if (message.payload().length() == 0 || hasRoom(message)) {
            return true;
        }
        if (firstExpiry == Message.NEVER || firstExpiry - System.nanoTime() > 0) {
            return false;
        }
        removeExpired();
        return hasRoom(message);
    }

    private boolean hasRoom(Message message) {
        Message before = find(message.topic());
        return (before != null || count < MOST) && quota.left() >= cost(message) - cost(before);
    }

    private void removeExpired() {
        firstExpiry = Message.NEVER;
        List<TopicName> expired = new ArrayList<>();
        for (Node node : nodes()) {
            Message message = node.message;
            if (message != null && message.isExpired()) {
                expired.add(message.topic());
            } else if (message != null) {
                note(message);
            }
        }
        expired.forEach(this::remove);
    }

    private void note(Message kept) {
        if (kept.expiresAt() != Message.NEVER && (firstExpiry == Message.NEVER || kept.expiresAt() - firstExpiry < 0)) {
            firstExpiry = kept.expiresAt();
        }
    }

    private @Nullable Message find(TopicName topic) {
        Node node = root;
        for (String level : topic.levels()) {
            node = node.below.get(level);
            if (node == null) {
                return null;
            }
        }
        return node.message;
    }

    private void remove(TopicName topic) {
        String[] levels = topic.levels();
        Deque<Node> path = new ArrayDeque<>();
        Node node = root;
        for (String level : levels) {
            path.push(node);
            node = node.below.get(level);
            if (node == null) {
                return;
            }
        }
        quota.give(cost(node.message));
        count -= node.message == null ? 0 : 1;
        node.message = null;
        for (int i = levels.length - 1; i >= 0 && node.message == null && node.below.isEmpty(); i--) {
            node = path.pop();
            node.below.remove(levels[i]);
        }
    }

    private static long cost(@Nullable Message message) {
        return message == null
                ? 0
                : message.cost() + Quotas.costOfLevels(message.topic().text());
    }

    /** Calls {@code each} for those whose topic the filter matches and that have not expired, until it says false. */
    void matching(TopicFilter filter, Predicate<Message> each) {
        List<TopicName> expired = new ArrayList<>();
        String[] levels = filter.topicLevels();
        Deque<Reached> reached = new ArrayDeque<>(List.of(new Reached(root, 0)));
        boolean goesOn = true;
        while (goesOn && !reached.isEmpty()) {
            Reached next = reached.remove();
            boolean ends = next.level == ALL_BELOW || next.level == levels.length;
            Message message = next.node.message;
            if (ends && message != null && message.isExpired()) {
                expired.add(message.topic());
            } else if (ends && message != null) {
                goesOn = each.test(message);
            }
            goOn(next, levels, reached);
        }
        expired.forEach(this::remove);
    }

    /** Wildcards at the first level match no topic that begins with {@code $} [3.1.1 MQTT-4.7.2-1]. */
    private void goOn(Reached from, String[] levels, Deque<Reached> reached) {
        String level = from.level == ALL_BELOW ? "#" : from.level < levels.length ? levels[from.level] : "";
        if (level.equals("#") && from.level != ALL_BELOW) {
            reached.add(new Reached(from.node, ALL_BELOW)); // also the parent level [3.1.1 §4.7.1.2]
        } else if (level.equals("#") || level.equals("+")) {
            int then = from.level == ALL_BELOW ? ALL_BELOW : from.level + 1;
            from.node.below.forEach((name, below) -> {
                if (from.node != root || !name.startsWith("$")) {
                    reached.add(new Reached(below, then));
                }
            });
        } else if (from.level < levels.length) {
            Node below = from.node.below.get(level);
            if (below != null) {
                reached.add(new Reached(below, from.level + 1));
            }
        }
    }

    /** All that have not expired. */
    List<Message> all() {
        List<Message> all = new ArrayList<>();
        for (Node node : nodes()) {
            Message message = node.message;
            if (message != null && !message.isExpired()) {
                all.add(message);
            }
        }
        return all;
    }

    private List<Node> nodes() {
        List<Node> nodes = new ArrayList<>(List.of(root));
        for (int i = 0; i < nodes.size(); i++) {
            nodes.addAll(nodes.get(i).below.values());
        }
        return nodes;
    }

    int count() {
        return count;
    }
}
