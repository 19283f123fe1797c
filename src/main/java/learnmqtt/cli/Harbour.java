package learnmqtt.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import learnmqtt.broker.Broker;
import learnmqtt.broker.RemoteBroker;
import learnmqtt.machine.MachineTrouble;
import learnmqtt.machine.Observation;
import learnmqtt.machine.Ports;
import learnmqtt.machine.Statement;
import learnmqtt.machine.TakenPort;
import learnmqtt.session.Shown.Sentence;
import learnmqtt.session.Shown.Tone;
import learnmqtt.tap.PortTakenException;

/**
 * Finds a port to listen at. Where it is taken, says who has it, and lets the person choose: another port, or the broker
 * that is there already, with the tap in front of it at another port. A script is told what to type for each.
 */
final class Harbour {
    private static final Set<String> OTHER_PORT = Set.of("", "1", "1번", "y", "yes", "ㅇ", "네", "예");
    private static final Set<String> THAT_BROKER = Set.of("2", "2번");
    private static final Set<String> LEAVE = Set.of("q", "ㅂ", "quit", "/quit", "exit", "n", "no", "아니요");

    private final Workshop workshop;
    private final Options options;
    private final Person person;

    Harbour(Workshop workshop, Options options, Person person) {
        this.workshop = workshop;
        this.options = options;
        this.person = person;
    }

    /**
     * What {@code open} makes where it was wished, or where the person wants it; empty if they want to leave.
     *
     * @param open throws {@link PortTakenException} if the port is taken
     * @throws MachineTrouble if the port is taken, and nobody can be asked
     */
    <T> Optional<T> open(Berth wished, Function<Berth, T> open) throws InterruptedException {
        return open(wished, () -> open.apply(wished), open);
    }

    /**
     * The same.
     *
     * @param first what is made where it was wished; fails as {@code open} does
     */
    <T> Optional<T> open(Berth wished, Supplier<T> first, Function<Berth, T> open) throws InterruptedException {
        warnOfStrangers();
        Supplier<T> next = first;
        while (true) {
            try {
                return Optional.of(next.get());
            } catch (PortTakenException taken) {
                Optional<Berth> berth = beside(taken.port(), wished.brokers());
                if (berth.isEmpty()) {
                    return Optional.empty();
                }
                next = () -> open.apply(berth.get());
            }
        }
    }

    /**
     * Where it was wished if that port is free now, or what the person wants instead; empty if they want nothing.
     *
     * @throws MachineTrouble if the port is taken, and nobody can be asked
     */
    Optional<Berth> berth(Berth wished) throws InterruptedException {
        int port = wished.port();
        return port == 0 || Ports.isFree(port) ? Optional.of(wished) : beside(port, wished.brokers());
    }

    private void warnOfStrangers() {
        Optional<String> open = options.listen().filter(address -> !Workshop.isLoopback(address));
        if (open.isPresent()) {
            person.tell(List.of(new Sentence(Tone.WARNING, "cli", "listening-openly", Map.of("address", open.get()))));
        }
    }

    private Optional<Berth> beside(int port, Supplier<Broker> brokers) throws InterruptedException {
        if (isPortOfNamedBroker(port)) {
            int free = Ports.free(port);
            person.tell(List.of(sentence(Tone.PLAIN, Statement.of("port-beside", "port", port, "free", free))));
            return Optional.of(new Berth(free, brokers));
        }
        TakenPort taken = workshop.look(port);
        if (taken.isOwn()) { // what this program opened before is about to close
            return Optional.of(new Berth(taken.free(), brokers));
        }
        if (options.json() || !person.isThere()) {
            throw trouble(taken);
        }
        Optional<String> answer = person.ask(question(taken));
        while (answer.isPresent() && !LEAVE.contains(normal(answer.get()))) {
            String chosen = normal(answer.get());
            if (OTHER_PORT.contains(chosen)) {
                return Optional.of(new Berth(taken.free(), brokers));
            } else if (THAT_BROKER.contains(chosen) && taken.broker().isPresent()) {
                RemoteBroker there = RemoteBroker.parse(taken.broker().get());
                return Optional.of(new Berth(taken.free(), () -> there));
            }
            String which = taken.broker().isPresent() ? "choose-again-of-three" : "choose-again";
            answer = person.ask(List.of(sentence(
                    Tone.WARNING, Statement.of(which, "answer", answer.get().strip()))));
        }
        return Optional.empty();
    }

    private static String normal(String answer) {
        return answer.strip().toLowerCase(Locale.ROOT);
    }

    /** Whether nobody asked for a port, and the usual one is that of the broker to work with. */
    private boolean isPortOfNamedBroker(int port) {
        return options.port().isEmpty()
                && options.broker()
                        .map(RemoteBroker::parse)
                        .filter(broker -> broker.port() == port && Workshop.isLoopback(broker.host()))
                        .isPresent();
    }

    private MachineTrouble trouble(TakenPort taken) {
        return new MachineTrouble(new Observation(
                Observation.Kind.PROBLEM, "port", taken.statements(), taken.remedies(options::commandWith)));
    }

    private static List<Sentence> question(TakenPort taken) {
        List<Sentence> question = new ArrayList<>();
        for (Statement statement : taken.statements()) {
            question.add(sentence(question.isEmpty() ? Tone.TROUBLE : Tone.PLAIN, statement));
        }
        question.add(sentence(Tone.PLAIN, Statement.of("choose-other-port", "free", taken.free())));
        taken.broker()
                .ifPresent(url -> question.add(
                        sentence(Tone.PLAIN, Statement.of("choose-that-broker", "broker", url, "free", taken.free()))));
        question.add(sentence(
                Tone.PLAIN,
                taken.freeing()
                        .map(remedy -> Statement.of("choose-to-free", "command", remedy.command()))
                        .orElseGet(() -> Statement.of("choose-to-leave"))));
        return question;
    }

    private static Sentence sentence(Tone tone, Statement statement) {
        return new Sentence(tone, "machine", statement.key(), statement.facts());
    }
}
