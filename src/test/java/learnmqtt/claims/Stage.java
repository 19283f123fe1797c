package learnmqtt.claims;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import learnmqtt.broker.Sandbox;
import learnmqtt.wire.Event;

/** Where a script is played: the clients of one broker. Used by one thread. */
final class Stage implements AutoCloseable {
    private static final String CLOCK = "clock";

    private final Sandbox sandbox;
    private final List<Client> clients = new ArrayList<>();
    private final Map<Long, String> names = new HashMap<>();

    Stage(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    /** A client that has connected: MQTT 3.1.1, a clean session. */
    Client client(String name) throws IOException {
        return client(name, Greeting.hello());
    }

    /** A client that has connected, with its name for an identifier if the greeting has none. */
    Client client(String name, Greeting greeting) throws IOException {
        Client client = stranger(name);
        client.connect(greeting);
        return client;
    }

    /** A client that has said nothing yet. */
    Client stranger(String name) throws IOException {
        Client client = new Client(this, name, sandbox.port());
        int opened = clients.size() + 1;
        sandbox.await(opened, Event.Opened.class, any -> true);
        names.put((long) opened, name); // one after the other, so the tap counts as we do
        clients.add(client);
        return client;
    }

    /** Until nothing travels any more: everybody has pinged, and nothing but the answer came. */
    void settle() throws IOException {
        boolean news = true;
        while (news) {
            news = false;
            for (Client client : List.copyOf(clients)) {
                news |= client.catchUp();
            }
        }
    }

    /** Until more than {@code seconds} seconds have passed for the broker: its own clock rings, with a delayed Will. */
    void secondsPass(int seconds) throws IOException {
        Client sleeper = client(
                CLOCK, Greeting.version5().keptFor(60).will("clock", "now", 0).willDelay(seconds));
        Client listener = client(CLOCK, Greeting.version5().clientId("listener"));
        listener.subscribe("clock", 0);
        sleeper.cut();
        listener.awaitPacket();
        listener.disconnect();
    }

    /** Until the tap has seen this connection end. */
    void awaitEnd(Client client) {
        long number = clients.indexOf(client) + 1L;
        sandbox.await(1, Event.Closed.class, closed -> closed.connection() == number);
    }

    String transcript() throws IOException {
        settle();
        names.values().removeIf(CLOCK::equals);
        return Transcript.of(sandbox.timeline().history(), names);
    }

    @Override
    public void close() throws IOException {
        for (Client client : clients) {
            client.close();
        }
    }
}
