package learnmqtt.broker;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import learnmqtt.wire.TopicFilter;

/** Takes messages in and gives them to the sessions that they are for. Used on the broker's thread. */
final class Exchange {
    private final Subscriptions subscriptions = new Subscriptions();
    private final RetainedMessages retained = new RetainedMessages();
    private final BrokerSettings settings;

    Exchange(BrokerSettings settings) {
        this.settings = settings;
    }

    /**
     * Delivers a message: one copy to each session, with the highest QoS of its matching subscriptions and all their
     * identifiers [3.1.1 MQTT-3.3.5-1, 5 §3.3.4]; keeps it if it is retained, whatever its QoS.
     *
     * @return whether anybody was subscribed to it
     */
    boolean publish(Message message) {
        Map<Session, List<Subscription>> matches = new LinkedHashMap<>();
        List<Runnable> shared = new ArrayList<>();
        subscriptions.matching(message.topic(), (session, subscription) -> {
            boolean own =
                    subscription.options().isNoLocal() && session.clientId().equals(message.publisher());
            if (own || !mayRead(session, message)) {
                return;
            }
            if (subscription.share().isPresent()) {
                shared.add(() -> deliver(message, session, List.of(subscription)));
            } else {
                matches.computeIfAbsent(session, unused -> new ArrayList<>()).add(subscription);
            }
        });
        matches.forEach((session, all) -> deliver(message, session, all));
        shared.forEach(Runnable::run);
        if (message.retain()) {
            retained.keep(message);
        }
        return !matches.isEmpty() || !shared.isEmpty();
    }

    private boolean mayRead(Session session, Message message) {
        return settings.rights()
                .map(rights -> rights.mayRead(session.user(), session.clientId(), message.topic()))
                .orElse(true);
    }

    private static void deliver(Message message, Session session, List<Subscription> matching) {
        int granted = matching.stream().mapToInt(Subscription::qos).max().orElse(0);
        boolean retain = message.retain()
                && matching.stream().anyMatch(one -> one.options().isRetainAsPublished());
        List<Integer> identifiers = matching.stream()
                .map(Subscription::identifier)
                .filter(identifier -> identifier > 0)
                .toList();
        session.outbox().add(new Delivery(message, Math.min(message.qos(), granted), retain, identifiers));
    }

    /** Adds a subscription. Returns whether it is a new one, not one in place of another. */
    boolean subscribe(Session session, Subscription subscription) {
        Subscription before = session.subscriptions().put(subscription.filter().text(), subscription);
        subscriptions.add(session, subscription);
        return before == null;
    }

    /** Sends the retained messages that a subscription is for [3.1.1 MQTT-3.3.1-6]. */
    void sendRetained(Session session, Subscription subscription) {
        for (Message message : retained.matching(subscription.topics())) {
            if (mayRead(session, message)) {
                List<Integer> identifiers =
                        subscription.identifier() > 0 ? List.of(subscription.identifier()) : List.of();
                int qos = Math.min(message.qos(), subscription.qos());
                session.outbox().add(new Delivery(message, qos, true, identifiers));
            }
        }
    }

    /** Ends a subscription. Returns whether there was one. */
    boolean unsubscribe(Session session, TopicFilter filter) {
        Subscription gone = session.subscriptions().remove(filter.text());
        if (gone != null) {
            subscriptions.remove(session, gone);
        }
        return gone != null;
    }

    /** Ends all subscriptions of a session. */
    void forget(Session session) {
        session.subscriptions().values().forEach(subscription -> subscriptions.remove(session, subscription));
        session.subscriptions().clear();
    }

    int subscriptionCount() {
        return subscriptions.count();
    }

    int retainedCount() {
        return retained.count();
    }
}
