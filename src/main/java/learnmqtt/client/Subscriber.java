package learnmqtt.client;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import learnmqtt.mosquitto.ClientLog;
import learnmqtt.mosquitto.Failure;
import learnmqtt.mosquitto.MessagePrinter;
import learnmqtt.mosquitto.PropertyList;
import learnmqtt.mosquitto.PropertyName;
import learnmqtt.mosquitto.Received;
import learnmqtt.mosquitto.SubscribeOptions;
import learnmqtt.mosquitto.SubscribeOptions.Selection;
import learnmqtt.wire.MqttVersion;
import learnmqtt.wire.Qos;
import learnmqtt.wire.TopicName;
import org.jspecify.annotations.Nullable;

/**
 * {@code sub}: subscribes and prints what comes, as mosquitto_sub does. Connects again, a second later, whenever the
 * connection is lost; says goodbye where nobody reads what it prints any more. To be run once; {@link #interrupt} may be called from any thread.
 */
public final class Subscriber {
    private static final int INTERRUPTED_EARLY = 255;
    private static final int REFUSED = 0x80;
    private static final int ALL = 1000;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final SubscribeOptions options;
    private final Selection selection;
    private final MessagePrinter printer;
    private final Link link;
    private final SplittableRandom lots = new SplittableRandom();
    private final Map<Integer, Received> unreleased = new HashMap<>();
    private PublishReader reader;
    private @Nullable Outbox outbox;
    private boolean everConnected;
    private boolean retainAvailable;
    private boolean taking = true;
    private int taken;
    private int clearing;

    /** @param clock for the time that a format prints */
    public Subscriber(SubscribeOptions options, Streams streams, Clock clock) {
        this.options = options;
        this.selection = options.selection();
        this.printer = new MessagePrinter(options.output(), clock);
        this.reader = new PublishReader(options.connect().version());
        var identifier = options.subscribeProperties().number(PropertyName.SUBSCRIPTION_IDENTIFIER);
        this.link = new Link(
                options.connect(),
                streams,
                new Subscribing(),
                new Retouching(
                        options.connect().version(),
                        identifier.isPresent() ? OptionalInt.of((int) identifier.getAsLong()) : OptionalInt.empty(),
                        PropertyList.NONE),
                options.connect().debug() ? Optional.of(new DebugLog(new ClientLog(options))) : Optional.empty());
    }

    /** Returns the exit code when it is over. */
    public int run() throws InterruptedException {
        return link.run();
    }

    /** Somebody wants it to end: says goodbye, with the Will in MQTT 5. */
    public void interrupt() {
        link.execute(() -> end(0));
    }

    private void end(int code) {
        if (everConnected) {
            taking = false;
            link.leave(true, code);
        } else {
            link.over(INTERRUPTED_EARLY);
        }
    }

    private void timeOut() {
        if (!link.isLeaving()) {
            if (everConnected) {
                link.complain(Failure.TIMEOUT.text());
            }
            end(Failure.TIMEOUT.exitCode());
        }
    }

    private final class Subscribing implements Role {
        @Override
        public void called() {
            selection.timeout().ifPresent(seconds -> link.after(Duration.ofSeconds(seconds), Subscriber.this::timeOut));
        }

        @Override
        public void connected(Greeting greeting) {
            everConnected = true;
            retainAvailable = greeting.retainAvailable();
            reader = new PublishReader(options.connect().version());
            outbox = new Outbox(link, options.connect(), greeting);
            if (!greeting.sessionPresent()) {
                unreleased.clear(); // the broker gives their identifiers to other messages
            }
            link.attend(() -> link.caller().subscribe(options));
            options.unsubscribe()
                    .forEach(filter -> link.attend(() -> link.caller().unsubscribe(filter, options)));
        }

        @Override
        public void refused(Greeting greeting) {
            everConnected = true;
            link.complain(greeting.refusal());
            link.sayGoodbyeInVain();
            link.over(greeting.code());
        }

        @Override
        public void oversize() {
            link.fail(Failure.OVERSIZE_PACKET);
        }

        @Override
        public void arrived(byte[] packet) {
            switch (PacketBytes.type(packet)) {
                case PUBLISH -> {
                    if (link.isOpen()) { // or the client has just said goodbye for what is wrong with it
                        message(reader.read(packet));
                    }
                }
                case PUBREL ->
                    Optional.ofNullable(unreleased.remove(id(packet))).ifPresent(Subscriber.this::take);
                case PUBACK -> {
                    clearing--;
                    leaveIfDone();
                }
                case SUBACK -> answered(packet);
                default -> {}
            }
        }

        @Override
        public void dismissed() {
            link.over(0);
        }

        @Override
        public void lost() {
            if (!everConnected && options.connect().endpoint().tls().isPresent()) {
                link.fail(Failure.CONNECTION_LOST); // the broker did not like the certificate, or that there was none
                return;
            }
            clearing = 0;
            link.after(PAUSE, () -> {
                if (!link.isLeaving()) {
                    link.callAgain();
                }
            });
        }
    }

    private static int id(byte[] packet) {
        return PacketBytes.number(packet, PacketBytes.idAt(packet));
    }

    private void answered(byte[] suback) {
        ByteBuffer rest = ByteBuffer.wrap(suback);
        rest.position(PacketBytes.idAt(suback) + 2);
        if (options.connect().version() == MqttVersion.V5) {
            int properties = PacketBytes.readVariable(rest);
            rest.position(rest.position() + properties);
        }
        boolean allowed = false;
        while (rest.hasRemaining()) {
            allowed |= (rest.get() & 0xff) < REFUSED;
        }
        if (!allowed) {
            link.leave(false, 0);
            link.complain("All subscription requests were denied.");
        } else if (selection.exitAfterSuback()) {
            link.leave(false, 0);
        }
    }

    /**
     * With QoS 2 a message counts when the broker has released it, which may be on a later connection of the same
     * session. Without that session it never does [5 MQTT-3.2.2-5]; mosquitto_sub 2.0.11 then prints it in the place of
     * another.
     */
    private void message(Received message) {
        if (message.qos() == Qos.EXACTLY_ONCE) {
            unreleased.putIfAbsent(message.id(), message);
        } else {
            take(message);
        }
    }

    private void take(Received message) {
        if (!taking) {
            return;
        }
        if (selection.retainedOnly() && !message.retain()) {
            taking = false;
            leaveIfDone();
            return;
        }
        if (isPassedOver(message)) {
            return;
        }
        if (selection.removeRetained() && message.retain() && outbox != null) {
            outbox.add(() -> link.caller().clear(message.topic(), retainAvailable));
            clearing++;
        }
        if (selection.chance() >= ALL || lots.nextInt(ALL) < selection.chance()) {
            print(message);
        }
        if (link.isUnread()) {
            taking = false;
            link.leave(false, 0);
            return;
        }
        taken++;
        if (selection.count().isPresent() && taken == selection.count().getAsInt()) {
            taking = false;
            leaveIfDone();
        }
    }

    private boolean isPassedOver(Received message) {
        return (message.retain() && selection.noRetained())
                || selection.filterOut().stream().anyMatch(filter -> filter.matches(new TopicName(message.topic())));
    }

    private void print(Received message) {
        MessagePrinter.Printed printed = printer.print(message);
        printed.error().ifPresent(link::complain);
        if (printed.output().length() > 0) {
            link.print(printed.output().toArray());
        }
    }

    /** Ends when no more messages are wanted, and what was to be cleared is. */
    private void leaveIfDone() {
        if (!taking && clearing == 0) {
            link.leave(false, 0);
        }
    }
}
