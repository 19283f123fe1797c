package learnmqtt.cli;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import learnmqtt.broker.Broker;
import learnmqtt.machine.MachineTrouble;
import learnmqtt.machine.OpenSessions.OpenSession;
import learnmqtt.machine.Ports;
import learnmqtt.session.Happening;
import learnmqtt.session.Inbox;
import learnmqtt.session.Sandbox;
import learnmqtt.session.Screen;
import learnmqtt.session.Shown;
import learnmqtt.session.Shown.Tone;
import learnmqtt.tap.PortTakenException;
import learnmqtt.terminal.TerminalScreen;

/** Finds a port for the sandbox: the one that was asked for, or another that the learner agrees to. */
final class Harbour {
    private static final Set<String> YES = Set.of("", "y", "yes", "ㅇ", "네", "예");

    private final Workshop workshop;
    private final Options options;
    private final Supplier<Broker> brokers;
    private final TerminalScreen screen;
    private final Inbox inbox;

    Harbour(Workshop workshop, Options options, Supplier<Broker> brokers, TerminalScreen screen, Inbox inbox) {
        this.workshop = workshop;
        this.options = options;
        this.brokers = brokers;
        this.screen = screen;
        this.inbox = inbox;
    }

    /** An open sandbox; empty if its port is taken and no other was wanted. */
    Optional<Sandbox> open() throws InterruptedException {
        options.listen()
                .filter(address -> !Workshop.isLoopback(address))
                .ifPresent(address -> say(Tone.WARNING, "listening-openly", Map.of("address", address)));
        int port = options.port().orElse(Workshop.USUAL.port());
        while (true) {
            try {
                return Optional.of(new Sandbox(workshop.plan(port, brokers), inbox::post));
            } catch (PortTakenException taken) {
                sayHolder(port);
                int free = Ports.free(port);
                if (screen.isPiped() || !agreesTo(free)) {
                    say(Tone.PLAIN, "port-advice", Map.of());
                    return Optional.empty();
                }
                port = free;
            }
        }
    }

    /**
     * Opens something at exactly this port.
     *
     * @throws MachineTrouble if another program has it
     */
    static <T> T at(int port, IntFunction<T> open) {
        try {
            return open.apply(port);
        } catch (PortTakenException taken) {
            throw taken(port);
        }
    }

    /** Opens something at this port, or at the next free one where another program has it. */
    static <T> T near(int port, IntFunction<T> open) {
        try {
            return open.apply(port);
        } catch (PortTakenException taken) {
            return open.apply(Ports.free(port));
        }
    }

    /** What is said where nobody can be asked for another port. */
    private static MachineTrouble taken(int port) {
        Map<String, String> facts = Ports.holder(port)
                .map(holder -> Map.of("port", "" + port, "holder", holder.name() + " (" + holder.pid() + ")"))
                .orElseGet(() -> Map.of("port", "" + port));
        return new MachineTrouble("cli", facts.size() > 1 ? "port-taken" : "port-taken-unknown", facts);
    }

    private void sayHolder(int port) {
        Optional<OpenSession> ours = Ports.holder(port)
                .flatMap(holder -> workshop.openSessions().newest().filter(session -> session.pid() == holder.pid()));
        if (ours.isPresent()) {
            OpenSession open = ours.get();
            say(
                    Tone.TROUBLE,
                    "port-taken-by-learn",
                    Map.of("port", "" + port, "what", open.what(), "pid", "" + open.pid()));
            return;
        }
        Map<String, String> facts = Map.of("port", "" + port);
        Ports.holder(port)
                .ifPresentOrElse(
                        holder -> say(
                                Tone.TROUBLE,
                                "port-taken",
                                Map.of("port", "" + port, "holder", holder.name() + " (" + holder.pid() + ")")),
                        () -> say(Tone.TROUBLE, "port-taken-unknown", facts));
    }

    /** Enter is yes, as is a word for it; everything else is no. */
    private boolean agreesTo(int free) throws InterruptedException {
        say(Tone.PLAIN, "port-offer", Map.of("free", "" + free));
        screen.ask(new Screen.Prompt(0, 0, Screen.Prompt.Kind.CONFIRM, ""));
        Optional<Happening> answer = inbox.take(Duration.ofHours(1));
        while (answer.isPresent() && answer.get() instanceof Happening.Resized) {
            answer = inbox.take(Duration.ofHours(1));
        }
        return answer.isPresent()
                && answer.get() instanceof Happening.Typed typed
                && YES.contains(typed.line().strip().toLowerCase(Locale.ROOT));
    }

    private void say(Tone tone, String key, Map<String, String> facts) {
        screen.show(new Shown.Sentence(tone, "cli", key, facts));
    }
}
