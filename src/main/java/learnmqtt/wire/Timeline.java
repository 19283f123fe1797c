package learnmqtt.wire;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import learnmqtt.wire.History.Numbered;

/**
 * Every event at the tap, in the order of the wire. Bounded: past its limits the oldest events are dropped, but not
 * one that the current attempt needs, nor one that made something that still holds (an open connection, a subscription,
 * a retained message); those go too, the oldest first, once there are 50,000 of them or 64 MiB.
 *
 * <p>Thread-safe, the only class of the program that is touched by several threads. Listeners are called on the
 * appending thread, one event at a time, in order; they must return at once.
 */
public final class Timeline {
    private static final int UTMOST_EVENTS = 50_000;
    private static final long UTMOST_BYTES = 64L << 20;

    private final int maximumEvents;
    private final long maximumBytes;
    private final LongSupplier nanoClock;
    private final long began;
    private final List<Consumer<Numbered>> listeners = new CopyOnWriteArrayList<>();
    private final ClientNames names = new ClientNames();
    private List<Numbered> events = new ArrayList<>();
    private long bytes;
    private long next;
    private long attempt = Long.MAX_VALUE;
    private long compactAboveEvents;
    private long compactAboveBytes;
    private Predicate<Event> needed = event -> false;

    /** A timeline of at most about 10,000 events and 32 MiB. */
    public Timeline() {
        this(10_000, 32L << 20, System::nanoTime);
    }

    /**
     * @param maximumEvents about how many events are kept
     * @param maximumBytes about how many bytes of memory they may take
     * @param nanoClock a clock that never goes back, in nanoseconds
     */
    public Timeline(int maximumEvents, long maximumBytes, LongSupplier nanoClock) {
        this.maximumEvents = maximumEvents;
        this.maximumBytes = maximumBytes;
        this.nanoClock = nanoClock;
        this.began = nanoClock.getAsLong();
        this.compactAboveEvents = maximumEvents;
        this.compactAboveBytes = maximumBytes;
    }

    /** The time since the timeline began. */
    public Duration now() {
        return Duration.ofNanos(nanoClock.getAsLong() - began);
    }

    /** Calls {@code listener} for every event from now on. */
    public void listen(Consumer<Numbered> listener) {
        listeners.add(listener);
    }

    /** Calls {@code listener} no more; a call that has begun is not waited for. */
    public void forget(Consumer<Numbered> listener) {
        listeners.remove(listener);
    }

    /** Adds an event at the end. */
    public synchronized void append(Event event) {
        Numbered numbered = new Numbered(next++, event);
        names.accept(event);
        events.add(numbered);
        bytes += Weight.of(event);
        if (events.size() > compactAboveEvents || bytes > compactAboveBytes) {
            compact();
        }
        listeners.forEach(listener -> listener.accept(numbered));
    }

    /** What the timeline holds now. */
    public synchronized History history() {
        return new History(events, now(), names.byConnection());
    }

    /** The number that the next event will get. */
    public synchronized long next() {
        return next;
    }

    /**
     * Says which events must not be dropped: those numbered {@code attempt} and above for which {@code needed} holds,
     * or which change what stands, and those on which rests what stood when the attempt began. Before the first call
     * there is no attempt. The predicate must be quick and without effects.
     */
    public synchronized void keep(long attempt, Predicate<Event> needed) {
        this.attempt = attempt;
        this.needed = needed;
    }

    private void compact() {
        Set<Long> support = support(Long.MAX_VALUE);
        if (attempt < next) {
            support.addAll(support(attempt));
        }
        long recent = newest(maximumEvents / 2, maximumBytes / 2);
        long tooOld = newest(Math.max(maximumEvents, UTMOST_EVENTS), Math.max(maximumBytes, UTMOST_BYTES));
        Predicate<Numbered> wanted = one -> one.number() >= recent
                || (one.number() >= tooOld
                        && (support.contains(one.number())
                                || (one.number() >= attempt
                                        && (needed.test(one.event()) || changesWhatStands(one.event())))));
        Set<Long> connections = new HashSet<>();
        events.stream().filter(wanted).forEach(one -> connection(one).ifPresent(connections::add));
        events = events.stream()
                .filter(one -> wanted.test(one)
                        || (framesConnection(one.event())
                                && connection(one).filter(connections::contains).isPresent()))
                .collect(Collectors.toCollection(ArrayList::new));
        bytes = events.stream().mapToLong(one -> Weight.of(one.event())).sum();
        names.retain(connections);
        compactAboveEvents = Math.max(maximumEvents, events.size() + maximumEvents / 2);
        compactAboveBytes = Math.max(maximumBytes, bytes + maximumBytes / 2);
    }

    /** What rests on events before this number: the numbers of those that made it. */
    private Set<Long> support(long before) {
        Standing standing = new Standing(names.byConnection());
        events.stream().filter(one -> one.number() < before).forEach(standing::accept);
        return standing.support();
    }

    private static Optional<Long> connection(Numbered numbered) {
        return numbered.event() instanceof Event.OfConnection of ? Optional.of(of.connection()) : Optional.empty();
    }

    /** Whether it begins or ends what a connection is: kept with whatever else of the connection is kept. */
    private static boolean framesConnection(Event event) {
        return event instanceof Event.Closed
                || (event instanceof Event.Passed passed
                        && (passed.packet() instanceof Packet.Connect
                                || passed.packet() instanceof Packet.Connack
                                || passed.packet() instanceof Packet.Disconnect));
    }

    /** Whether it begins or ends something that stands; a retained message is ended by the one that stands after it. */
    private static boolean changesWhatStands(Event event) {
        if (!(event instanceof Event.Passed passed)) {
            return event instanceof Event.Closed;
        }
        return switch (passed.packet().type()) {
            case CONNECT, CONNACK, SUBSCRIBE, SUBACK, UNSUBSCRIBE, DISCONNECT -> true;
            case PUBLISH ->
                passed.packet() instanceof Packet.Publish publish
                        && publish.retain()
                        && publish.payload().length() == 0;
            default -> false;
        };
    }

    /** The number from which on there are at most so many events, and so many bytes. */
    private long newest(int mostEvents, long mostBytes) {
        long size = 0;
        for (int i = events.size() - 1; i >= 0; i--) {
            size += Weight.of(events.get(i).event());
            if (size > mostBytes || events.size() - i > mostEvents) {
                return events.get(i).number() + 1;
            }
        }
        return 0;
    }
}
