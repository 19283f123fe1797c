package learnmqtt.wire;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import learnmqtt.wire.History.Numbered;

/**
 * Every event at the tap, in the order of the wire. Bounded: past its limits the oldest events are dropped, but never
 * one that the current attempt needs, nor one that made something that still holds (an open connection, a subscription,
 * a retained message).
 *
 * <p>Thread-safe, the only class of the program that is touched by several threads. Listeners are called on the
 * appending thread, one event at a time, in order; they must return at once.
 */
public final class Timeline {
    private final int maximumEvents;
    private final long maximumBytes;
    private final LongSupplier nanoClock;
    private final long began;
    private final List<Consumer<Numbered>> listeners = new CopyOnWriteArrayList<>();
    private final ClientNames names = new ClientNames();
    private List<Numbered> events = new ArrayList<>();
    private long bytes;
    private long next;
    private long attempt;
    private long compactAbove;
    private Predicate<Event> needed = event -> false;

    /** A timeline of at most about 10,000 events and 32 MiB. */
    public Timeline() {
        this(10_000, 32L << 20, System::nanoTime);
    }

    /**
     * @param maximumEvents about how many events are kept
     * @param maximumBytes about how many bytes of packets are kept
     * @param nanoClock a clock that never goes back, in nanoseconds
     */
    public Timeline(int maximumEvents, long maximumBytes, LongSupplier nanoClock) {
        this.maximumEvents = maximumEvents;
        this.maximumBytes = maximumBytes;
        this.nanoClock = nanoClock;
        this.began = nanoClock.getAsLong();
        this.compactAbove = maximumEvents;
    }

    /** The time since the timeline began. */
    public Duration now() {
        return Duration.ofNanos(nanoClock.getAsLong() - began);
    }

    /** Calls {@code listener} for every event from now on. */
    public void listen(Consumer<Numbered> listener) {
        listeners.add(listener);
    }

    /** Adds an event at the end. */
    public synchronized void append(Event event) {
        Numbered numbered = new Numbered(next++, event);
        names.accept(event);
        events.add(numbered);
        bytes += size(event);
        if (events.size() > compactAbove || bytes > maximumBytes) {
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
     * Says which events must not be dropped: those numbered {@code attempt} and above for which {@code needed} holds.
     * The predicate must be quick and without effects.
     */
    public synchronized void keep(long attempt, Predicate<Event> needed) {
        this.attempt = attempt;
        this.needed = needed;
    }

    private void compact() {
        Standing standing = new Standing(names.byConnection());
        events.stream().filter(one -> one.number() < attempt).forEach(standing::accept);
        Set<Long> support = standing.support();
        Standing latest = new Standing(names.byConnection());
        events.forEach(latest::accept);
        support.addAll(latest.support());
        long recent = newestHalf();
        List<Numbered> kept = new ArrayList<>();
        Set<Long> connections = new HashSet<>();
        bytes = 0;
        for (Numbered one : events) {
            boolean wanted = one.number() >= attempt && needed.test(one.event());
            if (wanted || one.number() >= recent || support.contains(one.number())) {
                kept.add(one);
                bytes += size(one.event());
                if (one.event() instanceof Event.OfConnection of) {
                    connections.add(of.connection());
                }
            }
        }
        events = kept;
        names.retain(connections);
        compactAbove = Math.max(maximumEvents, kept.size() + maximumEvents / 2);
    }

    /** The number from which on events are recent enough to stay: at most half of either limit. */
    private long newestHalf() {
        long size = 0;
        for (int i = events.size() - 1; i >= 0; i--) {
            size += size(events.get(i).event());
            if (size > maximumBytes / 2 || events.size() - i > maximumEvents / 2) {
                return events.get(i).number() + 1;
            }
        }
        return 0;
    }

    private static long size(Event event) {
        return event instanceof Event.Passed passed ? passed.bytes().length() : 0;
    }
}
