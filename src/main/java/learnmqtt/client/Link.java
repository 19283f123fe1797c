package learnmqtt.client;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.io.IOException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import learnmqtt.mosquitto.ConnectOptions;
import learnmqtt.mosquitto.Failure;
import learnmqtt.tap.Silence;
import org.jspecify.annotations.Nullable;

/**
 * The connection of {@code pub} or {@code sub} to its broker, one after the other where it is lost. One thread carries
 * it, on which everything happens but {@link #run} and {@link #execute}.
 */
final class Link implements PacketWatch {
    /** No connection; also the code of everything that is wrong before there is one. */
    static final int UNCONNECTED = 1;

    private static final Duration FAREWELL = Duration.ofSeconds(2);
    private static final byte[] DISCONNECT = {(byte) 0xe0, 0};

    private final ConnectOptions options;
    private final Streams streams;
    private final Role role;
    private final Retouching retouching;
    private final Optional<DebugLog> log;
    private final WatchedLoop.Group group;
    private final CompletableFuture<Integer> outcome = new CompletableFuture<>();
    private @Nullable Destination destination;
    private @Nullable Caller caller;
    private boolean called;
    private boolean open;
    private boolean connectSent;
    private boolean leaving;
    private boolean unread;
    private int exitCode;

    Link(ConnectOptions options, Streams streams, Role role, Retouching retouching, Optional<DebugLog> log) {
        this.options = options;
        this.streams = streams;
        this.role = role;
        this.retouching = retouching;
        this.log = log;
        Silence.ofNetty();
        this.group = new WatchedLoop.Group("mqtt", this);
    }

    /** Connects, and returns with the exit code when all is over. */
    int run() throws InterruptedException {
        try (group) {
            Optional<String> trouble = prepare();
            if (trouble.isPresent()) {
                complain(trouble.get());
                return UNCONNECTED;
            }
            execute(() -> call(0));
            return outcome.get();
        } catch (ExecutionException bug) {
            throw new IllegalStateException(bug.getCause());
        }
    }

    /** Looks up what is needed; says what is wrong. */
    private Optional<String> prepare() {
        try {
            destination = Destination.of(options);
            return Optional.empty();
        } catch (UnknownHostException unknown) {
            return Optional.of("Unable to connect (Lookup error.).");
        } catch (ProtectionException trouble) {
            return Optional.of(trouble.sentence());
        }
    }

    private Destination destination() {
        if (destination == null) {
            throw new IllegalStateException("not yet looked up");
        }
        return destination;
    }

    /** Does it on the link's thread. May be called from any. */
    void execute(Runnable task) {
        group.next().execute(guarded(task));
    }

    /** Does it on the link's thread, later. */
    void after(Duration delay, Runnable task) {
        group.next().schedule(guarded(task), delay.toNanos(), NANOSECONDS);
    }

    private Runnable guarded(Runnable task) {
        return () -> {
            try {
                task.run();
            } catch (RuntimeException bug) {
                outcome.completeExceptionally(bug);
            }
        };
    }

    private void call(int index) {
        Caller next = destination().caller(index, group);
        caller = next;
        open = false;
        connectSent = false;
        retouching.begin();
        log.ifPresent(DebugLog::begin);
        attend(() -> next.connect().whenComplete((connected, failure) -> {
            if (failure != null && !connectSent && !leaving) {
                execute(() -> unreachable(index, failure));
            }
        }));
    }

    private void unreachable(int index, Throwable why) {
        if (index + 1 < destination().addresses().size()) {
            call(index + 1);
        } else if (called) {
            role.lost();
        } else {
            destination().failure(why).ifPresentOrElse(this::fail, () -> {
                complain("Error: " + Destination.reason(why));
                over(UNCONNECTED);
            });
        }
    }

    /** Connects anew. */
    void callAgain() {
        call(0);
    }

    /** The client of the connection that there is. */
    Caller caller() {
        if (caller == null) {
            throw new IllegalStateException("not yet called");
        }
        return caller;
    }

    boolean isOpen() {
        return open;
    }

    boolean isLeaving() {
        return leaving;
    }

    /**
     * Tells the client something, and sees to it that nobody waits for a packet that it cannot send. What is wrong with an
     * argument is a bug of the caller, and no loss of the connection.
     */
    CompletableFuture<?> attend(Supplier<CompletableFuture<?>> order) {
        CompletableFuture<?> deed = begin(order);
        deed.whenComplete((done, failure) -> {
            if (failure == null) {
                return;
            }
            Throwable cause = Destination.cause(failure);
            Mishap mishap = Mishap.of(cause);
            if (cause instanceof IllegalArgumentException wrong) {
                outcome.completeExceptionally(wrong);
            } else if (mishap == Mishap.OVERSIZE || mishap == Mishap.UNEXPECTED) {
                execute(() -> unsent(mishap, cause)); // later: where the connection ends, this comes before closed()
            }
        });
        return deed;
    }

    private static CompletableFuture<?> begin(Supplier<CompletableFuture<?>> order) {
        try {
            return order.get();
        } catch (IllegalArgumentException wrong) {
            return CompletableFuture.failedFuture(wrong);
        }
    }

    private void unsent(Mishap mishap, Throwable cause) {
        if (!open || leaving) {
            return;
        }
        if (mishap == Mishap.UNEXPECTED) {
            throw new IllegalStateException(cause);
        }
        role.oversize();
    }

    /** Says goodbye, and ends with this exit code when the connection is gone. */
    void leave(boolean will, int code) {
        if (leaving) {
            return;
        }
        leaving = true;
        exitCode = code;
        if (open) {
            open = false;
            attend(() -> caller().disconnect(will));
            after(FAREWELL, () -> over(code));
        } else {
            over(code);
        }
    }

    /** As mosquitto_sub does where it was refused: no DISCONNECT goes out any more, but the log has one. */
    void sayGoodbyeInVain() {
        log.ifPresent(lines -> print(lines.leaving(DISCONNECT)));
    }

    /** Says what went wrong, and ends. */
    void fail(Failure failure) {
        complain("Error: " + failure.text());
        over(failure.exitCode());
    }

    /** Ends at once. */
    void over(int code) {
        leaving = true;
        outcome.complete(code);
    }

    void complain(String line) {
        if (!options.quiet()) {
            streams.err().println(line);
        }
    }

    /** What cannot be printed is lost: messages are sent all the same. */
    void print(byte[] bytes) {
        try {
            streams.out().write(bytes);
            streams.out().flush();
        } catch (IOException closed) {
            unread = true;
        }
    }

    /** Whether something could not be printed, because nobody reads any more, or there is no room for it. */
    boolean isUnread() {
        return unread;
    }

    @Override
    public byte[] leaving(byte[] packet) {
        byte[] changed = retouching.leaving(packet);
        log.ifPresent(lines -> print(lines.leaving(changed)));
        return changed;
    }

    @Override
    public void left(byte[] packet) {
        switch (PacketBytes.type(packet)) {
            case CONNECT -> {
                connectSent = true;
                if (!called) {
                    called = true;
                    role.called();
                }
            }
            case DISCONNECT -> open = false;
            default -> role.left(packet);
        }
    }

    @Override
    public byte[] arriving(byte[] packet) {
        if (!leaving) {
            log.ifPresent(lines -> print(lines.arriving(packet)));
        }
        return retouching.arriving(packet);
    }

    @Override
    public void arrived(byte[] packet) {
        if (leaving) {
            return;
        }
        switch (PacketBytes.type(packet)) {
            case CONNACK -> {
                Greeting greeting = Greeting.of(options.version(), packet);
                if (greeting.code() == 0) {
                    open = true;
                    role.connected(greeting);
                } else {
                    role.refused(greeting);
                }
            }
            case DISCONNECT -> role.dismissed();
            default -> role.arrived(packet);
        }
    }

    @Override
    public void closed() {
        open = false;
        if (leaving) {
            over(exitCode);
        } else if (connectSent) {
            role.lost();
        }
    }
}
