package learnmqtt.broker;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The sessions that share a subscription: each message goes to one of them, in turns [5 §4.8.2]. Not thread-safe. */
final class Share {
    private final Map<Session, Subscription> members = new LinkedHashMap<>();

    record Member(Session session, Subscription subscription) {}

    @Nullable
    Subscription put(Session session, Subscription subscription) {
        return members.put(session, subscription);
    }

    boolean remove(Session session) {
        return members.remove(session) != null;
    }

    boolean isEmpty() {
        return members.isEmpty();
    }

    /** Whose turn it is: the longest-waiting member that is connected, else the longest-waiting one. */
    Optional<Member> next() {
        Optional<Map.Entry<Session, Subscription>> turn = members.entrySet().stream()
                .filter(member -> member.getKey().isConnected())
                .findFirst()
                .or(() -> members.entrySet().stream().findFirst());
        return turn.map(member -> {
            Member next = new Member(member.getKey(), member.getValue());
            members.remove(next.session());
            members.put(next.session(), next.subscription()); // to the end of the line
            return next;
        });
    }
}
