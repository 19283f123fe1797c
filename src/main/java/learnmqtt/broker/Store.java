package learnmqtt.broker;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * How many messages are kept, each once: retained ones of clients, and those that sessions which outlive their
 * connection have not got yet, or not acknowledged.
 *
 * @param bytes of their payloads
 */
record Store(int messages, long bytes) {
    static Store of(List<Message> retained, List<Session> sessions) {
        Set<Message> kept = Collections.newSetFromMap(new IdentityHashMap<>());
        kept.addAll(retained);
        for (Session session : sessions) {
            session.outbox().waiting().forEach(delivery -> kept.add(delivery.message()));
            session.outbox()
                    .unacknowledged()
                    .values()
                    .forEach(sent -> kept.add(sent.delivery().message()));
            kept.addAll(session.unreleased().values());
        }
        return new Store(
                kept.size(),
                kept.stream().mapToLong(message -> message.payload().length()).sum());
    }
}
