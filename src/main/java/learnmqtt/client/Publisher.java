package learnmqtt.client;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import learnmqtt.mosquitto.ClientLog;
import learnmqtt.mosquitto.Content;
import learnmqtt.mosquitto.Failure;
import learnmqtt.mosquitto.PublishOptions;
import learnmqtt.mosquitto.ReasonStrings;
import learnmqtt.wire.Bytes;
import learnmqtt.wire.MqttVersion;
import learnmqtt.wire.Qos;
import org.jspecify.annotations.Nullable;

/** {@code pub}: publishes one message, or one for each line of its input, as mosquitto_pub does. To be run once. */
public final class Publisher {
    private static final int LARGEST_PAYLOAD = 268_435_455; // [3.1.1 §2.2.3, 5 §1.5.5]
    private static final int FAILED = 0x80;
    private static final int NOT_AUTHORIZED_OF_OLD = 5;

    private final PublishOptions options;
    private final Streams streams;
    private final Link link;
    private final boolean modern;
    private Bytes payload = Bytes.EMPTY;
    private @Nullable Outbox outbox;
    private Optional<InputLines> lines = Optional.empty();
    private boolean retain;
    private int begun;
    private int published;
    private boolean inputOver;

    public Publisher(PublishOptions options, Streams streams) {
        this.options = options;
        this.streams = streams;
        this.retain = options.retain();
        this.modern = options.connect().version() == MqttVersion.V5;
        this.link = new Link(
                options.connect(),
                streams,
                new Publishing(),
                new Retouching(options.connect().version(), OptionalInt.empty(), options.properties()),
                options.connect().debug()
                        ? Optional.of(new DebugLog(new ClientLog(options.connect())))
                        : Optional.empty());
    }

    /** Returns the exit code when it is over. */
    public int run() throws InterruptedException {
        return load() ? link.run() : Link.UNCONNECTED;
    }

    /** Reads what is to be published; false, and said, where that cannot be. */
    private boolean load() {
        if (options.content() instanceof Content.Message message) {
            payload = message.payload();
        } else if (options.content() instanceof Content.WholeFile whole) {
            try {
                Path file = Path.of(whole.file());
                if (Files.isDirectory(file)
                        || Files.size(file) > LARGEST_PAYLOAD) { // to C, a folder is longer than any
                    link.complain("Error: File must be less than " + LARGEST_PAYLOAD + " bytes.\n");
                    link.complain("Error loading input file \"" + whole.file() + "\".");
                    return false;
                }
                payload = Bytes.of(Files.readAllBytes(file));
            } catch (IOException | InvalidPathException unreadable) {
                link.complain("Error: Unable to open file \"" + whole.file() + "\".");
                link.complain("Error loading input file \"" + whole.file() + "\".");
                return false;
            }
        } else if (options.content() instanceof Content.WholeInput) {
            try {
                payload = Bytes.of(streams.in().readAllBytes());
            } catch (IOException unreadable) {
                payload = Bytes.EMPTY;
            }
            if (payload.length() == 0 || payload.length() > LARGEST_PAYLOAD) {
                link.complain(
                        payload.length() == 0
                                ? "Error: Zero length input."
                                : "Error: Message length must be less than " + LARGEST_PAYLOAD + " bytes.\n");
                link.complain("Error loading input from stdin.");
                return false;
            }
        }
        return true;
    }

    private final class Publishing implements Role {
        @Override
        public void connected(Greeting greeting) {
            if (options.qos().level() > greeting.maximumQos()) {
                link.complain("Error: Message QoS not supported on broker, try a lower QoS.");
                link.leave(false, 0);
                return;
            }
            retain = options.retain() && greeting.retainAvailable();
            outbox = new Outbox(link, options.connect(), greeting);
            if (options.content() instanceof Content.Lines) {
                InputLines input = new InputLines(
                        streams.in(),
                        line -> link.execute(() -> publish(line)),
                        () -> link.execute(Publisher.this::endOfInput));
                lines = Optional.of(input);
                input.begin();
            } else {
                publish(payload);
            }
        }

        @Override
        public void refused(Greeting greeting) {
            link.complain(greeting.refusal());
            boolean byCode = options.content() instanceof Content.Lines || greeting.code() <= NOT_AUTHORIZED_OF_OLD;
            link.complain("Error: " + (byCode ? Failure.CONNECTION_REFUSED : Failure.PROTOCOL).text());
            link.over(greeting.code());
        }

        @Override
        public void left(byte[] packet) {
            switch (PacketBytes.type(packet)) {
                case PUBLISH -> {
                    if (options.qos() == Qos.AT_MOST_ONCE) {
                        publishedOne();
                    }
                }
                default -> {}
            }
        }

        /** Says nothing of a whole message, as mosquitto_pub does. */
        @Override
        public void oversize() {
            if (options.content() instanceof Content.Lines) {
                link.fail(Failure.OVERSIZE_PACKET);
            } else {
                link.leave(false, 0);
            }
        }

        @Override
        public void arrived(byte[] packet) {
            switch (PacketBytes.type(packet)) {
                case PUBACK, PUBCOMP -> {
                    warn(packet);
                    publishedOne();
                }
                case PUBREC -> {
                    if (warn(packet)) {
                        publishedOne();
                    }
                }
                default -> {}
            }
        }

        @Override
        public void dismissed() {
            link.fail(Failure.NOT_CONNECTED);
        }

        @Override
        public void lost() {
            link.fail(Failure.CONNECTION_LOST);
        }
    }

    private void publish(Bytes message) {
        begun++;
        if (outbox != null) {
            outbox.add(() -> link.caller().publish(options, message, retain));
        }
    }

    private void publishedOne() {
        published++;
        lines.ifPresent(InputLines::more);
        if (options.content() instanceof Content.Lines) {
            leaveIfDone();
        } else if (published < options.repeat()) {
            link.after(options.repeatDelay(), () -> publish(payload));
        } else {
            link.leave(false, 0);
        }
    }

    private void endOfInput() {
        inputOver = true;
        leaveIfDone();
    }

    private void leaveIfDone() {
        if (inputOver && published == begun) {
            link.leave(false, 0);
        }
    }

    /** Says that the broker refuses a message; whether it does. */
    private boolean warn(byte[] acknowledgement) {
        ByteBuffer rest = ByteBuffer.wrap(acknowledgement);
        rest.position(PacketBytes.idAt(acknowledgement));
        int id = rest.getShort() & 0xffff;
        int code = rest.hasRemaining() ? rest.get() & 0xff : 0;
        if (!modern || code < FAILED) {
            return false;
        }
        link.complain("Warning: Publish " + id + " failed: " + ReasonStrings.reason(code) + ".");
        AckReason.in(rest).ifPresent(link::complain);
        return true;
    }
}
