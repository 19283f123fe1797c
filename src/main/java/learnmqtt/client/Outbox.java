package learnmqtt.client;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import learnmqtt.mosquitto.ConnectOptions;

/**
 * Hands the messages of one connection to its client, in order, and never more at a time than the client takes at once:
 * the HiveMQ client makes whoever brings more wait, and on the link's thread, which is the one that makes room, that is
 * for ever. To be used on the link's thread.
 */
final class Outbox {
    private final Link link;
    private final Queue<Supplier<CompletableFuture<?>>> waiting = new ArrayDeque<>();
    private int room;

    /** For a connection that the broker has greeted so. */
    Outbox(Link link, ConnectOptions options, Greeting greeting) {
        this.link = link;
        this.room = Math.min(options.sendMaximum(), greeting.receiveMaximum()); // the client counts QoS 0, too
    }

    /** @param message gives the message to the client, as soon as there is room; never, if the connection ends before */
    void add(Supplier<CompletableFuture<?>> message) {
        waiting.add(message);
        handOver();
    }

    private void handOver() {
        while (room > 0 && link.isOpen() && !waiting.isEmpty()) {
            room--;
            link.attend(waiting.remove()).whenComplete((done, failure) -> link.execute(this::roomForOneMore));
        }
    }

    private void roomForOneMore() {
        room++;
        handOver();
    }
}
