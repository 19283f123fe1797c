package learnmqtt.broker;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import learnmqtt.wire.TopicFilter;

/** Takes messages in and gives them to the sessions that they are for. Used on the broker's thread. */
final class Exchange {
    private final Subscriptions subscriptions = new Subscriptions();
    private final RetainedMessages retained;
    private final Access access;

    Exchange(Access access, Quotas quotas) {
        this.access = access;
        this.retained = new RetainedMessages(quotas.retained());
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
            if (own || !access.mayRead(session, message.topic())) {
                return;
            }
            if (subscription.filter().isShared()) {
                shared.add(() -> deliver(message, session, List.of(subscription)));
            } else {
                matches.computeIfAbsent(session, unused -> new ArrayList<>(1)).add(subscription);
            }
        });
        matches.forEach((session, all) -> deliver(message, session, all));
        shared.forEach(Runnable::run);
        if (message.retain()) {
            retained.keep(message);
        }
        return !matches.isEmpty() || !shared.isEmpty();
    }

    private static void deliver(Message message, Session session, List<Subscription> matching) {
        int granted = 0;
        boolean retain = false;
        List<Integer> identifiers = new ArrayList<>(0);
        for (Subscription one : matching) { // a plain loop: no other code runs as often
            granted = Math.max(granted, one.qos());
            retain |= message.retain() && one.options().isRetainAsPublished();
            if (one.identifier() > 0) {
                identifiers.add(one.identifier());
            }
        }
        session.outbox().add(new Delivery(message, Math.min(message.qos(), granted), retain, identifiers));
    }

    /** Whether there is room to keep a message if it is to be retained. */
    boolean takes(Message message) {
        return !message.retain() || retained.takes(message);
    }

    /** What became of a subscription. */
    enum Subscribed {
        NEW,
        /** In place of an older one with the same filter. */
        AGAIN,
        /** There was no room for it. */
        REFUSED
    }

    /** Adds a subscription. */
    Subscribed subscribe(Session session, Subscription subscription) {
        boolean again =
                session.subscriptions().containsKey(subscription.filter().text());
        if (!again && !session.subscribing().take(Quotas.cost(subscription))) {
            return Subscribed.REFUSED;
        }
        session.subscriptions().put(subscription.filter().text(), subscription);
        subscriptions.add(session, subscription);
        return again ? Subscribed.AGAIN : Subscribed.NEW;
    }

    /** Sends the retained messages that a subscription is for [3.1.1 MQTT-3.3.1-6], as many as may wait. */
    void sendRetained(Session session, Subscription subscription) {
        if (session.outbox().isFull()) {
            return;
        }
        List<Integer> identifiers = subscription.identifier() > 0 ? List.of(subscription.identifier()) : List.of();
        retained.matching(subscription.filter(), message -> {
            if (access.mayRead(session, message.topic())) {
                int qos = Math.min(message.qos(), subscription.qos());
                session.outbox().add(new Delivery(message, qos, true, identifiers));
            }
            return !session.outbox().isFull();
        });
    }

    /** Ends a subscription. Returns whether there was one. */
    boolean unsubscribe(Session session, TopicFilter filter) {
        Subscription gone = session.subscriptions().remove(filter.text());
        if (gone != null) {
            subscriptions.remove(session, gone);
            session.subscribing().give(Quotas.cost(gone));
        }
        return gone != null;
    }

    /** Ends all subscriptions of a session. */
    void forget(Session session) {
        session.subscriptions().values().forEach(subscription -> subscriptions.remove(session, subscription));
        session.subscriptions().clear();
    }

    /** The retained messages of clients: all but those of the broker itself. */
    List<Message> retained() {
        return retained.all().stream()
                .filter(message -> !message.topic().text().startsWith(SystemTopics.PREFIX))
                .toList();
    }

    /** Keeps a retained message that is there already and is no news to anybody. */
    void keep(Message message) {
        retained.keep(message);
    }

    int subscriptionCount() {
        return subscriptions.count();
    }

    /** How many of them are shared. */
    int sharedSubscriptionCount() {
        return subscriptions.sharedCount();
    }

    int retainedCount() {
        return retained.count();
    }
}
