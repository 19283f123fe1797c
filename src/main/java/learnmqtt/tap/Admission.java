package learnmqtt.tap;

import io.netty.channel.EventLoop;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * Holds back what a client sends after CONNECT until the broker has really taken the client in. Moquette up to 0.18.3
 * writes CONNACK a moment before it marks the connection as connected, and ignores a DISCONNECT, or drops the connection
 * of a SUBSCRIBE, that comes in between. It tells who is connected by client identifier alone, so there is one CONNECT
 * under way for each identifier, the empty one included; the others wait for their turn. To be deleted when Moquette
 * is mended. Used on the tap's thread only.
 */
final class Admission {
    /** A broker that says nothing for so long is not waited for. */
    private static final long PATIENCE_MILLIS = 2000;

    private final EventLoop loop;
    private final boolean needed;
    private final Map<String, Deque<Link>> queues = new HashMap<>();

    Admission(EventLoop loop, Upstream upstream) {
        this.loop = loop;
        this.needed = upstream.tellWhenConnected(this::connected);
    }

    /** Whether links must wait at all. */
    boolean isNeeded() {
        return needed;
    }

    /** Calls {@link Link#connect} when it is this link's turn, perhaps at once. */
    void ask(String clientId, Link link) {
        Deque<Link> queue = queues.computeIfAbsent(clientId, id -> new ArrayDeque<>());
        queue.add(link);
        if (queue.size() == 1) {
            link.connect();
        }
    }

    /** The link's CONNECT is on its way. */
    void passed(String clientId, Link link) {
        var unused = loop.schedule(() -> admit(clientId, link), PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** The link is taken in, refused or ended: the next one may go. */
    void leave(String clientId, Link link) {
        Deque<Link> queue = queues.get(clientId);
        if (queue == null) {
            return;
        }
        boolean first = queue.peek() == link;
        queue.remove(link);
        if (queue.isEmpty()) {
            queues.remove(clientId);
        } else if (first) {
            queue.element().connect();
        }
    }

    private void connected(String clientId) {
        try {
            loop.execute(() -> {
                Deque<Link> queue = queues.get(clientId);
                if (queue != null) {
                    admit(clientId, queue.element());
                }
            });
        } catch (RejectedExecutionException closed) {
            // the tap was closed; nobody waits any more
        }
    }

    private void admit(String clientId, Link link) {
        leave(clientId, link);
        link.release();
    }
}
