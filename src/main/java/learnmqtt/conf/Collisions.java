package learnmqtt.conf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Listeners that would take each other's port. Addresses are compared as they are written; of two names of one machine
 * only the system knows that they are.
 */
final class Collisions {
    private static final String EVERYWHERE = "::"; // a socket of Java's there is one for IPv4, too
    private static final String EVERYWHERE_IPV4 = "0.0.0.0";

    private Collisions() {}

    /** A problem for each listener whose port one before it has, at the line of the later one. */
    static List<Problem> of(List<ListenerDraft> drafts, List<Listener> listeners) {
        List<Problem> problems = new ArrayList<>();
        for (int i = 1; i < listeners.size(); i++) {
            int here = i;
            Listener listener = listeners.get(i);
            listeners.subList(0, i).stream()
                    .filter(other -> collide(listener, other))
                    .findFirst()
                    .map(other -> drafts.get(listeners.indexOf(other)))
                    .ifPresent(other -> problems.add(problem(drafts.get(here), other, listener.port())));
        }
        return problems;
    }

    /** @param one may be the listener without a line of its own, of which a line before the other tells */
    private static Problem problem(ListenerDraft one, ListenerDraft other, int port) {
        if (!one.hasPort()) {
            Map<String, String> facts = Map.of("port", "" + port, "other", "" + other.line());
            return new Problem(one.line(), Problem.Kind.LISTENER_UNNAMED, facts);
        }
        Map<String, String> facts = Map.of("port", "" + port, "other", "" + Math.min(one.line(), other.line()));
        return new Problem(Math.max(one.line(), other.line()), Problem.Kind.LISTENER_TWICE, facts);
    }

    private static boolean collide(Listener one, Listener other) {
        return one.port() == other.port()
                && (covers(one.address(), other.address()) || covers(other.address(), one.address()));
    }

    /** Whether who listens at one address leaves nothing at the other. */
    private static boolean covers(Optional<String> one, Optional<String> other) {
        String address = one.orElse(EVERYWHERE);
        return address.equals(EVERYWHERE)
                || one.equals(other)
                || (address.equals(EVERYWHERE_IPV4)
                        && other.filter(text -> text.matches("[0-9.]+|localhost"))
                                .isPresent())
                || (address.equals("localhost")
                        && other.filter("127.0.0.1"::equals).isPresent());
    }
}
